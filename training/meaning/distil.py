"""The contextual encoder: three layers that give, for a sentence, the vector the six layers of the teacher give.

usage: distil.py teacher | probe 0,1,2 | train     (scratch files under CROSSREAD_SCRATCH)
Loss: 1 - cosine to the teacher's vector, and the squared error of the similarities within a batch."""
import pickle
import random
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import bert
import corpus
import tokens
from paths import SCRATCH

LAYERS = (0, 2, 4)
BATCH = 64


def texts():
    """Sentences, glosses and random cuts of sentences (clauses and statements are what is compared later)."""
    news, glosses = corpus.sentences()
    rng = random.Random(11)
    cuts = []
    for s in news:
        words = s.split()
        if len(words) > 12:
            n = rng.randrange(5, len(words) - 3)
            at = rng.randrange(0, len(words) - n)
            cuts.append(" ".join(words[at : at + n]))
    rng.shuffle(cuts)
    return news + cuts[:15000] + glosses[:40000]


def teacher():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    kept = tokens.kept_vocabulary()
    all_texts = texts()
    params = bert.load()
    tok = tokens.full_tokenizer()
    t = time.time()
    out = []
    for at in range(0, len(all_texts), 4096):
        out.append(bert.vectors(params, [e.ids[:96] for e in tok.encode_batch(all_texts[at : at + 4096])]))
        print(at, time.time() - t, flush=True)
    with open(SCRATCH / "teacher.pkl", "wb") as handle:
        pickle.dump(dict(kept=kept, texts=all_texts, vectors=np.concatenate(out).astype(np.float16)), handle)


def student(kept, layers=LAYERS):
    params = bert.load()
    params["word"] = params["word"][np.array(kept)]
    params["position"] = params["position"][:128]
    params["layers"] = [params["layers"][n] for n in layers]
    return params


FROZEN = ("word", "position", "type", "g", "b")


def split(params):
    return {k: params[k] for k in FROZEN}, {"layers": params["layers"]}


@jax.jit
def step(frozen, free, state, ids, mask, target, rate, key):
    def loss(free):
        v = bert.pool(bert.encode({**frozen, **free}, ids, mask, key, 0.05), mask)
        cosine = (v * target).sum(-1)
        off = 1 - jnp.eye(v.shape[0])
        relation = (((v @ v.T - target @ target.T) * off) ** 2).sum() / off.sum()
        return (1 - cosine).mean() + 5 * relation, cosine.mean()

    (value, cosine), grads = jax.value_and_grad(loss, has_aux=True)(free)
    free, state = bert.adam(free, grads, state, rate, 0.01)
    return free, state, value, cosine


def train(layers=LAYERS, steps=None, epochs=3, out=None):
    with open(SCRATCH / "teacher.pkl", "rb") as handle:
        data = pickle.load(handle)
    tok = tokens.tokenizer(data["kept"])
    rows = [e.ids[:96] for e in tok.encode_batch(data["texts"])]
    target = data["vectors"].astype(np.float32)
    rng = random.Random(3)
    order = list(range(len(rows)))
    rng.shuffle(order)
    held, order = order[:1500], order[1500:]
    frozen, free = split(student(data["kept"], layers))
    state = bert.adam_state(free)
    total = steps or epochs * len(order) // BATCH
    done, t = 0, time.time()
    while done < total:
        rng.shuffle(order)
        chunks = []
        for at in range(0, len(order), BATCH * 32):
            part = sorted(order[at : at + BATCH * 32], key=lambda i: len(rows[i]))
            chunks += [part[n : n + BATCH] for n in range(0, len(part), BATCH)]
        rng.shuffle(chunks)
        for part in chunks:
            if len(part) < BATCH or done >= total:
                continue
            ids, mask = bert.pad([rows[i] for i in part], bert.bucket(max(len(rows[i]) for i in part), (16, 32, 48, 64, 96)))
            warm = min(1.0, (done + 1) / 200)
            rate = 4e-4 * warm * max(0.02, 1 - done / total)
            free, state, value, cosine = step(frozen, free, state, ids, mask, target[part], rate, jax.random.PRNGKey(done))
            done += 1
            if done % 100 == 0:
                print(done, total, round(float(value), 4), round(float(cosine), 4), round(time.time() - t), flush=True)
    params = jax.tree.map(np.asarray, {**frozen, **free})
    v = bert.vectors(params, [rows[i] for i in held])
    w = target[held]
    a, b = (v @ v.T)[np.triu_indices(len(held), 1)], (w @ w.T)[np.triu_indices(len(held), 1)]
    print("layers", layers, "held cosine", float((v * w).sum(-1).mean()), "similarities r", float(np.corrcoef(a, b)[0, 1]), flush=True)
    if out:
        with open(SCRATCH / out, "wb") as handle:
            pickle.dump(dict(kept=data["kept"], params=params), handle)


if __name__ == "__main__":
    if sys.argv[1] == "teacher":
        teacher()
    elif sys.argv[1] == "probe":
        train(tuple(int(x) for x in sys.argv[2].split(",")), steps=250)
    else:
        train(out="encoder.pkl", epochs=int(sys.argv[2]) if len(sys.argv) > 2 else 3)
