/** Who is quoted: by report, and by source, where a person gives each its letter. */
import { useState } from 'preact/hooks';
import { SOURCE_KINDS } from '../../src/model/index.ts';
import { count, SOURCE_PLURALS } from '../../src/report/en.ts';
import type { SourceLine, SourcesPage } from '../../src/server/pages.ts';
import { LETTERS, type Letter } from '../../src/store/model.ts';
import { Bar, Letters, ReportName, SourceTag } from './parts.tsx';
import type { PartProps } from './story.tsx';
import { bare, shown } from './text.tsx';
import { useDecide } from './verdict.tsx';

const LETTER_WORDS: Readonly<Record<Letter, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};
const OPEN = 12;
const SOURCES_OPEN = 40;

export function Sources({ data, reload }: PartProps<SourcesPage>) {
  const { head, reports, sources } = data;
  const [all, setAll] = useState(false);
  const [more, setMore] = useState(false);
  const decide = useDecide(head.id, reload);
  if (sources.length === 0 && reports.every(({ classes }) => classes.length === 0))
    return <p class="empty">No statement was found in these reports.</p>;
  return (
    <>
      <section aria-labelledby="h-by-report" class="first-part">
        <h3 id="h-by-report">By report</h3>
        <p class="meaning">
          How many statements of each report rest on whom.{' '}
          <span class="legend">
            {[...SOURCE_KINDS, null].map((kind) => (
              <span key={kind ?? 'own'}>
                <i class={`swatch s-${kind ?? 'own'}`} /> {kind === null ? 'Own voice' : SOURCE_PLURALS[kind]}
              </span>
            ))}
          </span>
        </p>
        <ul class="quoted-list">
          {(all ? reports : reports.slice(0, OPEN)).map(({ index, classes }) => (
            <li key={index}>
              <p class="pane-name">
                <ReportName report={head.reports[index]!} />
              </p>
              <Bar
                shares={classes.map(({ kind, statements }) => ({
                  className: `s-${kind ?? 'own'}`,
                  n: statements,
                  words: `${kind === null ? 'Own voice' : SOURCE_PLURALS[kind]}: ${statements}`,
                }))}
              />
              <dl>
                {classes.map(({ kind, names, statements, more: rest }) => (
                  <div key={kind ?? 'own'}>
                    <dt>{kind === null ? 'Own voice' : SOURCE_PLURALS[kind]}</dt>
                    <dd>
                      {kind === null
                        ? count(statements, 'statement')
                        : names.map(({ name, statements: n }, k) => (
                            <>
                              {k > 0 && ', '}
                              <bdi>{shown(name)}</bdi>
                              {n > 1 && <span class="quiet"> ×{n}</span>}
                            </>
                          ))}
                      {rest > 0 && ` and ${rest} more`}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
        {reports.length > OPEN && (
          <button type="button" class="more-button" onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${reports.length - OPEN} more reports`}
          </button>
        )}
      </section>
      <section aria-labelledby="h-by-source">
        <h3 id="h-by-source">
          Sources <span class="n">{sources.length}</span>
        </h3>
        <p class="meaning">
          The letter (Admiralty code) is yours to give and holds in every story; F, cannot be judged, is not the worst. The number
          is the machine’s, from independent confirmation alone: 1 where other origins say the same, else 6, cannot be judged.
        </p>
        <div class="scroll low">
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Letter</th>
                <th scope="col">Statements</th>
                <th scope="col">Confirmed (1)</th>
                <th scope="col">Quoted in</th>
              </tr>
            </thead>
            <tbody>
              {(more ? sources : sources.slice(0, SOURCES_OPEN)).map((source) => (
                <SourceRow
                  key={source.name}
                  source={source}
                  letters={<Letters head={head} at={source.reports} most={10} />}
                  onRate={async (letter) => {
                    if (
                      await decide({ kind: 'source', source: source.name, letter }, `Kept: ${letter}, ${LETTER_WORDS[letter]}.`)
                    )
                      reload();
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
        {sources.length > SOURCES_OPEN && (
          <button type="button" class="more-button" onClick={() => setMore(!more)}>
            {more ? 'Fewer' : `${sources.length - SOURCES_OPEN} more sources`}
          </button>
        )}
      </section>
    </>
  );
}

function SourceRow({
  source,
  letters,
  onRate,
}: {
  source: SourceLine;
  letters: preact.ComponentChildren;
  onRate: (letter: Letter) => void;
}) {
  return (
    <tr>
      <th scope="row">
        <bdi>{shown(source.name)}</bdi> <SourceTag kind={source.kind} />
      </th>
      <td>
        <select
          aria-label={`Reliability of ${bare(source.name)}`}
          value={source.letter ?? 'F'}
          onChange={(event) => onRate(event.currentTarget.value as Letter)}
        >
          {LETTERS.map((letter) => (
            <option key={letter} value={letter}>
              {letter} {LETTER_WORDS[letter]}
            </option>
          ))}
        </select>
      </td>
      <td class="n">{source.statements}</td>
      <td class="n">{source.confirmed}</td>
      <td>{letters}</td>
    </tr>
  );
}
