import { describe, expect, it } from 'vitest';
import type { Report } from '../../model/report.ts';
import { annotate } from '../annotate.ts';
import { likelihood } from './en/likelihood.ts';
import { stance } from './stance.ts';

function read(text: string) {
  const doc = annotate({ id: 'r', text, boilerplate: [], title: null } as unknown as Report);
  return stance(doc, 0, doc.tokens.length);
}

describe('stance', () => {
  it.each([
    ['Two men fled the town.', 'asserts'],
    ['Police said two men fled the town.', 'asserts'],
    ['The men are believed to have fled.', 'hedges'],
    ['The men reportedly fled the town.', 'hedges'],
    ['The men may have fled the town.', 'hedges'],
    ['The alleged thieves fled the town.', 'hedges'],
    ['The men appear to have fled.', 'hedges'],
    ['The men appeared in court.', 'asserts'],
    ['The men fled in May.', 'asserts'],
    ['The company denied the report.', 'denies'],
    ['The men did not flee.', 'asserts'],
    ['The board rejected the offer.', 'asserts'],
    ['The men claimed responsibility.', 'asserts'],
    ['The men claimed they had fled.', 'hedges'],
    ['Sightings were reported across the state.', 'asserts'],
    ['The men were reported to have fled.', 'hedges'],
    ['Not only the men fled.', 'asserts'],
    ['The ministry rejects the claim.', 'denies'],
    ['Did the men flee the town?', 'questions'],
    ['It is likely that the men fled.', 'hedges'],
  ])('%s', (text, expected) => {
    expect(read(text).stance).toBe(expected);
  });

  it('says which words hedge', () => {
    const text = 'The men reportedly fled the town.';
    const cue = read(text).cue;
    expect(text.slice(cue?.start, cue?.end)).toBe('reportedly');
  });
});

describe('likelihood', () => {
  it.each([
    ['talks will almost certainly fail', 'almost certainly', 95, 99],
    ['talks are very likely to fail', 'very likely', 80, 95],
    ['talks will probably fail', 'probably', 55, 80],
    ['there is a roughly even chance', 'roughly even chance', 45, 55],
    ['talks are unlikely to fail', 'unlikely', 20, 45],
    ['talks are not likely to fail', 'not likely', 20, 45],
    ['talks are highly improbable', 'highly improbable', 5, 20],
    ['a remote chance of talks', 'remote chance', 1, 5],
  ])('%s', (text, term, low, high) => {
    expect(likelihood(text)).toEqual({ term, low, high });
  });

  it.each(['talks may fail', 'a business-likely name', 'a likelihood', 'he is like him'])('none: %s', (text) => {
    expect(likelihood(text)).toBeNull();
  });
});
