/**
 * Whether two TIMEX3 values can mean the same time, where what is unknown is X. In: two values. Out: true when some component known in both differs,
 * false when all shared ones agree, null when they share none (or one is a duration, a set, PAST_REF). For values without a calendar interval
 * ("XXXX-05-21" of a report without a date); where both have one, comparing `earliest` and `latest` says more.
 */

type Component = 'year' | 'month' | 'day' | 'week' | 'weekday' | 'quarter' | 'half' | 'season' | 'hour' | 'minute' | 'part';

/**
 * @example differ('XXXX-05-21', 'XXXX-05-23') // true
 * @example differ('XXXX-05', 'XXXX-05-21') // false
 * @example differ('XXXX-WXX-2', 'XXXX-05-21') // null
 */
export function differ(a: string, b: string): boolean | null {
  const [left, right] = [components(a), components(b)];
  if (!left || !right) return null;
  let shared = false;
  for (const [component, value] of left) {
    const other = right.get(component);
    if (other === undefined) continue;
    if (other !== value) return true;
    shared = true;
  }
  return shared ? false : null;
}

const PATTERN =
  /^([\dX]{4})?(?:-(?:([\dX]{2})(?:-([\dX]{2}))?|W([\dX]{2})(?:-([1-7]|WE))?|Q([1-4X])|H([12X])|(SP|SU|FA|WI)))?(?:T(?:(\d\d)(?::(\d\d))?|(MO|MI|AF|EV|NI|DT)))?/;

function components(value: string): ReadonlyMap<Component, string> | null {
  if (/^P|_REF$|^T?$/.test(value)) return null;
  const match = PATTERN.exec(value);
  if (!match) return null;
  const names: readonly Component[] = [
    'year',
    'month',
    'day',
    'week',
    'weekday',
    'quarter',
    'half',
    'season',
    'hour',
    'minute',
    'part',
  ];
  const known = new Map<Component, string>();
  names.forEach((name, index) => {
    const text = match[index + 1];
    if (text !== undefined && !text.includes('X')) known.set(name, text);
  });
  // a quarter, a half or a season holds months: unequal names need not exclude each other
  if (known.has('month') && !known.has('quarter')) known.set('quarter', String(Math.ceil(Number(known.get('month')) / 3)));
  return known;
}
