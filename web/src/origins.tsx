/** Which reports come from one text, and what shows it. */
import { count, DEPENDENCE_WORDS } from '../../src/report/en.ts';
import type { OriginsPage } from '../../src/server/pages.ts';
import { Letters, ReportName } from './parts.tsx';
import { addressOf } from './route.ts';
import type { PartProps } from './story.tsx';
import { shown } from './text.tsx';

export function Origins({ data }: PartProps<OriginsPage>) {
  const { head, groups, pairs, morePairs } = data;
  const grouped = new Set(groups.flat());
  const single = head.reports.filter(({ index }) => !grouped.has(index)).map(({ index }) => index);
  return (
    <>
      <p class="meaning">
        <strong>
          {count(head.reports.length, 'report')}, {count(head.origins, 'independent origin')}.
        </strong>{' '}
        However many print one text, it counts once.
      </p>
      <ul class="origins-list">
        {groups.map((group) => (
          <li key={group[0]} class="one-text">
            <span class="what">One text</span> <Letters head={head} at={group} most={40} />
          </li>
        ))}
        {single.length > 0 && (
          <li>
            <span class="what">A text of its own</span> <Letters head={head} at={single} most={40} />
          </li>
        )}
      </ul>
      {pairs.length === 0 && <p class="empty">No two of these reports were found to share a text, an agency or a source.</p>}
      <ul class="pairs">
        {pairs.map((pair) => {
          const [a, b] = [head.reports[pair.a]!, head.reports[pair.b]!];
          const text = pair.kind === 'copy' || pair.kind === 'rewrite';
          return (
            <li key={`${pair.a} ${pair.b} ${pair.kind}`}>
              <p>
                <strong>{DEPENDENCE_WORDS[pair.kind]}</strong> <ReportName report={a} /> and <ReportName report={b} />{' '}
                <span class="quiet">
                  {text
                    ? `${Math.round(pair.score * 100)} % of the shorter text stands in the other`
                    : 'counted as separate origins'}
                </span>{' '}
                <a href={addressOf(head.id, 'reader', { reports: `${pair.a},${pair.b}` })}>
                  Side by side
                  <span class="unseen-heading">
                    : {a.letter} and {b.letter}
                  </span>
                </a>
              </p>
              {pair.evidence.length > 0 && (
                <details class="why">
                  <summary>What shows it</summary>
                  {pair.evidence.map(({ report, quote, start }) => (
                    <blockquote key={`${report} ${start}`} dir="auto">
                      <span class="badge">{head.reports[report]!.letter}</span> {shown(quote)}
                    </blockquote>
                  ))}
                </details>
              )}
            </li>
          );
        })}
      </ul>
      {morePairs > 0 && <p class="quiet">and {count(morePairs, 'more pair')} in the JSON document</p>}
    </>
  );
}
