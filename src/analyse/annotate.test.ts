import { describe, expect, it } from 'vitest';
import { reportFrom } from '../ingest/index.ts';
import { DEPRELS, FEATS, UPOS } from '../model/index.ts';
import { annotate } from './annotate.ts';

const read = (text: string) => annotate({ ...reportFrom({ id: 'r', text: 'x' }), text, boilerplate: [] });
const word = (doc: ReturnType<typeof read>, k: number) => doc.report.text.slice(doc.tokens.start[k], doc.tokens.end[k]);
const index = (doc: ReturnType<typeof read>, form: string) => {
  for (let k = 0; k < doc.tokens.length; k++) if (word(doc, k) === form) return k;
  throw new Error(`no word ${form}`);
};

describe('annotate', () => {
  const doc = read('The minister said that seventy militants had been arrested by the police.');

  it.each([
    ['minister', 'NOUN', 'nsubj', 'said'],
    ['said', 'VERB', 'root', null],
    ['militants', 'NOUN', 'nsubj:pass', 'arrested'],
    ['arrested', 'VERB', 'ccomp', 'said'],
    ['been', 'AUX', 'aux:pass', 'arrested'],
    ['seventy', 'NUM', 'nummod', 'militants'],
  ])('reads %s as %s, %s of %s', (form, tag, relation, head) => {
    const k = index(doc, form);
    expect(UPOS[doc.tags.upos[k]]).toBe(tag);
    expect(DEPRELS[doc.dependencies.deprel[k]]).toBe(relation);
    expect(doc.dependencies.head[k] < 0 ? null : word(doc, doc.dependencies.head[k])).toBe(head);
  });

  it('marks tense, voice and number', () => {
    expect(doc.tags.feats[index(doc, 'said')] & FEATS.TensePast).toBeTruthy();
    expect(doc.tags.feats[index(doc, 'arrested')] & FEATS.VoicePass).toBeTruthy();
    expect(doc.tags.feats[index(doc, 'militants')] & FEATS.NumberPlur).toBeTruthy();
    expect(doc.tags.feats[index(doc, 'said')] & FEATS.VoicePass).toBeFalsy();
  });

  it.each([
    ['The envoy asked the rebels to release them.', 'release', 'xcomp', 'asked'],
    ['Troops forced villagers to flee.', 'flee', 'xcomp', 'forced'],
  ])('hangs the infinitive of %j on the verb that controls it', (text, form, relation, head) => {
    const found = read(text);
    const k = index(found, form);
    expect(DEPRELS[found.dependencies.deprel[k]]).toBe(relation);
    expect(word(found, found.dependencies.head[k])).toBe(head);
  });

  it('leaves purposes alone', () => {
    const found = read('The firm sold the house to pay its debts.');
    expect(DEPRELS[found.dependencies.deprel[index(found, 'pay')]]).not.toBe('xcomp');
  });

  it.each([
    ['Prime Minister Anna Brandt visited Norway.', ['Anna Brandt/person', 'Norway/place']],
    [
      'The French envoy met President Jean-Claude Morel in Geneva.',
      ['French/nationality', 'Jean-Claude Morel/person', 'Geneva/place'],
    ],
    ['The Taliban denied it.', ['Taliban/armed-group']],
    ['It rained on Monday.', []],
    ['Storm hits coast\nThe storm killed two, the interior ministry said.', []],
  ])('names in %j', (text, expected) => {
    const found = read(text);
    expect(found.entities.map((e) => `${text.slice(e.start, e.end)}/${e.kind}`)).toEqual(expected);
  });

  it.each(['', '   \n', '.', '😀', '"', 'KABUL', 'x '.repeat(900), 'the '.repeat(40).trim()])('holds its laws for %j', (text) => {
    const found = read(text);
    const { length } = found.tokens;
    expect(found.lemmas).toHaveLength(length);
    for (const sentence of found.sentences) {
      let roots = 0;
      for (let k = sentence.firstToken; k < sentence.endToken; k++) {
        const head = found.dependencies.head[k];
        if (head < 0) roots++;
        else expect(head >= sentence.firstToken && head < sentence.endToken && head !== k).toBe(true);
        expect(DEPRELS[found.dependencies.deprel[k]] === 'root').toBe(head < 0);
      }
      expect(roots).toBe(1);
    }
  });

  it('gives the same bytes whatever was read before', () => {
    const text = 'Rebels in the north said they had shot down an aircraft near Belgravia Ridge.';
    const first = read(text);
    read('Something else entirely, with many Unheard-of Wörds.');
    const again = read(text);
    expect(again.dependencies).toEqual(first.dependencies);
    expect(again.tags).toEqual(first.tags);
    expect(again.entities).toEqual(first.entities);
  });
});
