/** The findings: what an editor needs first at the top, filtered, judged, explained. More come as one scrolls. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { FINDING_KINDS, type FindingKind } from '../../src/model/index.ts';
import {
  ASPECT_WORDS,
  count,
  KIND_WORDS,
  listWords,
  RELATION_WORDS,
  STRENGTH_MEANING,
  STRENGTH_WORDS,
} from '../../src/report/en.ts';
import type { FindingsPage, FindingView, Head, ReportLine } from '../../src/server/pages.ts';
import { SkippedList } from './add.tsx';
import { ApiError, get, send } from './api.ts';
import { Bar, Letters, Notice, pairWith, Quote, ReportName, Sign, When } from './parts.tsx';
import { addressOf, dataAddress, go } from './route.ts';
import type { PartProps } from './story.tsx';
import { bare, shown } from './text.tsx';
import { useTray } from './tray.ts';
import { JUDGEMENT_WORDS, JudgeButtons, Tell, useDecide } from './verdict.tsx';

const TILES: readonly (readonly [FindingKind, string, string])[] = [
  ['contradiction', 'contradiction', 'contradictions'],
  ['update', 'update', 'updates'],
  ['difference', 'told differently', 'told differently'],
  ['agreement', 'agreed', 'agreed'],
  ['only-in', 'in one report only', 'in one report only'],
];
const VERDICT_FILTERS = [
  ['', 'all but dismissed'],
  ['open', 'not judged yet'],
  ['right', 'judged right'],
  ['wrong', 'judged wrong'],
  ['unsure', 'judged unsure'],
  ['dismissed', 'dismissed'],
] as const;
const REPORTS_OPEN = 12;
const SIDES_OPEN = 4;

export function Findings({ data, query, loading, reload }: PartProps<FindingsPage>) {
  const [counted, setCounted] = useState<Head | null>(null);
  const head = counted ?? data.head;
  const [more, setMore] = useState<readonly FindingView[]>([]);
  const [changed, setChanged] = useState<ReadonlyMap<string, FindingView>>(new Map());
  const [failed, setFailed] = useState<string | null>(null);
  const fetching = useRef(false);
  const end = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  // New data (a filter, a reload) starts the list anew; judged cards stay where they are until then.
  useEffect(() => {
    setMore([]);
    setCounted(null);
    setChanged(new Map());
    setFailed(null);
  }, [data]);

  const all = [...data.findings, ...more];
  const filters = Object.fromEntries(['kind', 'aspect', 'report', 'verdict', 'fact'].map((key) => [key, query.get(key)]));
  const load = async () => {
    if (fetching.current || all.length >= data.total) return;
    fetching.current = true;
    try {
      const next = await get<FindingsPage>(dataAddress(addressOf(head.id, 'findings', { ...filters, from: all.length })));
      setMore((before) => [...before, ...next.findings]);
    } catch (error) {
      setFailed(error instanceof ApiError ? error.message : String(error));
    } finally {
      fetching.current = false;
    }
  };
  useEffect(() => {
    const button = end.current;
    if (!button) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && void load(), { rootMargin: '800px' });
    seen.observe(button);
    return () => seen.disconnect();
  });

  useFindingKeys(list);
  const filter = (change: Readonly<Record<string, string>>) =>
    go(addressOf(head.id, 'findings', { ...filters, ...change }), { replace: true });
  const active = Object.values(filters).some((value) => value !== null);
  const kind = query.get('kind');

  let last: FindingKind | null = null;
  return (
    <>
      <section class="strip" aria-labelledby="h-strip">
        <h2 id="h-strip" class="unseen-heading">
          At a glance
        </h2>
        <ul class="tiles">
          {TILES.map(([each, one, many]) => (
            <li key={each}>
              <a class={`tile k-${each}`} href={addressOf(head.id, 'findings', { kind: each })}>
                <span class="figure">{head.counts[each]}</span>{' '}
                <span class="what">
                  <Sign kind={each} /> {head.counts[each] === 1 ? one : many}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Bar
          shares={TILES.map(([each, , many]) => ({
            className: `k-${each}`,
            n: head.counts[each],
            words: `${head.counts[each]} ${many}`,
          }))}
        />
        <p class="origins-words">
          <strong>
            {count(head.reports.length, 'report')}, {count(head.origins, 'independent origin')}.
          </strong>{' '}
          {head.shared.length === 0
            ? 'No report was found to be a copy of another.'
            : head.shared
                .slice(0, 3)
                .map(
                  (letters) =>
                    `${listWords(letters.length > 8 ? [...letters.slice(0, 7), `${letters.length - 7} more`] : letters)} rest on one text and count once. `,
                )}{' '}
          {count(head.facts, 'fact')} told by two or more.
        </p>
      </section>

      <section id="findings" aria-labelledby="h-findings">
        <h2 id="h-findings">Findings</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known everywhere yet. */}
        <form role="search" class="filters" aria-label="Filter the findings" onSubmit={(event) => event.preventDefault()}>
          <fieldset class="kinds">
            <legend>Show</legend>
            {FINDING_KINDS.map((each) => (
              <button
                key={each}
                type="button"
                class={`chip k-${each}`}
                aria-pressed={kind === each}
                onClick={() => filter({ kind: kind === each ? '' : each })}
              >
                <Sign kind={each} /> {KIND_WORDS[each].plural} <span class="n">{head.counts[each]}</span>
              </button>
            ))}
          </fieldset>
          <label>
            About{' '}
            <select value={query.get('aspect') ?? ''} onChange={(event) => filter({ aspect: event.currentTarget.value })}>
              <option value="">everything</option>
              {data.aspects.map((aspect) => (
                <option key={aspect} value={aspect}>
                  {ASPECT_WORDS[aspect].toLowerCase()}
                </option>
              ))}
            </select>
          </label>
          <label>
            In{' '}
            <select value={query.get('report') ?? ''} onChange={(event) => filter({ report: event.currentTarget.value })}>
              <option value="">any report</option>
              {head.reports.map((report) => (
                <option key={report.index} value={report.index}>
                  {report.letter} {bare(report.name)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Verdict{' '}
            <select value={query.get('verdict') ?? ''} onChange={(event) => filter({ verdict: event.currentTarget.value })}>
              {VERDICT_FILTERS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                  {value === 'dismissed' && ` (${head.dismissed})`}
                </option>
              ))}
            </select>
          </label>
          {active && (
            <a class="button plain-button" href={addressOf(head.id, 'findings')}>
              Show all
            </a>
          )}
          <output aria-live="polite">{active && !loading ? `${count(data.total, 'finding')} shown` : ''}</output>
        </form>
        {data.total === 0 && (
          <p class="empty">
            {active ? 'No finding fits these filters.' : 'Nothing in these reports could be set against anything else.'}
          </p>
        )}
        <div ref={list} class="finding-list" aria-busy={loading}>
          {all.map((plain) => {
            const finding = changed.get(plain.id) ?? plain;
            const heading = finding.kind !== last && (
              <header class={`group-head k-${finding.kind}`} id={finding.kind}>
                <h3>
                  <Sign kind={finding.kind} /> {KIND_WORDS[finding.kind].plural}{' '}
                  <span class="n">{head.counts[finding.kind]}</span>
                </h3>
                <p class="meaning">{KIND_WORDS[finding.kind].meaning}</p>
              </header>
            );
            last = finding.kind;
            return (
              <>
                {heading}
                <Card
                  key={finding.id}
                  finding={finding}
                  head={head}
                  reload={reload}
                  onChange={(now, counts) => {
                    setChanged((before) => new Map(before).set(now.id, now));
                    if (counts) setCounted(counts);
                  }}
                />
              </>
            );
          })}
        </div>
        {failed && <Notice kind="bad">{failed}</Notice>}
        {all.length < data.total && (
          <button type="button" ref={end} class="more-button" onClick={() => void load()}>
            Show more ({data.total - all.length} left)
          </button>
        )}
      </section>
      <Reports head={head} reload={reload} />
    </>
  );
}

/** j and k walk the findings; r, w, u, n and e act on the one that has the focus. */
function useFindingKeys(list: { readonly current: HTMLDivElement | null }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, dialog')) return;
      const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
      const here = event.target.closest<HTMLElement>('[data-finding]');
      if (event.key === 'j' || event.key === 'k') {
        const at = here ? cards.indexOf(here) + (event.key === 'j' ? 1 : -1) : 0;
        const next = cards[Math.max(0, Math.min(cards.length - 1, at))];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
        return;
      }
      if (!here) return;
      const judge = { r: 'right', w: 'wrong', u: 'unsure' }[event.key];
      if (judge) here.querySelector<HTMLElement>(`[data-judge=${judge}]`)?.click();
      else if (event.key === 'n') here.querySelector<HTMLElement>('[data-note]')?.click();
      else if (event.key === 'e') here.querySelector<HTMLElement>('.why > summary')?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}

interface CardProps {
  readonly finding: FindingView;
  readonly head: Head;
  readonly reload: () => void;
  readonly onChange: (finding: FindingView, head: Head | null) => void;
}

export function Card({ finding, head, reload, onChange }: CardProps) {
  const decide = useDecide(head.id, reload);
  const tell = useContext(Tell);
  const tray = useTray(head.comparison!.id);
  const { verdict, kind } = finding;
  const alone = kind === 'only-in' ? finding.sides[0]?.quotes[0]?.statement : undefined;
  return (
    <article
      class={`finding k-${kind}${finding.dismissed ? ' dismissed' : ''}${kind === 'only-in' || kind === 'agreement' ? ' plain' : ''}`}
      data-finding={finding.id}
      tabIndex={-1}
      aria-label={`${KIND_WORDS[kind].label}: ${bare(finding.explanation)}`}
    >
      <header>
        <p class="label">
          <Sign kind={kind} /> {KIND_WORDS[kind].label}
          {finding.aspect !== null && <span class="aspect">{ASPECT_WORDS[finding.aspect]}</span>}
        </p>
        <p class="strength" title={STRENGTH_MEANING[finding.strength]}>
          {STRENGTH_WORDS[finding.strength]}
        </p>
      </header>
      <h4 dir="auto">{shown(finding.explanation)}</h4>
      <div class={`sides n-${Math.min(finding.sides.length, 4)}`}>
        {finding.sides.slice(0, SIDES_OPEN).map((side, k) => (
          <div key={k} class="side">
            {side.value !== null && (
              <p class="value" dir="auto">
                {shown(side.value)}
              </p>
            )}
            {side.quotes.map((quote) => (
              <Quote key={quote.statement + quote.start} quote={quote} head={head} />
            ))}
            {side.also.length > 0 && (
              <p class="also">
                Also in <Letters head={head} at={side.also} />
              </p>
            )}
            {side.same.length > 0 && (
              <p class="also">
                The same text in <Letters head={head} at={side.same} />
              </p>
            )}
          </div>
        ))}
      </div>
      {finding.sides.length > SIDES_OPEN && <p class="quiet">and {finding.sides.length - SIDES_OPEN} more versions</p>}
      {verdict && (verdict.was !== null || verdict.grown) && (
        <p class="quiet carried">
          {verdict.was !== null
            ? `You judged these words ${JUDGEMENT_WORDS[verdict.judgement].toLowerCase()} when they were shown as “${KIND_WORDS[verdict.was].label.toLowerCase()}”.`
            : 'Further reports joined since you judged it.'}
        </p>
      )}
      <div class="card-foot">
        <JudgeButtons
          of={bare(finding.explanation)}
          judgement={verdict?.was === null ? verdict.judgement : null}
          note={verdict?.note ?? ''}
          shortcuts
          onJudge={async (judgement, note) => {
            const words =
              judgement === 'wrong' ? 'Dismissed. It will not come back.' : `Kept: ${JUDGEMENT_WORDS[judgement].toLowerCase()}.`;
            const made = await decide(
              { kind: 'finding', finding: finding.id, judgement, note, comparison: head.comparison!.id },
              words,
            );
            if (made?.finding) onChange(made.finding, made.head);
          }}
          onUndo={async () => {
            try {
              const now = await send<{ finding: FindingView | null; head: Head }>(
                'DELETE',
                `/api/stories/${head.id}/findings/${finding.id}/verdict?comparison=${head.comparison!.id}`,
              );
              if (now.finding) onChange(now.finding, now.head);
              tell({ words: 'Taken back.' });
            } catch (error) {
              tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
            }
          }}
        />
        {finding.fact !== null && (
          <a class="to-reader" href={addressOf(head.id, 'facts', { fact: finding.fact })}>
            The fact in full
          </a>
        )}
        {alone !== undefined && (
          <label class="pick">
            <input
              type="checkbox"
              checked={tray.has(alone)}
              onChange={() => tray.toggle({ id: alone, words: finding.sides[0]!.quotes[0]!.quote })}
            />{' '}
            Pick to merge
          </label>
        )}
      </div>
      <details class="why">
        <summary>Why this is shown</summary>
        <dl>
          <dt>In general</dt>
          <dd>{RELATION_WORDS[finding.relation]}</dd>
          {finding.reasons.length > 0 && (
            <>
              <dt>What was weighed</dt>
              <dd>
                <ul>
                  {finding.reasons.map((reason) => (
                    <li key={reason}>{shown(reason)}</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          <dt>What would turn it</dt>
          <dd>{finding.turns === null ? 'Nothing that the rule knows of.' : shown(finding.turns)}</dd>
          <dt>Strength</dt>
          <dd>
            {STRENGTH_WORDS[finding.strength]}: {STRENGTH_MEANING[finding.strength]}
          </dd>
          <dt>Rule</dt>
          <dd>
            <code>{finding.rule}</code>{' '}
            <span class="quiet">
              finding <code>{finding.id}</code>
            </span>
          </dd>
        </dl>
      </details>
    </article>
  );
}

function Reports({ head, reload }: { readonly head: Head; readonly reload: () => void }) {
  const [open, setOpen] = useState(false);
  const shownReports = open ? head.reports : head.reports.slice(0, REPORTS_OPEN);
  return (
    <section id="reports" aria-labelledby="h-reports">
      <h2 id="h-reports">The reports</h2>
      <ol class="report-list">
        {shownReports.map((report) => (
          <li key={report.id}>
            <ReportCard report={report} head={head} reload={reload} />
          </li>
        ))}
      </ol>
      {head.reports.length > REPORTS_OPEN && (
        <button type="button" class="more-button" onClick={() => setOpen(!open)}>
          {open ? 'Show fewer' : `Show all ${head.reports.length} reports`}
        </button>
      )}
      {head.skipped.length > 0 && (
        <details class="fold">
          <summary>{count(head.skipped.length, 'input')} could not be read</summary>
          <SkippedList skipped={head.skipped} />
        </details>
      )}
      <p class="quiet compared">
        Compared by crossread {head.comparison!.version} on <When iso={head.comparison!.created.slice(0, 10)} />. It shows where
        reports agree and differ; it does not say who is right.
      </p>
    </section>
  );
}

function ReportCard({ report, head, reload }: { readonly report: ReportLine; readonly head: Head; readonly reload: () => void }) {
  const tell = useContext(Tell);
  const there = head.members.some(({ id }) => id === report.id);
  return (
    <>
      <ReportName report={report} />
      <p class="title" dir="auto">
        <a href={addressOf(head.id, 'reader', { reports: pairWith(report.index) })}>{shown(report.title ?? 'Untitled')}</a>
      </p>
      <p class="meta">
        <When iso={report.published} /> · {count(report.words, 'word')}
        {report.byline !== null && (
          <>
            {' '}
            · <bdi>{shown(report.byline)}</bdi>
          </>
        )}
        {report.url !== null && (
          <>
            {' '}
            ·{' '}
            <a href={report.url} rel="noopener noreferrer nofollow external" target="_blank">
              original<span class="unseen-heading"> of {bare(report.name)}, in a new tab</span>
            </a>
          </>
        )}
        {there && (
          <>
            {' '}
            ·{' '}
            <button
              type="button"
              class="link-button"
              onClick={async () => {
                try {
                  await send('DELETE', `/api/stories/${head.id}/reports/${report.id}`);
                  tell({ words: 'Taken out. Compare again to read the rest without it.' });
                  reload();
                } catch (error) {
                  tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
                }
              }}
            >
              take out<span class="unseen-heading"> of the story: {bare(report.name)}</span>
            </button>
          </>
        )}
      </p>
    </>
  );
}
