/**
 * What sentences mean, built in and offline: vectors of two tiers, and how two passages relate. In: sentences. Out: numbers.
 * The weights are read at the first call. Nothing here is English but the models.
 */
export { encode, encodeFacts } from './encode.ts';
export { type Pair, type PairRelation, type PairScores, type Passage, pairScores, type Related, relatePairs } from './pair.ts';
export { rarity, staticVector, staticVectors, wordVector } from './static.ts';
