/**
 * Facts against reports. A table of which only the rows and columns in view exist, so that two hundred reports scroll as
 * twenty do; a fact opens with all its statements, where it is judged and split.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactStatus, Stance } from '../../src/model/index.ts';
import { count, STANDING_KIND, STANDING_WORDS } from '../../src/report/en.ts';
import type { Cell, FactDetail, FactLine, FactsPage, Head } from '../../src/server/pages.ts';
import { useData } from './api.ts';
import { Card } from './findings.tsx';
import { Dialog, Notice, ReportName, Sign, SourceNote, When } from './parts.tsx';
import { addressOf, go } from './route.ts';
import type { PartProps } from './story.tsx';
import { bare, shown } from './text.tsx';
import { useTray } from './tray.ts';
import { JUDGEMENT_WORDS, JudgeButtons, useDecide } from './verdict.tsx';

const ROW = 76;
const COLUMN = 124;
/** Rows and columns drawn beyond the edge of what is seen. */
const BEYOND = 4;
const STANCES: Readonly<Record<Stance, readonly [string, string]>> = {
  asserts: ['●', 'says so'],
  hedges: ['◐', 'says so with a hedge'],
  denies: ['⊘', 'denies it'],
  questions: ['?', 'questions it'],
};
const STATUSES: readonly FactStatus[] = ['contradicted', 'updated', 'differing', 'agreed'];

export function Facts({ data, query, reload }: PartProps<FactsPage>) {
  const { head } = data;
  const status = query.get('status') ?? '';
  const open = query.get('fact');
  const facts = status === '' ? data.facts : data.facts.filter((fact) => fact.status === status);
  const at = (change: Readonly<Record<string, string>>) =>
    addressOf(head.id, 'facts', { status, ...(open !== null && { fact: open }), ...change });
  return (
    <>
      <p class="meaning">
        What each report says on every fact that two or more of them tell.{' '}
        <span class="legend">
          {Object.values(STANCES).map(([glyph, words]) => (
            <span key={words}>
              <b aria-hidden="true">{glyph}</b> {words}
            </span>
          ))}
          <span>blank: silent</span>
        </span>
      </p>
      <form class="filters" aria-label="Filter the facts" onSubmit={(event) => event.preventDefault()}>
        <fieldset class="kinds">
          <legend>Show</legend>
          {STATUSES.map((each) => (
            <button
              key={each}
              type="button"
              class={`chip k-${STANDING_KIND[each]}`}
              aria-pressed={status === each}
              onClick={() => go(at({ status: status === each ? '' : each }), { replace: true })}
            >
              <Sign kind={STANDING_KIND[each]} /> {STANDING_WORDS[each]}{' '}
              <span class="n">{data.facts.filter((fact) => fact.status === each).length}</span>
            </button>
          ))}
        </fieldset>
        <output aria-live="polite">{count(facts.length, 'fact')}</output>
      </form>
      {facts.length === 0 ? (
        <p class="empty">No fact is told by two or more reports{status === '' ? '' : ' in this way'}.</p>
      ) : (
        <Matrix key={status} head={head} facts={facts} openAt={(fact) => at({ fact })} />
      )}
      {open !== null && (
        <FactDialog head={head} id={open} onClose={() => go(at({ fact: '' }), { replace: true })} reload={reload} />
      )}
    </>
  );
}

function Matrix({
  head,
  facts,
  openAt,
}: {
  readonly head: Head;
  readonly facts: readonly FactLine[];
  readonly openAt: (fact: string) => string;
}) {
  const box = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, width: 1200, height: 800 });
  const tray = useTray(head.comparison!.id);
  useLayoutEffect(() => {
    const element = box.current!;
    let waiting = 0;
    const look = () => {
      waiting = 0;
      setView({ top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight });
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const size = new ResizeObserver(soon);
    size.observe(element);
    return () => {
      element.removeEventListener('scroll', soon);
      size.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
  const columns = head.reports.length;
  const [firstRow, endRow] = rangeOf(view.top, view.height, ROW, facts.length);
  const [firstColumn, endColumn] = rangeOf(view.left, view.width, COLUMN, columns);
  const reports = head.reports.slice(firstColumn, endColumn);
  const before = firstColumn * COLUMN;
  const after = (columns - endColumn) * COLUMN;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section class="scroll" ref={box} tabIndex={0} aria-label="Facts against reports">
      <table class="matrix" aria-rowcount={facts.length + 1} aria-colcount={columns + 1}>
        <caption class="unseen-heading">Facts against reports; a row is a fact, a column a report</caption>
        <thead>
          <tr>
            <th scope="col" class="fact-head">
              Fact
            </th>
            {before > 0 && <Gap width={before} />}
            {reports.map((report) => (
              <th key={report.index} scope="col" aria-colindex={report.index + 2} title={bare(report.name)}>
                <ReportName report={report} />
              </th>
            ))}
            {after > 0 && <Gap width={after} />}
          </tr>
        </thead>
        <tbody>
          {firstRow > 0 && <Space height={firstRow * ROW} />}
          {facts.slice(firstRow, endRow).map((fact, k) => {
            const kind = STANDING_KIND[fact.status];
            const cells = new Map(fact.cells.map((cell) => [cell[0], cell]));
            return (
              <tr key={fact.id} aria-rowindex={firstRow + k + 2}>
                <th scope="row">
                  <div class="fact">
                    <input
                      type="checkbox"
                      checked={tray.has(fact.id)}
                      aria-label={`Pick to merge: ${bare(fact.proposition.slice(0, 120))}`}
                      onChange={() => tray.toggle({ id: fact.id, words: fact.proposition })}
                    />
                    <div>
                      <a class="proposition" href={openAt(fact.id)} dir="auto">
                        {shown(fact.proposition)}
                      </a>
                      <span class="meta">
                        <Sign kind={kind} /> <span class={`k-${kind} status`}>{STANDING_WORDS[fact.status]}</span> ·{' '}
                        {count(fact.independent, 'origin')}
                        {fact.credibility === 1 && (
                          <span class="tag" title="Admiralty code: confirmed by other independent sources">
                            1
                          </span>
                        )}
                        {fact.judgement !== null && <span class="tag">{JUDGEMENT_WORDS[fact.judgement]}</span>}
                        {fact.reshaped && <span class="tag">your doing</span>}
                      </span>
                    </div>
                  </div>
                </th>
                {before > 0 && <td class="gap" aria-hidden="true" />}
                {reports.map((report) => (
                  <FactCell key={report.index} cell={cells.get(report.index)} head={head} fact={fact} column={report.index} />
                ))}
                {after > 0 && <td class="gap" aria-hidden="true" />}
              </tr>
            );
          })}
          {endRow < facts.length && <Space height={(facts.length - endRow) * ROW} />}
        </tbody>
      </table>
    </section>
  );
}

function rangeOf(at: number, size: number, step: number, total: number): [first: number, end: number] {
  const first = Math.max(0, Math.min(total - 1, Math.floor(at / step) - BEYOND));
  return [first, Math.min(total, Math.ceil((at + size) / step) + BEYOND)];
}

function Gap({ width }: { readonly width: number }) {
  return <td class="gap" aria-hidden="true" style={{ minWidth: `${width}px`, width: `${width}px` }} />;
}

function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row can't take the focus; this one only keeps the height of those not drawn.
    <tr aria-hidden="true" class="space">
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}

function FactCell({ cell, head, fact, column }: { cell: Cell | undefined; head: Head; fact: FactLine; column: number }) {
  if (!cell) return <td aria-colindex={column + 2} />;
  const [report, stance, value, statement] = cell;
  const [glyph, words] = STANCES[stance];
  const kind = STANDING_KIND[fact.status];
  const other = fact.cells.find(([each]) => each !== report)?.[0] ?? (report === 0 ? 1 : 0);
  return (
    <td class={`k-${kind}`} aria-colindex={column + 2}>
      <a href={addressOf(head.id, 'reader', { reports: `${report},${other}`, at: statement })} title={bare(value ?? words)}>
        <span aria-hidden="true">{glyph}</span>{' '}
        {value === null ? <span class="unseen-heading">{words}</span> : <span class="cell-value">{shown(value)}</span>}
      </a>
    </td>
  );
}

function FactDialog({ head, id, onClose, reload }: { head: Head; id: string; onClose: () => void; reload: () => void }) {
  const { data, error, reload: again } = useData<FactDetail>(`/stories/${head.id}/facts/${id}.json`);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const decide = useDecide(head.id, () => {
    reload();
    again();
  });
  return (
    <Dialog title="One fact, in full" onClose={onClose}>
      {error && <Notice kind="bad">{error.message}</Notice>}
      {data && (
        <>
          <p class={`proposition k-${STANDING_KIND[data.status]}`} dir="auto">
            {shown(data.proposition)}
          </p>
          <p class="meta">
            <Sign kind={STANDING_KIND[data.status]} /> {STANDING_WORDS[data.status]} ·{' '}
            {count(data.statements.length, 'statement')} · {count(data.independent, 'independent origin')}
          </p>
          <h3>Do these speak of the same thing?</h3>
          <JudgeButtons
            of={bare(data.proposition)}
            judgement={data.judgement}
            note={data.note}
            onJudge={async (judgement, note) => {
              if (
                await decide(
                  { kind: 'fact', fact: id, judgement, note, comparison: head.comparison!.id },
                  `Kept: ${JUDGEMENT_WORDS[judgement].toLowerCase()}.`,
                )
              ) {
                reload();
                again();
              }
            }}
          />
          <p class="quiet">Tick statements that speak of something else, and split them off.</p>
          <ul class="fact-statements">
            {data.statements.map((quote) => {
              const report = head.reports[quote.report];
              if (!report) return null;
              return (
                <li key={quote.statement}>
                  <label>
                    <input
                      type="checkbox"
                      checked={leaving.has(quote.statement)}
                      onChange={(event) => {
                        const next = new Set(leaving);
                        if (event.currentTarget.checked) next.add(quote.statement);
                        else next.delete(quote.statement);
                        setLeaving(next);
                      }}
                    />
                    <span>
                      <ReportName report={report} /> <When iso={report.published} />
                    </span>
                  </label>
                  <blockquote dir="auto">
                    {shown(quote.before)}
                    <mark>{shown(quote.quote)}</mark>
                    {shown(quote.after)}
                  </blockquote>
                  <SourceNote source={quote.source} stance={quote.stance} />
                </li>
              );
            })}
          </ul>
          <p class="actions">
            <button
              type="button"
              disabled={leaving.size === 0 || leaving.size >= data.statements.length}
              onClick={async () => {
                if (
                  !(await decide(
                    { kind: 'split-fact', fact: id, leave: [...leaving], comparison: head.comparison!.id },
                    'Split off.',
                  ))
                )
                  return;
                onClose();
                reload();
              }}
            >
              Split off {leaving.size > 0 ? count(leaving.size, 'statement') : 'the ticked'}
            </button>
          </p>
          {data.findings.length > 0 && (
            <>
              <h3>Findings on it</h3>
              {data.findings.map((finding) => (
                <Card key={finding.id} finding={finding} head={head} reload={reload} onChange={again} />
              ))}
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
