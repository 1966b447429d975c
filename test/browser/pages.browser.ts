/** What the pages reckon with, without a browser: addresses, and the order of names round the drawing. */
import { describe, expect, it } from 'vitest';
import { order } from '../../web/src/circle.ts';
import { addressOf, dataAddress, routeOf } from '../../web/src/route.ts';

describe('addresses', () => {
  it.each([
    ['/', 'stories'],
    ['/stories', 'stories'],
    ['/add', 'add'],
    ['/stories/ferry-1a2b3c', 'story'],
    ['/stories/ferry-1a2b3c/reader', 'story'],
    ['/stories/ferry-1a2b3c/nonsense', 'unknown'],
    ['/stories/Ferry/../x', 'unknown'],
    ['/api/stories', 'unknown'],
  ])('%s is %s', (pathname, page) => {
    expect(routeOf({ pathname, search: '' }).page).toBe(page);
  });

  it('lead where they came from, and to their data', () => {
    const address = addressOf('ferry-1a2b3c', 'facts', { fact: 'f1', status: '', kind: null });
    expect(address).toBe('/stories/ferry-1a2b3c/facts?fact=f1');
    const [pathname, search] = address.split('?');
    expect(routeOf({ pathname: pathname!, search: `?${search}` })).toMatchObject({ story: 'ferry-1a2b3c', part: 'facts' });
    expect(dataAddress(address)).toBe('/stories/ferry-1a2b3c/facts.json?fact=f1');
    expect(dataAddress('/stories')).toBe('/stories.json');
  });
});

describe('the order round the drawing', () => {
  it('is a permutation in which the tied are neighbours, the same each time', () => {
    const ties = [
      [0, 4, 5],
      [1, 5, 5],
      [2, 6, 5],
      [3, 7, 5],
    ] as const;
    const places = order(8, ties);
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const [a, b] of ties) {
      const steps = Math.abs(places.indexOf(a) - places.indexOf(b));
      expect(Math.min(steps, 8 - steps)).toBe(1);
    }
    expect(order(8, ties)).toEqual(places);
  });

  it.each([0, 1, 2])('holds for %i names', (size) => {
    expect(order(size, [])).toHaveLength(size);
  });
});
