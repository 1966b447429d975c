/** Arithmetic on dense vectors. In: Float32Arrays of equal length. */

export function dot(a: Float32Array, b: Float32Array): number {
  // Four sums at once: the additions need not wait for each other.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let index = 0;
  for (; index + 3 < a.length; index += 4) {
    s0 += a[index] * b[index];
    s1 += a[index + 1] * b[index + 1];
    s2 += a[index + 2] * b[index + 2];
    s3 += a[index + 3] * b[index + 3];
  }
  for (; index < a.length; index++) s0 += a[index] * b[index];
  return s0 + s1 + (s2 + s3);
}
