/** What is said to have happened, by its date, against when it was reported. */
import { useState } from 'preact/hooks';
import { count, dateWords, STANDING_KIND, STANDING_WORDS } from '../../src/report/en.ts';
import type { Day, Happened, Head, TimelinePage } from '../../src/server/pages.ts';
import { Letters, pairWith, Sign } from './parts.tsx';
import { addressOf } from './route.ts';
import type { PartProps } from './story.tsx';
import { shown } from './text.tsx';

const OPEN = 6;
const DAY_MS = 86_400_000;

export function Timeline({ data }: PartProps<TimelinePage>) {
  const { head, days } = data;
  if (days.length === 0) return <p class="empty">No report gives a date, and none says when it was published.</p>;
  return (
    <>
      <p class="meaning">
        By the day on which things are said to have happened; on the right, the reports that came out that day.{' '}
        <span class="quiet">An empty dot: only reported, nothing is said to have happened.</span>
      </p>
      <ol class="timeline">
        {days.map((day) => (
          <DayRow key={day.date} day={day} head={head} />
        ))}
      </ol>
    </>
  );
}

function DayRow({ day, head }: { readonly day: Day; readonly head: Head }) {
  const [open, setOpen] = useState(false);
  const list = open ? day.happened : day.happened.slice(0, OPEN);
  return (
    <li class={day.happened.length === 0 ? 'reported-only' : ''}>
      <p class="date">
        <time dateTime={day.date}>{dateWords(day.date)}</time>
      </p>
      <div>
        {day.happened.length > 0 && (
          <ul>
            {list.map((each) => (
              <li key={each.statement} dir="auto">
                <Sign kind={STANDING_KIND[each.standing]} />
                <span class="unseen-heading">{STANDING_WORDS[each.standing]}: </span>
                <a class="plain-link" href={addressOf(head.id, 'reader', { reports: pairWith(each.report), at: each.statement })}>
                  {shown(each.quote)}
                </a>{' '}
                <span class="said">
                  <Letters head={head} at={each.reports} most={6} /> <span class="quiet">{lag(day, each, head)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {day.happened.length > OPEN && (
          <button type="button" class="plain-button small" onClick={() => setOpen(!open)}>
            {open ? 'Fewer' : `${day.happened.length - OPEN} more on this date`}
          </button>
        )}
      </div>
      <p class="reported">
        {day.reported.length > 0 && (
          <>
            <span class="quiet">reported by</span> <Letters head={head} at={day.reported} most={8} />
          </>
        )}
      </p>
    </li>
  );
}

/** How long after the day the first of the reports that tell it came out. */
function lag({ date, precision }: Day, { reports }: Happened, head: Head): string {
  if (precision !== 'day') return '';
  const told = reports
    .flatMap((index) => head.reports[index]?.published?.slice(0, 10) ?? [])
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()[0];
  if (told === undefined) return '';
  const days = Math.round((Date.parse(told) - Date.parse(date)) / DAY_MS);
  if (Number.isNaN(days)) return '';
  if (days === 0) return 'told the same day';
  return days > 0 ? `first told ${count(days, 'day')} later` : `told ${count(-days, 'day')} ahead`;
}
