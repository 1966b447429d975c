/**
 * From what a person pressed to what is kept. In: a request with ids of the run on the screen. Out: a decision anchored to
 * words, which later runs can find again. Refuses: ids that are not there (`not-found`), a run that was replaced (`conflict`).
 */
import { CrossreadError } from '../errors.ts';
import { anchorsOf, textsOf } from '../store/judge.ts';
import type { ActorTarget, Decision } from '../store/model.ts';
import type { Opened } from './pages.ts';
import type { DecisionRequest } from './schemas.ts';

export const REPLACED = 'The story was compared again meanwhile. Reload the page.';
/** More than this many mentions name an actor no better. */
const MENTIONS = 40;

export function decide({ reading }: Opened, request: DecisionRequest): Decision {
  if (request.kind === 'source') return { kind: 'source', source: request.source, letter: request.letter };
  if (reading === null) throw new CrossreadError('conflict', 'This story has not been compared yet.');
  if (request.comparison !== undefined && request.comparison !== reading.id) {
    throw new CrossreadError('conflict', REPLACED);
  }
  const { digest, judged } = reading;
  const { comparison } = judged;
  const texts = textsOf(comparison);
  const missing = (what: string, id: string): CrossreadError =>
    new CrossreadError('not-found', `There is no ${what} “${id}” in this comparison.`);
  const statementsOf = (ids: readonly string[]) =>
    anchorsOf(
      ids.map((id) => {
        const statement = digest.statement(id);
        if (!statement) throw missing('statement', id);
        return statement;
      }),
      texts,
    );
  const factOf = (id: string) => {
    const fact = digest.fact(id);
    if (!fact) throw missing('fact', id);
    return fact;
  };
  const actorOf = (id: string): ActorTarget => {
    const actor = comparison.actors.find((each) => each.id === id);
    if (!actor) throw missing('actor', id);
    return { name: actor.name, mentions: anchorsOf(actor.mentions.slice(0, MENTIONS), texts) };
  };
  switch (request.kind) {
    case 'finding': {
      const finding = digest.finding(request.finding);
      if (!finding) throw missing('finding', request.finding);
      return {
        kind: 'finding',
        judgement: request.judgement,
        finding: finding.kind,
        aspect: finding.aspect,
        anchors: anchorsOf(finding.evidence, texts),
        explanation: finding.explanation,
      };
    }
    case 'fact': {
      const fact = factOf(request.fact);
      return {
        kind: 'fact',
        judgement: request.judgement,
        anchors: statementsOf(fact.statements),
        proposition: fact.proposition,
      };
    }
    case 'merge-facts': {
      const facts = [...new Set(request.facts)].map(
        (id) => digest.fact(id) ?? { statements: [id], proposition: digest.statement(id)?.quote ?? '' },
      );
      if (facts.length < 2) throw new CrossreadError('usage', 'Merging needs two facts.');
      return {
        kind: 'merge-facts',
        facts: facts.map(({ statements }) => statementsOf(statements)),
        propositions: facts.map(({ proposition }) => proposition),
      };
    }
    case 'split-fact': {
      const fact = factOf(request.fact);
      const leave = fact.statements.filter((id) => request.leave.includes(id));
      const stay = fact.statements.filter((id) => !request.leave.includes(id));
      if (leave.length === 0 || stay.length === 0) throw new CrossreadError('usage', 'A split needs statements on both sides.');
      return { kind: 'split-fact', leave: statementsOf(leave), stay: statementsOf(stay), proposition: fact.proposition };
    }
    case 'rename-actor':
      return { kind: 'rename-actor', actor: actorOf(request.actor), name: request.name };
    case 'merge-actors': {
      const actors = [...new Set(request.actors)].map(actorOf);
      if (actors.length < 2) throw new CrossreadError('usage', 'Merging needs two actors.');
      return { kind: 'merge-actors', actors };
    }
    default:
      return request satisfies never;
  }
}
