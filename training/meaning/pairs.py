"""The small networks of the pair model: how two passages relate. Fixed interaction blocks of the encoder's states (states.ts) are reduced to principal
components and joined with counted features (features.ts); a few small networks, which differ in their seed, are averaged.

usage: pairs.py cross      leave one domain out, six times: figures, pairs-cross.pkl
       pairs.py final      train on everything, write pairs-final.pkl for export.py
Reads pairs.jsonl, features.jsonl, states.json, states.blocks of CROSSREAD_SCRATCH (write_pairs.py, features.ts, states.ts)."""
import json
import pickle
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
from sklearn.utils.extmath import randomized_svd

import bert
from paths import SCRATCH

RELATIONS = ["same", "refines", "rounds", "subset", "scope-differs", "indicator-differs", "independent-estimates", "list-valued",
             "distinct-referent", "conditional", "attributes-differently", "modality-differs", "labels-differ", "updates", "corrects",
             "contradicts", "unrelated"]
ASPECTS = [None, "number", "date", "order", "place", "outcome", "actor", "target", "polarity", "cause", "attribution", "modality", "label", "other"]
GROUPS = np.array([0, 0, 0, 0, 1, 1, 1, 0, 4, 1, 1, 1, 1, 2, 2, 3, 4])
GROUP_MATRIX = np.eye(5, dtype=np.float32)[GROUPS]
DOMAINS = ["business", "conflict", "diplomacy", "disaster", "politics", "society"]
CONTRADICTS, NONE = RELATIONS.index("contradicts"), [RELATIONS.index("distinct-referent"), RELATIONS.index("unrelated")]

# Chosen by leave-one-domain-out (docs/meaning.md has the table of what was tried).
COMPONENTS, HIDDEN, SEEDS = 160, 256, (0, 1, 2)
EPOCHS, BATCH, RATE, DECAY, DROP, INPUT_DROP = 30, 128, 1e-3, 0.05, 0.3, 0.1
SMOOTH, GROUP_WEIGHT, ASPECT_WEIGHT, CUT = 0.05, 0.5, 0.3, 4


class Data:
    """Everything of the pairs, a row each: labels, domains, counted features with statistics, blocks."""

    def __init__(self):
        pairs = [json.loads(line) for line in open(SCRATCH / "pairs.jsonl", encoding="utf-8")]
        features = {}
        for line in open(SCRATCH / "features.jsonl", encoding="utf-8"):
            d = json.loads(line)
            features[d["id"]] = d["features"]
        index = json.load(open(SCRATCH / "states.json"))
        blocks = np.fromfile(SCRATCH / "states.blocks", np.float16).reshape(len(index), -1)
        assert [d["id"] for d in pairs] == [d["id"] for d in index]
        keep = np.array(["+" not in d["id"] for d in pairs])  # the pairs that augment.py made did not help here
        self.pairs = [d for d, k in zip(pairs, keep) if k]
        self.blocks = blocks[keep].astype(np.float32)
        rows = [features[d["id"]] + i["statistics"] for d, i in zip(pairs, index)]
        self.counted = np.array(rows, np.float32)[keep]
        self.relation = np.array([RELATIONS.index(d["relation"]) for d in self.pairs])
        self.aspect = np.array([ASPECTS.index(d["aspect"]) for d in self.pairs])
        self.domain = np.array([d["domain"] for d in self.pairs])


class Reduction:
    """Standardised blocks on their principal components, then all inputs standardised. Fitted on the training rows."""

    def __init__(self, blocks, counted):
        self.mean, self.spread = blocks.mean(0), blocks.std(0) + 1e-4
        z = self._cut(blocks)
        self.axes = randomized_svd(z, COMPONENTS, n_iter=2, random_state=0)[2].T.astype(np.float32)
        inputs = np.concatenate([counted, z @ self.axes], 1)
        self.input_mean, self.input_spread = inputs.mean(0), inputs.std(0) + 1e-3

    def _cut(self, blocks):
        return np.clip((blocks - self.mean) / self.spread, -CUT, CUT)

    def __call__(self, blocks, counted):
        inputs = np.concatenate([counted, self._cut(blocks) @ self.axes], 1)
        return np.clip((inputs - self.input_mean) / self.input_spread, -CUT, CUT).astype(np.float32)


def initial(width, seed):
    rng = np.random.default_rng(seed)
    normal = lambda a, b, gain: (rng.normal(size=(a, b)) * gain / np.sqrt(a)).astype(np.float32)
    outputs = len(RELATIONS) + len(ASPECTS)
    return dict(w1=normal(width, HIDDEN, 1.0), b1=np.zeros(HIDDEN, np.float32), w2=normal(HIDDEN, outputs, 0.3), b2=np.zeros(outputs, np.float32),
                skip=np.zeros((width, outputs), np.float32))


def forward(p, x, key=None):
    if key is not None:
        x = bert.drop(x, INPUT_DROP, jax.random.fold_in(key, 0))
    h = jax.nn.gelu(x @ p["w1"] + p["b1"], approximate=True)
    if key is not None:
        h = bert.drop(h, DROP, jax.random.fold_in(key, 1))
    return h @ p["w2"] + p["b2"] + x @ p["skip"]


@jax.jit
def step(p, state, x, relation, aspect, rate, key):
    def loss(p):
        out = forward(p, x, key)
        log = jax.nn.log_softmax(out[:, : len(RELATIONS)])
        hot = jax.nn.one_hot(relation, len(RELATIONS))
        each = -((hot * (1 - SMOOTH) + SMOOTH / len(RELATIONS)) * log).sum(-1)
        each -= GROUP_WEIGHT * (jnp.log(jnp.exp(log) @ GROUP_MATRIX + 1e-6) * (hot @ GROUP_MATRIX)).sum(-1)
        each -= ASPECT_WEIGHT * (jax.nn.one_hot(aspect, len(ASPECTS)) * jax.nn.log_softmax(out[:, len(RELATIONS) :])).sum(-1)
        return each.mean()

    return bert.adam(p, jax.grad(loss)(p), state, rate, DECAY, 5.0)


def fit(x, relation, aspect, seed):
    p = jax.tree.map(jnp.asarray, initial(x.shape[1], seed))
    state = bert.adam_state(p)
    rng = np.random.default_rng(seed + 1000)
    total, done = EPOCHS * (len(x) // BATCH), 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(x))
        for at in range(0, len(x) - BATCH + 1, BATCH):
            i = order[at : at + BATCH]
            rate = RATE * min(1, (done + 1) / (0.1 * total)) * max(0.02, 1 - done / total)
            p, state = step(p, state, x[i], relation[i], aspect[i], rate, jax.random.PRNGKey(seed * 99991 + done))
            done += 1
    return jax.tree.map(np.asarray, p)


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def probabilities(networks, x):
    out = [np.asarray(forward(p, x)) for p in networks]
    n = len(RELATIONS)
    return np.mean([softmax(z[:, :n]) for z in out], 0), np.mean([softmax(z[:, n:]) for z in out], 0)


def allowed_aspects(data):
    """For each relation the aspects that at least 5 % of its pairs have."""
    out = []
    for r in range(len(RELATIONS)):
        count = np.bincount(data.aspect[data.relation == r], minlength=len(ASPECTS))
        out.append([int(a) for a in np.flatnonzero(count >= 0.05 * count.sum())])
    return out


def f1(gold, got, of):
    g, p = np.isin(gold, of), np.isin(got, of)
    tp = int((g & p).sum())
    precision, recall = tp / max(1, int(p.sum())), tp / max(1, int(g.sum()))
    return precision, recall, 2 * tp / max(1, int(p.sum() + g.sum()))


def measure(gold, got):
    per = [f1(gold, got, [k])[2] for k in range(len(RELATIONS)) if (gold == k).any()]
    groups = [f1(GROUPS[gold], GROUPS[got], [k])[2] for k in range(5)]
    return dict(contradicts=[round(v, 3) for v in f1(gold, got, [CONTRADICTS])], none=round(f1(gold, got, NONE)[2], 3),
                groups=round(float(np.mean(groups)), 3), macro=round(float(np.mean(per)), 3), each=[round(v, 2) for v in groups])


def cross():
    data, t = Data(), time.time()
    relation = np.zeros((len(data.pairs), len(RELATIONS)), np.float32)
    aspect = np.zeros((len(data.pairs), len(ASPECTS)), np.float32)
    for domain in DOMAINS:
        train = data.domain != domain
        reduce = Reduction(data.blocks[train], data.counted[train])
        x = reduce(data.blocks, data.counted)
        networks = [fit(x[train], data.relation[train], data.aspect[train], seed) for seed in SEEDS]
        relation[~train], aspect[~train] = probabilities(networks, x[~train])
        print(domain, measure(data.relation[~train], relation[~train].argmax(1)), f"{time.time() - t:.0f}s", flush=True)
    print("all", measure(data.relation, relation.argmax(1)), flush=True)
    with open(SCRATCH / "pairs-cross.pkl", "wb") as handle:
        pickle.dump({d["id"]: (r, a) for d, r, a in zip(data.pairs, relation, aspect)}, handle)


def final():
    data = Data()
    reduce = Reduction(data.blocks, data.counted)
    x = reduce(data.blocks, data.counted)
    networks = [fit(x, data.relation, data.aspect, seed) for seed in SEEDS]
    with open(SCRATCH / "pairs-final.pkl", "wb") as handle:
        pickle.dump(dict(mean=reduce.mean, spread=reduce.spread, axes=reduce.axes, input_mean=reduce.input_mean, input_spread=reduce.input_spread,
                         networks=networks, allowed=allowed_aspects(data)), handle)


if __name__ == "__main__":
    cross() if sys.argv[1] == "cross" else final()
