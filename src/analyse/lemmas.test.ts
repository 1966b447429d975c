import { describe, expect, it } from 'vitest';
import { lemma } from './lemmas.ts';
import { FINE } from './tags.ts';

describe('lemma', () => {
  it.each([
    ['said', 'VERB/VBD', 'say'],
    ['fled', 'VERB/VBD', 'flee'],
    ['stopped', 'VERB/VBD', 'stop'],
    ['agreed', 'VERB/VBN', 'agree'],
    ['denied', 'VERB/VBD', 'deny'],
    ['evacuating', 'VERB/VBG', 'evacuate'],
    ['hoping', 'VERB/VBG', 'hope'],
    ['hopping', 'VERB/VBG', 'hop'],
    ['dying', 'VERB/VBG', 'die'],
    ['goes', 'VERB/VBZ', 'go'],
    ['were', 'AUX/VBD', 'be'],
    ["n't", 'PART', 'not'],
    ['militants', 'NOUN/NNS', 'militant'],
    ['crises', 'NOUN/NNS', 'crisis'],
    ['policewomen', 'NOUN/NNS', 'policewoman'],
    ['worst', 'ADJ/JJS', 'bad'],
    ['heavier', 'ADJ/JJR', 'heavy'],
    ['them', 'PRON/PRP', 'they'],
    ['Kabul', 'PROPN', 'Kabul'],
    ['Ten', 'NUM', 'ten'],
  ] as const)('%s as %s is %s', (word, tag, expected) => {
    expect(lemma(word, FINE.indexOf(tag))).toBe(expected);
  });

  it.each([
    ['left', 'ADJ', 'left'],
    ['gas', 'NOUN', 'gas'],
    ['news', 'NOUN', 'news'],
    ['process', 'VERB/VB', 'process'],
  ] as const)('near miss: %s as %s stays %s', (word, tag, expected) => {
    expect(lemma(word, FINE.indexOf(tag))).toBe(expected);
  });
});
