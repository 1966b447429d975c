import { describe, expect, test } from 'vitest';
import { reportFrom } from '../ingest/index.ts';
import { read } from '../pipeline.ts';

const compare = (...texts: string[]) =>
  read(texts.map((text, index) => reportFrom({ id: 'abc'[index], outlet: 'ABC'[index], text })));
const found = (...texts: string[]) => compare(...texts).findings.filter(({ rule }) => rule.startsWith('dispute/'));
const kinds = (kind: string, ...texts: string[]) =>
  compare(...texts)
    .findings.filter((finding) => finding.kind === kind)
    .map(({ rule }) => rule);

const HELICOPTER = {
  both: 'Rebels said they had shot down a helicopter near Kesh on Monday. The army denied it, saying all crews were safe.',
  turned:
    'The army denied that rebels had shot down a helicopter near Kesh on Monday. Rebels said earlier that they had shot down the helicopter.',
  claim: 'Rebels said they had shot down a helicopter near Kesh on Monday. Smoke was seen over the hills.',
};

describe('a dispute that two reports carry', () => {
  test.each([
    ['denied, in another order', HELICOPTER.both, HELICOPTER.turned, 'dispute/denied', ['Rebels', 'The army']],
    [
      'a charge denied by “he” and by name',
      'Prosecutors say Mr Holt took bribes from a builder in 2019. He has denied taking any bribes.',
      'Mr Holt took bribes from a builder in 2019, prosecutors say. Mr Holt denies the charge.',
      'dispute/denied',
      ['Prosecutors', 'Mr Holt'],
    ],
    [
      'the opposite said',
      'The opposition said the vote in Varden was rigged by the mayor. The mayor said the vote was not rigged.',
      'The mayor said the vote in Varden was not rigged. The opposition insisted it was rigged by him.',
      'dispute/negated',
      ['The opposition', 'The mayor'],
    ],
    [
      'two figures',
      'The union said 5,000 people marched in Varden on Saturday. Police put the number at 2,000.',
      'Some 5,000 people marched in Varden on Saturday, the union said. Police put the number at 2,000.',
      'dispute/number',
      ['5,000 according to “The union”', '2,000 to “Police”'],
    ],
  ])('%s', (_, a, b, rule, words) => {
    const [finding, ...more] = found(a, b);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'difference', relation: 'attributes-differently', aspect: 'attribution', rule });
    for (const word of words) expect(finding.explanation).toContain(word);
    expect(finding.evidence.map(({ report }) => report).sort()).toEqual(['a', 'a', 'b', 'b']);
    expect(kinds('contradiction', a, b)).toEqual([]);
    // Nor that one report has it from the one party and the other from the other.
    expect(kinds('difference', a, b)).toEqual([rule]);
    // Nobody leaves the denial out, so it is nobody's alone.
    expect(kinds('only-in', a, b)).not.toContain('onlyin/denial');
    expect(found(b, a)).toHaveLength(1);
  });

  test('three reports, one finding', () => {
    const [finding, ...more] = found(
      HELICOPTER.both,
      HELICOPTER.turned,
      HELICOPTER.both.replace('Rebels said', 'The rebels said'),
    );
    expect(more).toEqual([]);
    expect(finding.explanation).toContain('A, B and C carry both sides');
  });
});

describe('right of reply', () => {
  test('a claim on one party’s word, its denial in one report only: the denial stands alone, and nothing is contradicted', () => {
    const texts = [
      'Prosecutors say Mr Holt took bribes from a builder in 2019. Mr Holt denied that he took bribes from a builder in 2019.',
      'Mr Holt took bribes from a builder in 2019, prosecutors say.',
    ];
    expect(found(...texts)).toEqual([]);
    expect(kinds('contradiction', ...texts)).toEqual([]);
    expect(kinds('only-in', ...texts)).toContain('onlyin/denial');
  });

  // Careful readers list no contradiction where one report tells a claim as fact and another carries its denial: the denial is shown.
  test('a report that takes a side in its own voice leaves the denial standing alone', () => {
    const texts = [
      'Prosecutors say Mr Holt took bribes from a builder in 2019. Mr Holt denied that he took bribes from a builder in 2019.',
      'Mr Holt took bribes from a builder in 2019.',
    ];
    expect(kinds('contradiction', ...texts)).toEqual([]);
    expect(kinds('only-in', ...texts)).toContain('onlyin/denial');
  });
});

describe('no dispute', () => {
  test.each([
    ['one side only in the other report', HELICOPTER.both, HELICOPTER.claim],
    ['another matter', HELICOPTER.both, 'The bank said profits rose in March. The regulator denied it.'],
    [
      'a party that changed its word',
      'The firm said it had lost customer data. The firm later denied that it had lost customer data.',
      'The firm said it had lost customer data. The firm later denied that it had lost customer data.',
    ],
    [
      'other figures',
      'The union said 5,000 people marched in Varden on Saturday. Police put the number at 2,000.',
      'The union said 900 people marched in Kesh on Sunday. Police put the number at 400.',
    ],
    [
      'figures that fit',
      'The union said at least 500 people marched in Varden on Saturday. Police put the number at 600.',
      'At least 500 people marched in Varden on Saturday, the union said. Police put the number at 600.',
    ],
    [
      'two counts of different things',
      'The mayor said ten houses burned in Varden. Doctors said four people died in Varden.',
      'Ten houses burned in Varden, the mayor said. Doctors said four people died in Varden.',
    ],
  ])('%s', (_, a, b) => {
    expect(found(a, b)).toEqual([]);
  });
});
