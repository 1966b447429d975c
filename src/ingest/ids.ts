/**
 * Names and sameness of reports within one run. In: reports in input order. Out: the reports with ids that are unique and do not
 * depend on the order of the input, and the pairs that are one report given twice.
 */
import type { Report, Skipped } from '../model/report.ts';

/** A report whose id is not settled: `given` is the id that stood in the input, if any. */
export interface Draft {
  readonly report: Report;
  readonly given: string | null;
}

const LONGEST_SLUG = 32;

/** Short readable name in [a-z0-9-]: "The Express Tribune" → "express-tribune"; null when no such letter is in it. */
export function slug(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^(?:the|www\.)\s*/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST_SLUG) return plain === '' ? null : plain;
  const cut = plain.lastIndexOf('-', LONGEST_SLUG);
  return plain.slice(0, cut > LONGEST_SLUG / 2 ? cut : LONGEST_SLUG);
}

/** 32-bit FNV-1a over UTF-16 code units, twice with different seeds; eight to sixteen hexadecimal digits. */
export function contentHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

/** Settles ids and drops reports given twice. Order of `reports` is the input's; which of two twins stays does not depend on it. */
export function settle(drafts: readonly Draft[]): { reports: Report[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = sameness(draft);
    const twin = kept.get(key);
    if (!twin) {
      kept.set(key, draft);
      continue;
    }
    const [stays, goes] = compareDrafts(twin, draft) <= 0 ? [twin, draft] : [draft, twin];
    kept.set(key, stays);
    const same =
      stays.report.origin === goes.report.origin ? 'It was given twice' : `It is the same report as ${stays.report.origin}`;
    skipped.push({
      origin: goes.report.origin ?? goes.report.id,
      code: 'duplicate',
      reason: `${same}: same outlet, same title, same text.`,
    });
  }
  const survivors = new Set(kept.values());
  const unique = drafts.filter((draft) => survivors.has(draft));
  const groups = new Map<string, Draft[]>();
  for (const draft of unique) {
    const group = groups.get(draft.report.id);
    if (group) group.push(draft);
    else groups.set(draft.report.id, [draft]);
  }
  const taken = new Set<string>();
  const ids = new Map<Draft, string>();
  for (const [id, group] of groups) {
    // One owner keeps the plain name: the only one, or the only one whose id was given.
    const owners = group.length === 1 ? group : group.filter(({ given }) => given !== null);
    if (owners.length === 1) {
      ids.set(owners[0], id);
      taken.add(id);
    }
  }
  const rest = unique.filter((draft) => !ids.has(draft)).sort(compareDrafts);
  for (const draft of rest) {
    const hash = contentHash(identity(draft.report));
    let length = 4;
    let id = `${draft.report.id}-${hash.slice(0, length)}`;
    while (taken.has(id) && length < 16) id = `${draft.report.id}-${hash.slice(0, ++length)}`;
    for (let n = 2; taken.has(id); n++) id = `${draft.report.id}-${hash.slice(0, 8)}-${n}`;
    taken.add(id);
    ids.set(draft, id);
  }
  return { reports: unique.map((draft) => ({ ...draft.report, id: ids.get(draft) as string })), skipped };
}

/** Equal for one report given twice. Two texts under two ids that the caller chose are two reports: a copy is a finding. */
function sameness({ report, given }: Draft): string {
  return JSON.stringify([given, report.outlet?.toLowerCase() ?? null, report.title, report.text]);
}

function identity(report: Report): string {
  return JSON.stringify([report.text, report.outlet, report.title, report.published, report.url, report.origin]);
}

function compareDrafts(a: Draft, b: Draft): number {
  const known = ({ report }: Draft): number =>
    [report.url, report.published, report.modified, report.byline].filter((value) => value !== null).length;
  return known(b) - known(a) || order(identity(a.report), identity(b.report));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
