import { describe, expect, it } from 'vitest';
import { encode, rarity, staticVector, staticVectors } from './index.ts';
import { openNetwork } from './network.ts';
import { pieces } from './pieces.ts';
import { model } from './tensors.ts';

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0);

const PAIRS = [
  ['The blast had shattered windows.', 'Windows were blown out by the explosion.', 'The minister resigned on Tuesday.'],
  ['The central bank left rates alone.', 'Borrowing costs stay where they are, the bank decided.', 'Police held two men.'],
] as const;

describe('encode', () => {
  it('puts a paraphrase nearer than another statement', () => {
    for (const [a, same, other] of PAIRS) {
      const [x, y, z] = encode([a, same, other]);
      expect(dot(x!, y!)).toBeGreaterThan(dot(x!, z!) + 0.2);
    }
  });

  it('gives a sentence the same bits alone, in a batch, and in any order', () => {
    const sentences = [...PAIRS.flat(), '', 'x'.repeat(300), 'word '.repeat(400)];
    const together = encode(sentences);
    const backwards = encode([...sentences].reverse()).reverse();
    sentences.forEach((sentence, i) => {
      expect(encode([sentence])[0]).toEqual(together[i]);
      expect(backwards[i]).toEqual(together[i]);
    });
  });

  it('has a plain twin with the same bits', () => {
    const layers = ['layer0'];
    const [fast, slow] = (['wasm', 'plain'] as const).map((kind) => {
      const network = openNetwork(model('meaning'), layers, kind);
      const ids = pieces('Rescuers pulled 14 people from the rubble; two died in hospital.');
      for (let position = 0; position < ids.length; position++) network.embed(position, ids[position]!, position);
      network.begin(ids.length);
      network.run(layers, ids.length, [
        { start: 0, length: 5 },
        { start: 5, length: ids.length - 5 },
      ]);
      return {
        kind: network.kernel.kind,
        rows: network.f.slice(network.rows / 4, network.rows / 4 + ids.length * network.width),
      };
    });
    expect([fast!.kind, slow!.kind]).toEqual(['wasm', 'plain']);
    expect(fast!.rows).toEqual(slow!.rows);
  });
});

describe('static vectors', () => {
  it('puts a paraphrase nearer than another statement', () => {
    for (const [a, same, other] of PAIRS) {
      const [x, y, z] = staticVectors([a, same, other]);
      expect(dot(x!, y!)).toBeGreaterThan(dot(x!, z!) + 0.1);
    }
  });

  it('takes words or text, and gives zeros for nothing', () => {
    expect(staticVector(['Police', 'held', 'two'])).toEqual(staticVector('Police held two'));
    expect(staticVector('').every((v) => v === 0)).toBe(true);
  });
});

describe('rarity', () => {
  it.each([
    ['the', 'government'],
    ['government', 'explosion'],
    ['explosion', 'zorblaxian'],
  ])('%s is commoner than %s', (common, rare) => {
    expect(rarity(common)).toBeLessThan(rarity(rare));
  });
});

describe('pieces', () => {
  it.each([
    ['Café CAFE', 2],
    ['won’t', 3],
    ['$1.5bn', 6],
    ['', 0],
    ['\u0000\u200b', 0],
  ])('%s', (text, count) => {
    expect(pieces(text).length).toBe(count);
  });
});
