/**
 * A comparison document as the store keeps it. In: a Comparison. Out: gzipped JSON and back, and the counts that lists show.
 * Refuses: bytes that are no comparison (`store-unreadable`).
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { CrossreadError } from '../errors.ts';
import { type Comparison, FINDING_KINDS, type FindingKind } from '../model/index.ts';
import type { Summary } from './model.ts';

export function pack(comparison: Comparison): Uint8Array {
  // Level 3: the worker packs while people read; the last per cents of size are not worth their time.
  return gzipSync(Buffer.from(JSON.stringify(comparison)), { level: 3 });
}

export function unpack(packed: Uint8Array): Comparison {
  try {
    return JSON.parse(gunzipSync(packed).toString('utf8')) as Comparison;
  } catch (cause) {
    throw new CrossreadError('store-unreadable', 'A stored comparison is damaged. Run the comparison again.', { cause });
  }
}

export function summarise(comparison: Comparison): Summary {
  const findings = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const finding of comparison.findings) findings[finding.kind] += 1;
  return {
    reports: comparison.reports.length,
    origins: comparison.lineages.length || comparison.reports.length,
    statements: comparison.statements.length,
    facts: comparison.facts.length,
    findings,
    from: comparison.story.from,
    to: comparison.story.to,
  };
}
