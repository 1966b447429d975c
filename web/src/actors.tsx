/** Actors and what is said to pass between them: a drawing of the few that matter most, and all of it in words. */
import { useMemo, useState } from 'preact/hooks';
import type { EventCode } from '../../src/model/index.ts';
import { count } from '../../src/report/en.ts';
import type { ActorLine, ActorsPage, Head, RelationLine } from '../../src/server/pages.ts';
import { order } from './circle.ts';
import { Dialog, Letters, ReportName } from './parts.tsx';
import type { PartProps } from './story.tsx';
import { bare, shown } from './text.tsx';
import { useDecide } from './verdict.tsx';

const DRAWN = 14;
/** More lines than this no eye follows; those that most reports tell are drawn, and all of the one that is chosen. */
const LINES = 24;
const LIST_OPEN = 30;
const KIND_NAMES: Readonly<Record<string, string>> = {
  'armed-group': 'armed group',
  state: 'state',
  government: 'government',
  organisation: 'organisation',
  person: 'person',
  place: 'place',
  media: 'media',
  other: 'other',
};
const QUAD_WORDS: Readonly<Record<EventCode['quad'], string>> = {
  'verbal-cooperation': 'words of cooperation',
  'material-cooperation': 'acts of cooperation',
  'verbal-conflict': 'words of conflict',
  'material-conflict': 'acts of conflict',
};

export function Actors({ data, reload }: PartProps<ActorsPage>) {
  const { head, actors, relations } = data;
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<ActorLine | null>(null);
  const [open, setOpen] = useState(false);
  const decide = useDecide(head.id, reload);
  const nameOf = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors]);
  const known = relations.filter(({ agent, patient }) => nameOf.has(agent) && nameOf.has(patient));
  const relevant = known.filter(({ agent, patient }) => chosen === null || agent === chosen || patient === chosen);
  if (actors.length === 0) return <p class="empty">No actor was found in these reports.</p>;
  return (
    <>
      <p class="meaning">
        Who is said to do what to whom. A line goes from the one who acts; the more reports tell it, the stronger it is.{' '}
        <span class="legend">
          {(Object.keys(QUAD_WORDS) as EventCode['quad'][]).map((quad) => (
            <span key={quad}>
              <i class={`stroke q-${quad}`} /> {QUAD_WORDS[quad]}
            </span>
          ))}
        </span>
      </p>
      {known.length > 0 && <Drawing actors={actors} relations={known} chosen={chosen} onChoose={setChosen} />}
      <section aria-labelledby="h-relations" class="half">
        <h3 id="h-relations">
          {chosen === null ? 'What passes between them' : <>With {shown(nameOf.get(chosen) ?? '')}</>}{' '}
          <span class="n">{relevant.length}</span>
        </h3>
        {chosen !== null && (
          <button type="button" class="plain-button small" onClick={() => setChosen(null)}>
            Show all
          </button>
        )}
        {relevant.length === 0 && <p class="empty">No statement names both the one who acts and the one it is done to.</p>}
        <ul class="relations">
          {relevant.slice(0, open ? 300 : LIST_OPEN).map((relation) => (
            <li key={`${relation.agent} ${relation.patient}`}>
              <Relation relation={relation} head={head} nameOf={nameOf} />
            </li>
          ))}
        </ul>
        {relevant.length > LIST_OPEN && (
          <button type="button" class="more-button" onClick={() => setOpen(!open)}>
            {open ? 'Fewer' : `${relevant.length - LIST_OPEN} more`}
          </button>
        )}
      </section>
      <section aria-labelledby="h-actors" class="half">
        <h3 id="h-actors">
          Actors <span class="n">{actors.length}</span>
        </h3>
        {picked.size > 0 && (
          <p class="actions picked">
            <button
              type="button"
              class="strong"
              disabled={picked.size < 2}
              onClick={async () => {
                const ids = actors.filter(({ id }) => picked.has(id)).map(({ id }) => id);
                const made = await decide(
                  { kind: 'merge-actors', actors: ids, comparison: head.comparison!.id },
                  `Merged into ${bare(nameOf.get(ids[0]!) ?? '')}.`,
                );
                if (!made) return;
                setPicked(new Set());
                setChosen(null);
                reload();
              }}
            >
              {picked.size < 2 ? 'Pick another that is the same' : `Merge ${picked.size} into one`}
            </button>
            <button type="button" class="plain-button" onClick={() => setPicked(new Set())}>
              Pick none
            </button>
          </p>
        )}
        <ul class="actor-list">
          {actors.map((actor) => (
            <li key={actor.id}>
              <input
                type="checkbox"
                aria-label={`Pick to merge: ${bare(actor.name)}`}
                checked={picked.has(actor.id)}
                onChange={(event) => {
                  const next = new Set(picked);
                  if (event.currentTarget.checked) next.add(actor.id);
                  else next.delete(actor.id);
                  setPicked(next);
                }}
              />
              <div>
                <button
                  type="button"
                  class="link-button name"
                  aria-pressed={chosen === actor.id}
                  onClick={() => setChosen(chosen === actor.id ? null : actor.id)}
                >
                  <bdi>{shown(actor.name)}</bdi>
                </button>{' '}
                <span class="tag">{KIND_NAMES[actor.kind]}</span>
                <p class="meta">
                  {count(actor.mentions, 'mention')} in <Letters head={head} at={actor.reports} most={8} />
                  {actor.aliases.length > 0 && (
                    <>
                      {' '}
                      · also <bdi>{shown(actor.aliases.slice(0, 5).join(', '))}</bdi>
                    </>
                  )}
                </p>
              </div>
              <button
                type="button"
                class="plain-button small"
                onClick={() => setRenaming(actor)}
                aria-label={`Rename ${bare(actor.name)}`}
              >
                Rename
              </button>
            </li>
          ))}
        </ul>
      </section>
      {renaming && (
        <Dialog title="Rename this actor" onClose={() => setRenaming(null)}>
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
              if (name === '' || name === renaming.name) return setRenaming(null);
              const made = await decide(
                { kind: 'rename-actor', actor: renaming.id, name, comparison: head.comparison!.id },
                'Renamed.',
              );
              if (!made) return;
              setRenaming(null);
              reload();
            }}
          >
            <p class="field">
              <label for="actor-name">Name</label>
              <input id="actor-name" name="name" type="text" required maxLength={200} defaultValue={renaming.name} />
            </p>
            <p class="actions">
              <button type="submit" class="strong">
                Rename
              </button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  );
}

function Relation({ relation, head, nameOf }: { relation: RelationLine; head: Head; nameOf: ReadonlyMap<string, string> }) {
  const deeds = new Map<string, number>();
  for (const { predicate, denied } of relation.deeds) {
    const words = denied ? `not ${predicate}` : predicate;
    deeds.set(words, (deeds.get(words) ?? 0) + 1);
  }
  return (
    <details>
      <summary>
        <i class={`stroke q-${relation.quad ?? 'none'}`} aria-hidden="true" />
        <span>
          <bdi>{shown(nameOf.get(relation.agent) ?? '')}</bdi> <em>{[...deeds.keys()].slice(0, 4).map(bare).join(', ')}</em> →{' '}
          <bdi>{shown(nameOf.get(relation.patient) ?? '')}</bdi>{' '}
          <span class="quiet">
            {relation.quad !== null && `${QUAD_WORDS[relation.quad]} · `}
            {count(relation.reports.length, 'report')}
          </span>
        </span>
      </summary>
      <ul>
        {relation.deeds.map(({ report, statement, quote }) => (
          <li key={statement}>
            <ReportName report={head.reports[report]!} />
            <blockquote dir="auto">{shown(quote)}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface DrawingProps {
  readonly actors: readonly ActorLine[];
  readonly relations: readonly RelationLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

const WIDTH = 960;
const HEIGHTS: readonly (readonly [upTo: number, height: number])[] = [
  [4, 260],
  [8, 420],
  [DRAWN, 560],
];
const LONGEST_NAME = 24;

/** The drawing is a help for the eye; everything in it stands in the lists too, so it is not read out. */
function Drawing({ actors, relations, chosen, onChoose }: DrawingProps) {
  const { nodes, height } = useMemo(() => {
    const weight = new Map<string, number>();
    for (const { agent, patient, reports } of relations) {
      for (const id of [agent, patient]) weight.set(id, (weight.get(id) ?? 0) + reports.length);
    }
    const list = actors
      .filter(({ id }) => weight.has(id))
      .sort((a, b) => weight.get(b.id)! - weight.get(a.id)!)
      .slice(0, DRAWN);
    const height = HEIGHTS.find(([upTo]) => list.length <= upTo)![1];
    const place = new Map(list.map(({ id }, k) => [id, k]));
    const ties = relations.flatMap(({ agent, patient, reports }): [number, number, number][] => {
      const [a, b] = [place.get(agent), place.get(patient)];
      return a === undefined || b === undefined ? [] : [[a, b, reports.length]];
    });
    const placed = order(list.length, ties).map((index, k) => {
      const angle = (2 * Math.PI * k) / list.length - Math.PI / 2;
      const name = list[index]!.name;
      const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
      return {
        id: list[index]!.id,
        name,
        short,
        x: WIDTH / 2 + Math.cos(angle) * (WIDTH / 2 - 150),
        y: height / 2 + Math.sin(angle) * (height / 2 - 40),
        width: short.length * 8.4 + 28,
      };
    });
    return { nodes: placed, height };
  }, [actors, relations]);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lines = relations
    .flatMap((relation) => {
      const [from, to] = [at.get(relation.agent), at.get(relation.patient)];
      return from && to ? { relation, from, to } : [];
    })
    .filter(({ relation: { agent, patient } }, k) => k < LINES || agent === chosen || patient === chosen);
  const most = Math.max(1, ...lines.map(({ relation }) => relation.reports.length));
  const touches = ({ agent, patient }: RelationLine) => chosen === null || agent === chosen || patient === chosen;
  return (
    <figure class="drawing" aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure is hidden from those who would hear the title. */}
      <svg viewBox={`0 0 ${WIDTH} ${height}`}>
        <defs>
          {[...Object.keys(QUAD_WORDS), 'none'].map((quad) => (
            <marker
              key={quad}
              id={`arrow-${quad}`}
              viewBox="0 0 10 10"
              refX="9"
              refY="5"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L10 5L0 10z" class={`q-${quad}`} />
            </marker>
          ))}
        </defs>
        {lines.map(({ relation, from, to }) => {
          const curve = curveOf(from, to);
          const quad = relation.quad ?? 'none';
          const strong = touches(relation);
          return (
            <g key={`${relation.agent} ${relation.patient}`} class={`tie q-${quad}${strong ? '' : ' faint'}`}>
              <path
                d={curve.path}
                stroke-width={1.2 + (3.4 * relation.reports.length) / most}
                marker-end={`url(#arrow-${quad})`}
              />
              {chosen !== null && strong && (
                <text x={curve.x} y={curve.y}>
                  {bare(relation.deeds[0]?.predicate ?? '')}
                </text>
              )}
            </g>
          );
        })}
        {nodes.map((node) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: as above.
          <g
            key={node.id}
            class={`node${chosen === node.id ? ' chosen' : ''}`}
            onClick={() => onChoose(chosen === node.id ? null : node.id)}
          >
            <rect x={node.x - node.width / 2} y={node.y - 17} width={node.width} height="34" rx="17" />
            <text x={node.x} y={node.y + 5}>
              {bare(node.short)}
            </text>
            <title>{bare(node.name)}</title>
          </g>
        ))}
      </svg>
    </figure>
  );
}

interface Node {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A bow towards the middle, from the edge of one name to the edge of the other; the two directions bow to different sides. */
function curveOf(from: Node, to: Node): { path: string; x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const bow = Math.min(46, far * 0.14);
  const middle = { x: (from.x + to.x) / 2 - (dy / far) * bow, y: (from.y + to.y) / 2 + (dx / far) * bow };
  const start = edgeOf(from, middle);
  const end = edgeOf(to, middle);
  return {
    path: `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`,
    x: middle.x,
    y: middle.y,
  };
}

function edgeOf(node: Node, towards: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const [dx, dy] = [towards.x - node.x, towards.y - node.y];
  const [halfWidth, halfHeight] = [node.width / 2 + 4, 21];
  const scale = Math.min(halfWidth / Math.abs(dx || 1e-9), halfHeight / Math.abs(dy || 1e-9));
  return { x: node.x + dx * Math.min(1, scale), y: node.y + dy * Math.min(1, scale) };
}

function round(n: number): string {
  return n.toFixed(1);
}
