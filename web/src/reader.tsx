/**
 * Two or more reports side by side, word for word. Statements are marked by how they stand, sources and hedges are noted;
 * a passage lights up with its counterparts, and the panes scroll together along them.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SourceKind, Span } from '../../src/model/index.ts';
import { count, SOURCE_WORDS, STANCE_WORDS, STANDING_KIND, STANDING_WORDS, type Standing } from '../../src/report/en.ts';
import type { FactPlace, Head, Mark, Pane, ReaderPage } from '../../src/server/pages.ts';
import { ReportName, When } from './parts.tsx';
import { addressOf, go } from './route.ts';
import type { PartProps } from './story.tsx';
import { bare, shown } from './text.tsx';

const STANDINGS: readonly Standing[] = ['contradicted', 'updated', 'differing', 'agreed', 'alone'];
const MOST_PANES = 4;
/** Code units drawn at first; a longer text goes on when asked. */
const FIRST = 60_000;
/** One line of a text is cut into pieces of this size, so that a megabyte without a break is still laid out in pieces. */
const LONGEST_LINE = 8_000;

export function Reader({ data, query }: PartProps<ReaderPage>) {
  const { head, panes } = data;
  const [lit, setLit] = useState<ReadonlySet<number>>(new Set());
  const [here, setHere] = useState<string | null>(null);
  const [point, setPoint] = useState<number | null>(null);
  const [together, setTogether] = useState(true);
  const [notes, setNotes] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const factAt = useMemo(() => new Map(data.facts.map((fact) => [fact.fact, fact])), [data]);
  const at = query.get('at');
  const indices = panes.map(({ index }) => index);
  const show = (next: readonly number[], statement?: string) =>
    go(addressOf(head.id, 'reader', { reports: next.join(','), at: statement ?? null }), { replace: true });

  useScrollTogether(box, together, data);

  // An address may name a statement: bring it into view, light it up.
  useEffect(() => {
    if (at === null) return;
    const element = box.current?.querySelector<HTMLElement>(`[data-s~="${CSS.escape(at)}"]`);
    const mark = panes.flatMap(({ marks }) => marks).find(({ statement }) => statement === at);
    if (!element || !mark) return;
    follow(mark, element);
    scrollPaneTo(element);
    box.current?.scrollIntoView({ block: 'start' });
  }, [at, data]);

  // While a point is open, what passes under the pointer (the panes move) does not put it out.
  const light = (facts: readonly number[]) => {
    if (point === null) setLit(new Set(facts));
  };
  const follow = (mark: Mark, element: HTMLElement) => {
    setHere(mark.statement);
    setLit(new Set(mark.fact === null ? [] : [mark.fact]));
    setPoint(mark.fact);
    if (mark.fact === null) return;
    const own = element.closest('.pane');
    for (const pane of box.current?.querySelectorAll<HTMLElement>('.pane') ?? []) {
      if (pane === own) continue;
      const other = pane.querySelector<HTMLElement>(`[data-f~="${mark.fact}"]`);
      if (other) scrollPaneTo(other);
    }
  };
  const fact = point === null ? undefined : factAt.get(point);

  return (
    <>
      <p class="meaning">
        A marked passage leads to the same point in the other report.{' '}
        <span class="legend">
          {STANDINGS.map((standing) => (
            <span key={standing} class={`m ${STANDING_KIND[standing]}`}>
              {STANDING_WORDS[standing]}
            </span>
          ))}
          <span class="set-aside">set aside as not part of the article</span>
        </span>
      </p>
      <form class="pair" aria-label="Choose reports" onSubmit={(event) => event.preventDefault()}>
        {indices.map((index, k) => (
          <label key={index}>
            {indices.length > 2 ? `Pane ${k + 1}` : k === 0 ? 'Left' : 'Right'}{' '}
            <select value={index} onChange={(event) => show(replaced(indices, k, Number(event.currentTarget.value)))}>
              {head.reports.map((report) => (
                <option key={report.index} value={report.index}>
                  {report.letter} {bare(report.name)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {indices.length === 2 && (
          <button type="button" class="plain-button" onClick={() => show([indices[1]!, indices[0]!])}>
            Swap
          </button>
        )}
        {indices.length < Math.min(MOST_PANES, head.reports.length) && (
          <button
            type="button"
            class="plain-button"
            onClick={() => show([...indices, head.reports.find(({ index }) => !indices.includes(index))!.index])}
          >
            One more
          </button>
        )}
        {indices.length > 2 && (
          <button type="button" class="plain-button" onClick={() => show(indices.slice(0, -1))}>
            One fewer
          </button>
        )}
        <label class="tick">
          <input type="checkbox" checked={together} onChange={(event) => setTogether(event.currentTarget.checked)} /> scroll
          together
        </label>
        <label class="tick">
          <input type="checkbox" checked={notes} onChange={(event) => setNotes(event.currentTarget.checked)} /> sources and hedges
        </label>
      </form>
      <div class={`panes n-${panes.length}${notes ? ' noted' : ''}`} ref={box}>
        {panes.map((pane) => (
          <PaneView key={pane.index} pane={pane} head={head} lit={lit} here={here} onLight={light} onFollow={follow} />
        ))}
      </div>
      {fact && (
        <Point
          fact={fact}
          head={head}
          shownPanes={indices}
          onClose={() => {
            setPoint(null);
            setLit(new Set());
            setHere(null);
          }}
          onShow={(report, statement) => show(indices.includes(report) ? indices : [...indices.slice(0, -1), report], statement)}
        />
      )}
      <div hidden>
        {STANDINGS.map((standing) => (
          <span key={standing} id={`is-${standing}`}>
            {STANDING_WORDS[standing]}
          </span>
        ))}
      </div>
    </>
  );
}

/** A report takes a pane; the pane that showed it takes the other's report. */
function replaced(indices: readonly number[], k: number, wanted: number): number[] {
  return indices.map((index, at) => (at === k ? wanted : index === wanted ? indices[k]! : index));
}

function calm(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

function scrollPaneTo(element: HTMLElement): void {
  const pane = element.closest<HTMLElement>('.pane');
  if (!pane) return;
  pane.dataset.led = '1';
  const inside = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollBy({ top: inside - pane.clientHeight / 3, behavior: calm() });
}

/**
 * The pane under the hand leads; the others follow along the facts they share: between two shared passages the way is
 * divided evenly. Only passages that come in the same order in both panes count.
 */
function useScrollTogether(box: { readonly current: HTMLDivElement | null }, on: boolean, data: ReaderPage): void {
  useEffect(() => {
    const root = box.current;
    if (!on || !root) return;
    let leader: HTMLElement | null = null;
    let waiting = 0;
    const lead = (event: Event) => {
      leader = event.target instanceof Element ? event.target.closest<HTMLElement>('.pane') : null;
    };
    const follow = () => {
      waiting = 0;
      if (!leader) return;
      const line = leader.scrollTop + leader.clientHeight / 3;
      for (const pane of root.querySelectorAll<HTMLElement>('.pane')) {
        if (pane === leader) continue;
        const steps = stepsBetween(leader, pane);
        const k = steps.findIndex(([from]) => from > line);
        const [a, b] = k <= 0 ? [steps[0]!, steps[1] ?? steps[0]!] : [steps[k - 1]!, steps[k]!];
        const share = b[0] === a[0] ? 0 : Math.min(1, Math.max(0, (line - a[0]) / (b[0] - a[0])));
        const wanted = k < 0 ? steps.at(-1)![1] : a[1] + share * (b[1] - a[1]);
        pane.scrollTop = wanted - pane.clientHeight / 3;
      }
    };
    const scrolled = (event: Event) => {
      if (event.target === leader) waiting ||= requestAnimationFrame(follow);
    };
    for (const name of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const)
      root.addEventListener(name, lead, { passive: true });
    root.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      for (const name of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const) root.removeEventListener(name, lead);
      root.removeEventListener('scroll', scrolled, { capture: true });
      cancelAnimationFrame(waiting);
    };
  }, [on, data]);
}

/** Heights that belong together, rising on both sides, from the top of both to the end of both. */
function stepsBetween(a: HTMLElement, b: HTMLElement): [number, number][] {
  const places = (pane: HTMLElement) => {
    const top = pane.getBoundingClientRect().top - pane.scrollTop;
    const found = new Map<string, number>();
    for (const element of pane.querySelectorAll<HTMLElement>('[data-f]')) {
      for (const fact of element.dataset.f!.split(' '))
        if (!found.has(fact)) found.set(fact, element.getBoundingClientRect().top - top);
    }
    return found;
  };
  const [left, right] = [places(a), places(b)];
  const pairs = [...left].flatMap(([fact, y]): [number, number][] => (right.has(fact) ? [[y, right.get(fact)!]] : []));
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return [[0, 0], ...rising(pairs), [a.scrollHeight, b.scrollHeight]];
}

/** The longest run of pairs whose second parts rise. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const best: number[] = [];
  const from: number[] = [];
  let last = -1;
  for (const [k, pair] of pairs.entries()) {
    best[k] = 1;
    from[k] = -1;
    for (let j = 0; j < k; j++) {
      if (pairs[j]![1] <= pair[1] && best[j]! + 1 > best[k]!) {
        best[k] = best[j]! + 1;
        from[k] = j;
      }
    }
    if (last < 0 || best[k]! > best[last]!) last = k;
  }
  const run: [number, number][] = [];
  for (let k = last; k >= 0; k = from[k]!) run.unshift(pairs[k]!);
  return run;
}

interface PaneProps {
  readonly pane: Pane;
  readonly head: Head;
  readonly lit: ReadonlySet<number>;
  readonly here: string | null;
  readonly onLight: (facts: readonly number[]) => void;
  readonly onFollow: (mark: Mark, element: HTMLElement) => void;
}

function PaneView({ pane, head, lit, here, onLight, onFollow }: PaneProps) {
  const report = head.reports[pane.index]!;
  const [whole, setWhole] = useState(false);
  const text = whole ? pane.text : pane.text.slice(0, FIRST);
  const pieces = useMemo(() => linesOf(text, pane.marks, pane.boilerplate), [text, pane]);
  const title = report.title ?? '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <article class="pane" tabIndex={0} aria-labelledby={`pane-${pane.index}`}>
      <header>
        <p class="pane-name" id={`pane-${pane.index}`}>
          <ReportName report={report} />
        </p>
        <p class="meta">
          <When iso={report.published} /> · {count(report.words, 'word')}
        </p>
      </header>
      {title.trim() !== '' && !text.trimStart().startsWith(title.trim()) && <h3 dir="auto">{shown(title)}</h3>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only puts out what hovering lit; focus does the same. */}
      <div class="text" onMouseLeave={() => onLight([])}>
        {pieces.map((line) => (
          <p key={line.start} dir="auto">
            {line.pieces.map((piece) => (
              <Stretch key={piece.start} piece={piece} lit={lit} here={here} onLight={onLight} onFollow={onFollow} />
            ))}
          </p>
        ))}
      </div>
      {text.length < pane.text.length && (
        <p class="goes-on">
          <button type="button" onClick={() => setWhole(true)}>
            Show the other {count(pane.text.length - text.length, 'character')}
          </button>
        </p>
      )}
    </article>
  );
}

interface PieceOf extends Span {
  readonly words: string;
  readonly marks: readonly Mark[];
  readonly aside: boolean;
  /** Marks that end here: where their source and stance are noted. */
  readonly ends: readonly Mark[];
}

interface Line {
  readonly start: number;
  readonly pieces: readonly PieceOf[];
}

/** Cuts a text into lines, and each line where a mark begins or ends. */
function linesOf(text: string, marks: readonly Mark[], boilerplate: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let position = 0;
  for (const line of text.split('\n')) {
    for (let cut = 0; cut === 0 || cut < line.length; cut += LONGEST_LINE) {
      const start = position + cut;
      const end = Math.min(position + line.length, start + LONGEST_LINE);
      if (text.slice(start, end).trim() !== '') lines.push({ start, pieces: piecesOf(text, start, end, marks, boilerplate) });
    }
    position += line.length + 1;
  }
  return lines;
}

function piecesOf(text: string, start: number, end: number, marks: readonly Mark[], boilerplate: readonly Span[]): PieceOf[] {
  const touch = (span: Span) => span.start < end && span.end > start;
  const here = marks.filter(touch);
  const aside = boilerplate.filter(touch);
  const cuts = new Set([start, end]);
  for (const span of [...here, ...aside]) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, k) => {
    const to = edges[k + 1]!;
    const over = here.filter((mark) => mark.start < to && mark.end > from);
    return {
      start: from,
      end: to,
      words: text.slice(from, to),
      marks: over,
      aside: aside.some((span) => span.start < to && span.end > from),
      ends: over.filter((mark) => mark.end === to),
    };
  });
}

function Stretch({
  piece,
  lit,
  here,
  onLight,
  onFollow,
}: { readonly piece: PieceOf } & Pick<PaneProps, 'lit' | 'here' | 'onLight' | 'onFollow'>) {
  const { marks, words, aside, ends } = piece;
  if (marks.length === 0) return aside ? <span class="set-aside">{shown(words)}</span> : shown(words);
  const standing = STANDINGS.find((each) => marks.some((mark) => mark.standing === each))!;
  const mark = marks.find((each) => each.standing === standing)!;
  const facts = [...new Set(marks.flatMap(({ fact }) => fact ?? []))];
  const last = ends.at(-1);
  const note = last ? noteOf(last) : null;
  const values = {
    class: `m ${STANDING_KIND[standing]}${facts.some((fact) => lit.has(fact)) ? ' lit' : ''}${marks.some(({ statement }) => statement === here) ? ' lit here' : ''}`,
    'data-s': marks.map(({ statement }) => statement).join(' '),
    ...(facts.length > 0 && { 'data-f': facts.join(' ') }),
    ...(note && { title: note.words, 'data-note': note.short, 'data-weak': note.weak || undefined }),
  };
  if (facts.length === 0) return <span {...values}>{shown(words)}</span>;
  return (
    <a
      {...values}
      href={`#fact-${facts[0]}`}
      aria-describedby={`is-${standing}`}
      onMouseEnter={() => onLight(facts)}
      onFocus={() => onLight(facts)}
      onClick={(event) => {
        event.preventDefault();
        onFollow(mark, event.currentTarget);
      }}
    >
      {shown(words)}
    </a>
  );
}

/** What stands, small, behind a passage: on whom it rests, and how sure they are. */
const SOURCE_NOTES: Readonly<Record<SourceKind, string>> = {
  'named-person': 'named',
  'named-organisation': 'named',
  'unnamed-official': 'official',
  unnamed: 'unnamed',
  document: 'document',
  media: 'media',
};

function noteOf({ source, sourceKind, stance }: Mark): { short: string; words: string; weak: boolean } | null {
  const said = STANCE_WORDS[stance];
  if (source === null && said === null) return null;
  const who = source === null ? null : `according to ${bare(source)} (${SOURCE_WORDS[sourceKind!]})`;
  return {
    short: [sourceKind === null ? null : SOURCE_NOTES[sourceKind], said].filter((each) => each !== null).join(' · '),
    words: [who, said].filter((each) => each !== null).join(', '),
    weak: said !== null || sourceKind === 'unnamed' || sourceKind === 'unnamed-official',
  };
}

interface PointProps {
  readonly fact: FactPlace;
  readonly head: Head;
  readonly shownPanes: readonly number[];
  readonly onClose: () => void;
  readonly onShow: (report: number, statement: string) => void;
}

function Point({ fact, head, shownPanes, onClose, onShow }: PointProps) {
  const kind = STANDING_KIND[fact.status];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <aside class={`point k-${kind}`} aria-live="polite" aria-label="What the reports say on this point">
      <header>
        <strong>{STANDING_WORDS[fact.status]}</strong>
        <span class="actions">
          <a href={addressOf(head.id, 'findings', { fact: fact.id })}>Its findings</a>
          <a href={addressOf(head.id, 'facts', { fact: fact.id })}>The fact in full</a>
          <button type="button" class="close" onClick={onClose}>
            Close
          </button>
        </span>
      </header>
      <ul>
        {fact.at.slice(0, 12).map(({ report, statement, quote }) => (
          <li key={statement}>
            <button type="button" class="plain-button small" onClick={() => onShow(report, statement)}>
              <ReportName report={head.reports[report]!} />
              {!shownPanes.includes(report) && <span class="quiet"> open</span>}
            </button>
            <blockquote dir="auto">{shown(quote)}</blockquote>
          </li>
        ))}
      </ul>
      {fact.at.length > 12 && <p class="quiet">and {fact.at.length - 12} more</p>}
    </aside>
  );
}
