/** Verdicts are laid over the run they were made on, over later runs that cut and name things differently, and over nothing else. */
import { describe, expect, it } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import type { Actor, Comparison, Finding } from '../model/index.ts';
import { anchorsOf, isDismissed, judge, textsOf } from './judge.ts';
import type { Decision, Verdict } from './model.ts';

const sample = sampleComparison();
const texts = textsOf(sample);
const contradiction = sample.findings.find(({ kind }) => kind === 'contradiction')!;

let made = 0;
function verdict(decision: Decision, more: Partial<Verdict> = {}): Verdict {
  made += 1;
  return {
    id: `v${made}`,
    story: 's',
    decision,
    note: '',
    who: 'ada',
    when: `2026-01-01T00:00:${10 + made}Z`,
    undone: null,
    ...more,
  };
}

function on(finding: Finding, judgement: 'right' | 'wrong' | 'unsure'): Decision {
  return {
    kind: 'finding',
    judgement,
    finding: finding.kind,
    aspect: finding.aspect,
    anchors: anchorsOf(finding.evidence, texts),
    explanation: finding.explanation,
  };
}

/** The same story as another run has it: other ids, spans a few characters longer, one report more. */
function rerun(comparison: Comparison): Comparison {
  const extra = { ...comparison.reports[0]!, id: 'late', text: 'An entirely new report that joined later.' };
  return {
    ...comparison,
    reports: [extra, ...comparison.reports],
    lineages: [...comparison.lineages, ['late']],
    findings: comparison.findings.map((finding, k) => ({
      ...finding,
      id: `x${k}`,
      evidence: finding.evidence.map((each) => {
        const { text } = comparison.reports.find(({ id }) => id === each.report)!;
        const end = Math.min(text.length, each.end + 3);
        return { ...each, end, quote: text.slice(each.start, end) };
      }),
    })),
  };
}

describe('judge', () => {
  it('puts a verdict on the finding it was made on, and on no other', () => {
    for (const finding of sample.findings) {
      const judged = judge(sample, [verdict(on(finding, 'right'))]);
      expect(judged.findings.get(finding.id)?.judgement, finding.id).toBe('right');
      const others = [...judged.findings.keys()].filter((id) => id !== finding.id);
      for (const id of others) {
        const other = sample.findings.find((each) => each.id === id)!;
        expect(other.aspect, `${finding.id} and ${id}`).toBe(finding.aspect);
      }
    }
  });

  it('keeps it through a run with other ids, other cuts and a further report', () => {
    const judged = judge(rerun(sample), [verdict(on(contradiction, 'wrong'))]);
    const [id, found] = [...judged.findings][0]!;
    expect(judged.comparison.findings.find((finding) => finding.id === id)?.explanation).toBe(contradiction.explanation);
    expect(found).toMatchObject({ judgement: 'wrong', was: null, grown: false });
    expect(isDismissed(found)).toBe(true);
    expect(judged.loose).toEqual([]);
  });

  it('shows, but does not dismiss, what the machine now calls something else', () => {
    const changed = {
      ...sample,
      findings: sample.findings.map((each) => (each === contradiction ? { ...each, kind: 'update' as const } : each)),
    };
    const found = judge(changed, [verdict(on(contradiction, 'wrong'))]).findings.get(contradiction.id);
    expect(found?.was).toBe('contradiction');
    expect(isDismissed(found)).toBe(false);
  });

  it('lets the last verdict win, and an undone one be as if it never was', () => {
    const first = verdict(on(contradiction, 'wrong'));
    const second = verdict(on(contradiction, 'right'));
    expect(judge(sample, [first, second]).findings.get(contradiction.id)?.judgement).toBe('right');
    expect(judge(sample, [first, { ...second, undone: 't' }]).findings.get(contradiction.id)?.judgement).toBe('wrong');
    expect(judge(sample, [{ ...first, undone: 't' }]).findings.size).toBe(0);
  });

  it('keeps verdicts that fit nothing apart', () => {
    const elsewhere = anchorsOf(contradiction.evidence, texts).map((anchor) => ({ ...anchor, text: 'f'.repeat(64) }));
    const decision = { ...on(contradiction, 'wrong'), anchors: elsewhere } as Decision;
    const judged = judge(sample, [verdict(decision)]);
    expect(judged.findings.size).toBe(0);
    expect(judged.loose).toHaveLength(1);
  });

  it('takes a fact out of “contradicted” when its contradiction was judged wrong', () => {
    const own = sample.findings.filter(({ fact, kind }) => fact === contradiction.fact && kind !== 'agreement');
    const judged = judge(
      sample,
      own.map((finding) => verdict(on(finding, 'wrong'))),
    );
    expect(judged.comparison.facts.find(({ id }) => id === contradiction.fact)?.status).toBe('agreed');
    expect(sample.facts.find(({ id }) => id === contradiction.fact)?.status).toBe('contradicted');
  });

  it('splits a fact: what rests on both parts is set aside, spans stay verbatim', () => {
    const fact = sample.facts.find(({ id }) => id === contradiction.fact)!;
    const [first, ...rest] = fact.statements.map((id) => sample.statements.find((each) => each.id === id)!);
    const judged = judge(sample, [
      verdict({
        kind: 'split-fact',
        leave: anchorsOf([first!], texts),
        stay: anchorsOf(rest, texts),
        proposition: fact.proposition,
      }),
    ]);
    expect(judged.comparison.facts.every(({ statements }) => !statements.includes(first!.id) || statements.length > 1)).toBe(
      true,
    );
    for (const { fact: id, evidence } of judged.comparison.findings) {
      const home = judged.comparison.facts.find((each) => each.id === id);
      if (home) expect(evidence.every(({ statement }) => home.statements.includes(statement))).toBe(true);
    }
    expect(judged.setAside.length).toBeGreaterThan(0);
  });

  it('merges facts, counts origins once, and drops what is no longer told by one report only', () => {
    const [a, b] = sample.facts;
    const of = (ids: readonly string[]) =>
      anchorsOf(
        sample.statements.filter(({ id }) => ids.includes(id)),
        texts,
      );
    const judged = judge(sample, [
      verdict({
        kind: 'merge-facts',
        facts: [of(a!.statements), of(b!.statements)],
        propositions: [a!.proposition, b!.proposition],
      }),
    ]);
    expect(judged.comparison.facts).toHaveLength(sample.facts.length - 1);
    const merged = judged.comparison.facts.find(({ id }) => id === a!.id)!;
    expect(new Set(merged.statements)).toEqual(new Set([...a!.statements, ...b!.statements]));
    expect(merged.independentReports).toBeLessThanOrEqual(sample.lineages.length);
    expect(judged.reshaped.has(merged.id)).toBe(true);
    expect(judged.comparison.findings.every(({ fact }) => fact !== b!.id)).toBe(true);
  });

  it('renames and merges actors by the words that name them', () => {
    const named = (id: string, name: string): Actor => ({
      id,
      name,
      aliases: [],
      kind: 'organisation',
      mentions: sample.reports.flatMap(({ id: report, text }) => {
        const start = text.indexOf(name);
        return start < 0 ? [] : [{ report, start, end: start + name.length, quote: name, form: 'name' as const }];
      }),
    });
    const [first, second] = [named('A1', 'Norrland Lines'), named('A2', 'coastguard')];
    const actors = [first, second, named('A3', 'Ada Brandt')];
    const target = (actor: typeof first) => ({ name: actor.name, mentions: anchorsOf(actor.mentions, texts) });
    const other = { ...sample, actors: actors.map((actor, k) => ({ ...actor, id: `B${k}` })) };
    const judged = judge(other, [
      verdict({ kind: 'merge-actors', actors: [target(first), target(second)] }),
      verdict({ kind: 'rename-actor', actor: target(first), name: 'One name' }),
    ]);
    expect(judged.comparison.actors).toHaveLength(2);
    expect(judged.comparison.actors[0]!.name).toBe('One name');
    expect(judged.comparison.actors[0]!.aliases).toEqual(expect.arrayContaining([first.name, second.name]));
  });

  it('gives a source its letter, in any case of its letters', () => {
    const judged = judge(sample, [verdict({ kind: 'source', source: 'The Coastguard', letter: 'B' }, { story: null })]);
    expect(judged.letters.get('the coastguard')?.letter).toBe('B');
  });
});
