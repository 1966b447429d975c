"""The static table: a vector a word piece, whose sum over a sentence is near the teacher's sentence vector.

Start: the teacher's vector of each piece alone, principal components, weights falling with frequency (rank). Then the table is
fitted: cosine to the reduced teacher vectors, and the similarities within a batch. Writes static.npz in CROSSREAD_SCRATCH.
usage: static.py [dimensions=96]"""
import pickle
import random
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import bert
import tokens
from paths import SCRATCH

EPOCHS, BATCH, LENGTH = 6, 256, 64


def main(dimensions):
    with open(SCRATCH / "teacher.pkl", "rb") as handle:
        data = pickle.load(handle)
    kept = tokens.kept_vocabulary()
    tok = tokens.tokenizer(kept)
    rows = [e.ids[:LENGTH] for e in tok.encode_batch(data["texts"], add_special_tokens=False)]
    target = data["vectors"].astype(np.float32)
    mean = target.mean(0)
    covariance = np.cov((target - mean).T)
    axes = np.linalg.eigh(covariance)[1][:, ::-1][:, :dimensions]
    reduced = (target - mean) @ axes
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    alone = bert.vectors(bert.load(), [[101, i, 102] for i in kept], 256)
    table = (alone - mean) @ axes
    # rarity weight: pieces by rank in BERT's vocabulary, which is ordered by frequency
    rank = np.maximum(1, np.array(kept) - 1990)
    weight = (np.log(rank + 10) / np.log(30000)) ** 2
    table = (table * weight[:, None]).astype(np.float32)
    table[:4] = 0
    rng = random.Random(5)
    order = list(range(len(rows)))
    rng.shuffle(order)
    held, order = order[:2000], order[2000:]

    def vectors(table, ids, mask):
        v = (table[ids] * mask[..., None]).sum(1)
        return v / (jnp.linalg.norm(v, axis=-1, keepdims=True) + 1e-6)

    def report(table, name):
        ids, mask = bert.pad([rows[i] for i in held], LENGTH)
        v, w = np.asarray(vectors(table, ids, mask)), target[held]
        a, b = (v @ v.T)[np.triu_indices(len(held), 1)], (w @ w.T)[np.triu_indices(len(held), 1)]
        print(name, "cosine", float((v * reduced[held]).sum(-1).mean()), "similarities r", float(np.corrcoef(a, b)[0, 1]), flush=True)

    @jax.jit
    def step(table, state, ids, mask, goal, full, rate):
        def loss(table):
            v = vectors(table, ids, mask)
            off = 1 - jnp.eye(v.shape[0])
            return (1 - (v * goal).sum(-1)).mean() + 3 * (((v @ v.T - full @ full.T) * off) ** 2).sum() / off.sum()

        grads = jax.grad(loss)(table)
        return bert.adam(table, grads, state, rate, 0.0, 10.0)

    report(table, "start")
    table = jnp.asarray(table)
    state = bert.adam_state(table)
    total, done, t = EPOCHS * len(order) // BATCH, 0, time.time()
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        for at in range(0, len(order) - BATCH, BATCH):
            part = order[at : at + BATCH]
            ids, mask = bert.pad([rows[i] for i in part], LENGTH)
            table, state = step(table, state, ids, mask, reduced[part], target[part], 3e-3 * max(0.02, 1 - done / total))
            done += 1
        report(table, f"epoch {epoch} {time.time() - t:.0f}s")
    table = np.array(table)
    table[:4] = 0
    np.savez(SCRATCH / "static.npz", table=table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 96)
