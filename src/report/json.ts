/**
 * The comparison document. In: a Comparison. Out: JSON text, version 1, keys always in the same order, one entry of each
 * list a line, so that two documents can be told apart with `diff`. Refuses: nothing. Left out: what only the machine needs
 * (token numbers).
 */
import type { Comparison, Finding, Report, Statement } from '../model/index.ts';

/**
 * @example JSON.parse(toJson(comparison)).findings[0].kind // 'contradiction'
 */
export function toJson(comparison: Comparison): string {
  const { story } = comparison;
  return [
    '{',
    `"version":${comparison.version},`,
    `"story":${JSON.stringify({ title: story.title, from: story.from, to: story.to })},`,
    `${list('reports', comparison.reports.map(reportEntry))},`,
    `${list(
      'skipped',
      comparison.skipped.map(({ origin, code, reason }) => ({ origin, code, reason })),
    )},`,
    `${list(
      'actors',
      comparison.actors.map(({ id, name, aliases, kind, mentions }) => ({
        id,
        name,
        aliases,
        kind,
        mentions: mentions.map(({ report, start, end, quote, form }) => ({ report, start, end, quote, form })),
      })),
    )},`,
    `${list('statements', comparison.statements.map(statementEntry))},`,
    `${list(
      'facts',
      comparison.facts.map(({ id, proposition, statements, status, independentReports, reports }) => ({
        id,
        proposition,
        statements,
        status,
        independentReports,
        reports,
      })),
    )},`,
    `${list('findings', comparison.findings.map(findingEntry))},`,
    `${list(
      'dependence',
      comparison.dependence.map(({ reports, kind, score, evidence }) => ({
        reports,
        kind,
        score,
        evidence: evidence.map(({ report, start, end, quote }) => ({ report, start, end, quote })),
      })),
    )},`,
    `${list('lineages', comparison.lineages)},`,
    `${list(
      'framing',
      comparison.framing.map(({ report, kind, start, end, quote, note }) => ({ report, kind, start, end, quote, note })),
    )},`,
    list(
      'timeline',
      comparison.timeline.map(({ date, precision, statements, fact }) => ({ date, precision, statements, fact })),
    ),
    '}',
    '',
  ].join('\n');
}

function list(key: string, entries: readonly unknown[]): string {
  if (entries.length === 0) return `"${key}":[]`;
  return `"${key}":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

function reportEntry(report: Report): object {
  return {
    id: report.id,
    outlet: report.outlet,
    title: report.title,
    byline: report.byline,
    dateline: report.dateline,
    published: report.published,
    modified: report.modified,
    url: report.url,
    language: report.language,
    text: report.text,
    boilerplate: report.boilerplate.map(({ start, end }) => ({ start, end })),
    origin: report.origin,
  };
}

function statementEntry(s: Statement): object {
  return {
    id: s.id,
    report: s.report,
    start: s.start,
    end: s.end,
    quote: s.quote,
    form: s.form,
    predicate: s.predicate,
    agent: s.agent,
    patient: s.patient,
    agentText: s.agentText,
    patientText: s.patientText,
    source:
      s.source === null ? null : { text: s.source.text, kind: s.source.kind, actor: s.source.actor, resolved: s.source.resolved },
    stance: s.stance,
    mode: s.mode,
    likelihood: s.likelihood === null ? null : { term: s.likelihood.term, low: s.likelihood.low, high: s.likelihood.high },
    polarity: s.polarity,
    time:
      s.time === null
        ? null
        : {
            value: s.time.value,
            text: s.time.text,
            start: s.time.start,
            end: s.time.end,
            earliest: s.time.earliest,
            latest: s.time.latest,
          },
    place: s.place === null ? null : { name: s.place.name, start: s.place.start, end: s.place.end },
    quantities: s.quantities.map((q) => ({
      text: q.text,
      low: q.low,
      high: q.high,
      comparator: q.comparator,
      unit: q.unit,
      indicator: q.indicator,
      measure: q.measure === null ? null : { dimension: q.measure.dimension, low: q.measure.low, high: q.measure.high },
      of: q.of,
      ordinal: q.ordinal,
      start: q.start,
      end: q.end,
    })),
    event: s.event === null ? null : { type: s.event.type, mode: s.event.mode, quad: s.event.quad, goldstein: s.event.goldstein },
  };
}

function findingEntry(f: Finding): object {
  return {
    id: f.id,
    kind: f.kind,
    relation: f.relation,
    fact: f.fact,
    aspect: f.aspect,
    importance: f.importance,
    strength: f.strength,
    explanation: f.explanation,
    turns: f.turns,
    rule: f.rule,
    reasons: f.reasons,
    evidence: f.evidence.map(({ report, statement, start, end, quote, value }) => ({
      report,
      statement,
      start,
      end,
      quote,
      value,
    })),
  };
}
