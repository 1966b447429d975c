"""Both ways of judging a pair together, on the left-out domains: figures, the trade of precision and recall, predictions.

usage: combine.py [COMPARING]     reads pairs-cross.pkl and compare-cross.pkl, writes predictions.jsonl for score_relations.py"""
import json
import pickle
import sys

import numpy as np

import corpus
from export import COMPARING, FACTOR
from pairs import ASPECTS, CONTRADICTS, RELATIONS, measure
from paths import SCRATCH


def main():
    comparing = float(sys.argv[1]) if len(sys.argv) > 1 else COMPARING
    pairs = corpus.relations()
    small = pickle.load(open(SCRATCH / "pairs-cross.pkl", "rb"))
    compare = pickle.load(open(SCRATCH / "compare-cross.pkl", "rb"))
    gold = np.array([RELATIONS.index(d["relation"]) for d in pairs])

    def mixed(w):
        relation = np.stack([(1 - w) * small[d["id"]][0] + w * compare[d["id"]][0] for d in pairs])
        aspect = np.stack([(1 - w) * small[d["id"]][1] + w * compare[d["id"]][1] for d in pairs])
        return relation, aspect

    for w in (0, 0.3, 0.4, 0.5, 0.6, 0.7, 1):
        print("comparing", w, measure(gold, mixed(w)[0].argmax(1)))
    relation, aspect = mixed(comparing)
    for c in (1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5):
        factor = np.array([c if n == CONTRADICTS else FACTOR.get(r, 1.0) for n, r in enumerate(RELATIONS)])
        print("factor", c, measure(gold, (relation * factor).argmax(1)))
    got = (relation * np.array([FACTOR.get(r, 1.0) for r in RELATIONS])).argmax(1)
    score = relation[np.arange(len(got)), got]
    for low, high in ((0, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        m = (score >= low) & (score < high)
        c = m & (got == CONTRADICTS)
        print(f"score {low}-{high}: {m.sum()} right {(got == gold)[m].mean():.2f}; contradicts {c.sum()} right {(got == gold)[c].mean() if c.any() else 0:.2f}")
    allowed = []
    labels = np.array([ASPECTS.index(d["aspect"]) for d in pairs])
    for r in range(len(RELATIONS)):
        count = np.bincount(labels[gold == r], minlength=len(ASPECTS))
        allowed.append([int(a) for a in np.flatnonzero(count >= 0.05 * count.sum())])
    with open(SCRATCH / "predictions.jsonl", "w", encoding="utf-8") as handle:
        for d, r, a, s in zip(pairs, got, aspect, score):
            about = ASPECTS[max(allowed[r], key=lambda n: a[n])]
            handle.write(json.dumps(dict(id=d["id"], relation=RELATIONS[r], aspect=about, score=round(float(s), 4))) + "\n")


if __name__ == "__main__":
    main()
