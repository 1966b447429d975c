import { expect, test } from 'vitest';
import { dot } from './vectors.ts';

test('the sum of the products', () => {
  expect(dot(Float32Array.of(1, 2, 3), Float32Array.of(4, -5, 6))).toBe(12);
  expect(dot(new Float32Array(), new Float32Array())).toBe(0);
});
