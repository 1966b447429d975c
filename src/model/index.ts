/** The nouns: plain readonly data, no behaviour beyond arithmetic. Imports nothing but itself. */
export * from './actor.ts';
export * from './attribution.ts';
export * from './comparison.ts';
export * from './dependence.ts';
export * from './doc.ts';
export * from './event.ts';
export * from './fact.ts';
export * from './finding.ts';
export * from './quantity.ts';
export * from './report.ts';
export * from './span.ts';
export * from './statement.ts';
export * from './time.ts';
