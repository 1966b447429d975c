/**
 * The sample comparison as somebody who wants to break its renderers would write it: every free text carries markup, terminal
 * escapes and direction overrides; ids carry quotes. Report texts get theirs at the end, so that the spans stay true.
 */
import type { Comparison } from '../src/model/index.ts';
import { sampleComparison } from './sample-comparison.ts';

export const PAYLOADS = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "' onmouseover='alert(3)",
  '<!-- --!><svg/onload=alert(4)>',
  '\u001b[31m\u001b]0;owned\u0007',
  '\u202egnp.exe\u2066 \u2028 \u0000 \ud800',
  '[click](javascript:alert(5)) ![x](http://evil.example/x.png) `|`',
  '</title></style><base href=http://evil.example/>',
] as const;

const FREE = new Set([
  'title',
  'outlet',
  'byline',
  'dateline',
  'text',
  'explanation',
  'turns',
  'rule',
  'value',
  'note',
  'proposition',
  'name',
  'resolved',
  'reason',
  'origin',
]);
const IDS = new Set(['id', 'report', 'reports', 'statement', 'statements', 'fact', 'lineages']);

export function hostileComparison(): Comparison {
  const evil = PAYLOADS.join(' ');
  const id = (value: string): string => `${value}"><b onclick=alert(6)>`;
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (IDS.has(key)) return id(value);
      return FREE.has(key) ? `${value} ${evil}` : value;
    }
    if (Array.isArray(value)) return value.map((each) => visit(each, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each, name)]));
  };
  const comparison = visit(sampleComparison(), '') as Comparison;
  return {
    ...comparison,
    reports: comparison.reports.map((report) => ({ ...report, url: 'javascript:alert(7)', published: `2031-02-11${evil}` })),
  };
}
