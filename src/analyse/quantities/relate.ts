/**
 * What the quantities of one sentence say of each other. In: quantities in text order. Out: the same with wholes and shared indicators filled in.
 * Refuses to carry anything over words other than "and" and commas.
 */
import type { Quantity } from '../../model/quantity.ts';
import type { Window } from './candidate.ts';
import { COORDINATION, WHOLE_FIRST } from './en/joins.ts';

/** "Of the 612 houses, 309 are uninhabitable": the first number is the whole of the second. */
export function ofWhole(read: readonly Quantity[], window: Window): readonly Quantity[] {
  const [whole, part] = read;
  if (!part || !WHOLE_FIRST.test(window.text.slice(0, Math.min(16, whole.start - window.offset)))) return read;
  if (whole.high !== whole.low || part.measure !== null || part.of !== null || part.ordinal || part.low > whole.low) return read;
  return [whole, { ...part, of: whole.low, unit: part.phrase === null ? whole.unit : part.unit }, ...read.slice(2)];
}

/** "Two women and one man died", "killed two women and one man": what befell one of a coordination befell all. */
export function sharingFate(read: readonly Quantity[], text: string): Quantity[] {
  const out = [...read];
  for (let i = out.length - 2; i >= 0; i--) {
    if (out[i].indicator === null && coordinated(out[i], out[i + 1], text))
      out[i] = { ...out[i], indicator: out[i + 1].indicator };
  }
  for (let i = 1; i < out.length; i++) {
    if (out[i].indicator === null && coordinated(out[i - 1], out[i], text))
      out[i] = { ...out[i], indicator: out[i - 1].indicator };
  }
  return out;
}

function coordinated(a: Quantity, b: Quantity, text: string): boolean {
  if (a.phrase === null || a.measure !== null || b.measure !== null || b.ordinal) return false;
  return COORDINATION.test(text.slice(a.phrase.end, b.start));
}
