import { describe, expect, it } from 'vitest';
import type { Doc, Sentence } from '../../model/doc.ts';
import type { Report } from '../../model/report.ts';
import { quotations } from './quotations.ts';

/** One sentence a paragraph is enough here: quotations only look at paragraphs. */
function docOf(text: string): Doc<'tokens' | 'sentences'> {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [paragraph, line] of text.split('\n').entries()) {
    if (line !== '')
      sentences.push({ start, end: start + line.length, firstToken: 0, endToken: 0, paragraph, boilerplate: false });
    start += line.length + 1;
  }
  const none = new Uint32Array(0);
  return {
    report: { id: 'r', text } as Report,
    sentences,
    tokens: { length: 0, start: none, end: none, sentence: none },
  };
}

function read(text: string): string[] {
  return quotations(docOf(text)).map((quotation) => quotation.spans.map((span) => text.slice(span.start, span.end)).join(' | '));
}

describe('quotations', () => {
  it.each([
    ['curly', '“Stop there,” he said.', ['Stop there,']],
    ['straight', 'He said "stop" and left.', ['stop']],
    ['doubled single', "''We lost,'' she said.", ['We lost,']],
    ['TeX', "``We lost,'' she said.", ['We lost,']],
    ['two in a row', '"We lost," she said. "It hurt."', ['We lost,', 'It hurt.']],
    ['British', "'We lost,' the minister said. 'It hurt.'", ['We lost,', 'It hurt.']],
    ['British curly with apostrophe', '‘We didn’t lose,’ the minister said.', ['We didn’t lose,']],
    ['British with a possessive inside', "'The workers' rights were ignored,' he said.", ["The workers' rights were ignored,"]],
    ['nested', '“He told me ‘go home’ and I went,” she said.', ['He told me ‘go home’ and I went,', 'go home']],
    ['nested at the end', '“He told me ‘go home,’” she said.', ['He told me ‘go home,’', 'go home,']],
    ['nested straight', `"He said 'go' twice," she said.`, [`He said 'go' twice,`, 'go']],
    ['after a dash', 'He had one word—"never"—for them.', ['never']],
    ['run on', '“First part.\n“Second part,” he said.', ['First part. | Second part,']],
    ['run on over three', '“One.\n“Two.\n“Three.” He left.', ['One. | Two. | Three.']],
    ['not run on: closed', '“One.”\n“Two.”', ['One.', 'Two.']],
    ['unbalanced', 'He said: “One thing.\nThen he left.', ['One thing.']],
    ['brackets', 'The plan ("Blue Sky") failed.', ['Blue Sky']],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['contractions', "It isn't what they're after; the dogs' home is shut."],
    ['curly contractions', 'It isn’t what they’re after; the dogs’ home is shut.'],
    ['decades', "Back in the '90s and the '60s nobody cared."],
    ['elisions', "Get 'em while you can, 'cause they won't last."],
    ['inches', 'The board is 12" wide and he is 6\'2" tall.'],
    ['feet', "A 5' pole and a 7' pole."],
    ['nothing', 'No marks at all.'],
    ['stray close', 'He left.” Then he came back.'],
  ])('none: %s', (_name, text) => {
    expect(read(text)).toEqual([]);
  });

  it('is linear on hostile input', () => {
    const before = performance.now();
    read("s' a 'b ".repeat(20_000));
    read('"a'.repeat(100_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
