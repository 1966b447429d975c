/** PLOVER event types (successor of CAMEO) with their quad and Goldstein-style score. */
export const PLOVER = {
  AGREE: ['verbal-cooperation', 2.5],
  CONSULT: ['verbal-cooperation', 2.5],
  SUPPORT: ['verbal-cooperation', 5],
  CONCEDE: ['verbal-cooperation', 4.5],
  COOPERATE: ['material-cooperation', 9.5],
  AID: ['material-cooperation', 10],
  RETREAT: ['material-cooperation', 6.5],
  REQUEST: ['verbal-conflict', 0],
  ACCUSE: ['verbal-conflict', -3],
  REJECT: ['verbal-conflict', -2],
  THREATEN: ['verbal-conflict', -3.5],
  PROTEST: ['material-conflict', -5],
  SANCTION: ['material-conflict', -6],
  MOBILIZE: ['material-conflict', -5.5],
  COERCE: ['material-conflict', -7],
  ASSAULT: ['material-conflict', -9],
} as const satisfies Record<string, readonly [string, number]>;
export type PloverType = keyof typeof PLOVER;

export interface EventCode {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly quad: (typeof PLOVER)[PloverType][0];
  readonly goldstein: number;
}
