import { describe, expect, it } from 'vitest';
import { annotate, annotateTokens } from '../analyse/annotate.ts';
import { readPretokenised } from '../analyse/pretokenised.ts';
import { reportFrom } from '../ingest/index.ts';
import { toConllu } from './conllu.ts';
import { toPretty } from './pretty.ts';

const report = (text: string) => ({ ...reportFrom({ id: 'r', text }), text, boilerplate: [] });

describe('toConllu', () => {
  const text = "They don't know.\n\nAsk Ann's aunt.";
  const printed = toConllu(annotate(report(text)));

  it('gives ranges and offsets', () => {
    expect(printed).toContain("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tstart_char=5|end_char=10");
    expect(printed).toMatch(/\n2\tdo\t.*\t_\n3\tn't\tnot\tPART\t/);
    expect(printed).toContain('SpaceAfter=No|start_char=11|end_char=15');
  });

  it('has ten columns and heads within the sentence', () => {
    for (const block of printed.trim().split('\n\n')) {
      const rows = block.split('\n').filter((line) => !line.startsWith('#'));
      const words = rows.filter((line) => /^\d+\t/.test(line));
      for (const row of rows) expect(row.split('\t')).toHaveLength(10);
      for (const row of words) expect(Number(row.split('\t')[6])).toBeLessThanOrEqual(words.length);
    }
  });

  it('comes back through readPretokenised with the same text, words and sentences', () => {
    const back = readPretokenised(printed);
    expect(back.text.trimEnd()).toBe(text);
    expect(back.sentences).toHaveLength(2);
    const again = annotateTokens(report(back.text), back.tokens, back.sentences);
    expect(again.tokens.start).toEqual(annotate(report(text)).tokens.start);
  });
});

describe('readPretokenised', () => {
  it('refuses what is not CoNLL-U', () => {
    expect(() => readPretokenised('Hello there\n')).toThrow(/Line 1 is not CoNLL-U/);
  });
  it('skips empty nodes and gives words of an unspelt range its span', () => {
    const { tokens, text } = readPretokenised(
      '1-2\tgimme\t_\t_\t_\t_\t_\t_\t_\t_\n1\tgive\n2\tme\n2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n',
    );
    expect(text.trim()).toBe('gimme');
    expect([...tokens.start]).toEqual([0, 0]);
    expect([...tokens.end]).toEqual([5, 5]);
  });
});

describe('toPretty', () => {
  it('draws tags, tree and names, within the width', () => {
    const drawn = toPretty(annotate(report('Police in Oslo held ten men. \u001b[31mNobody spoke.')), 60);
    expect(drawn).toContain('Police in  Oslo');
    expect(drawn).toMatch(/held \(hold\) {2}VERB root/);
    expect(drawn).toContain('[Oslo] place');
    expect(drawn).not.toContain('\u001b');
  });
});
