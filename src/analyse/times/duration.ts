/**
 * ISO 8601 / TIMEX3 duration values. In: a unit and an amount. Out: "P3D", "PT4H", "P2Y6M", "PXW". Refuses nothing.
 */
import type { Unit } from './candidate.ts';

/** Designator, whether it follows the T, and how many of the next smaller unit make one. */
const DESIGNATORS: Record<
  Unit,
  { readonly code: string; readonly clock: boolean; readonly smaller: readonly [number, string] | null }
> = {
  second: { code: 'S', clock: true, smaller: null },
  minute: { code: 'M', clock: true, smaller: [60, 'S'] },
  hour: { code: 'H', clock: true, smaller: [60, 'M'] },
  day: { code: 'D', clock: false, smaller: null },
  week: { code: 'W', clock: false, smaller: null },
  weekend: { code: 'WE', clock: false, smaller: null },
  month: { code: 'M', clock: false, smaller: null },
  quarter: { code: 'Q', clock: false, smaller: null },
  year: { code: 'Y', clock: false, smaller: [12, 'M'] },
  decade: { code: 'DE', clock: false, smaller: null },
  century: { code: 'CE', clock: false, smaller: null },
};

/**
 * Value of so many units; `amount` null for "several".
 * @example durationValue('year', 2.5) // 'P2Y6M'
 * @example durationValue('week', null) // 'PXW'
 */
export function durationValue(unit: Unit, amount: number | null): string {
  // ISO 8601 has no decade: counted ones are years, uncounted ones keep TIMEX3's code
  if (amount !== null && (unit === 'decade' || unit === 'century'))
    return durationValue('year', amount * (unit === 'decade' ? 10 : 100));
  const { code, clock, smaller } = DESIGNATORS[unit];
  const prefix = clock ? 'PT' : 'P';
  if (amount === null) return `${prefix}X${code}`;
  const whole = Math.floor(amount);
  const rest = amount - whole;
  if (rest === 0) return `${prefix}${whole}${code}`;
  if (unit === 'day' && Number.isInteger(rest * 24)) return `P${whole ? `${whole}D` : ''}T${rest * 24}H`;
  if (smaller && Number.isInteger(rest * smaller[0]))
    return `${prefix}${whole ? whole + code : ''}${rest * smaller[0]}${smaller[1]}`;
  return `${prefix}${Number(amount.toFixed(2))}${code}`;
}
