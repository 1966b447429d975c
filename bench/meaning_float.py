"""The float rows of bench/meaning.ts: our word pieces and the unreduced teacher, in JAX. usage: meaning_float.py DATA"""
import json
import pathlib
import resource
import sys
import time

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "training" / "meaning"))
import bert  # noqa: E402
import corpus  # noqa: E402
import tokens  # noqa: E402
from paths import MODELS  # noqa: E402

DATA = pathlib.Path(sys.argv[1])
STS = ["sts2012-MSRpar", "sts2012-SMTnews", "sts2013-headlines", "sts2014-deft-news", "sts2014-headlines"]


def average_precision(scores, truths):
    hit = np.array(truths)[np.argsort(-np.array(scores), kind="stable")]
    return float((np.cumsum(hit) / np.arange(1, len(hit) + 1))[hit].mean())


def main():
    full = tokens.full_vocabulary()
    place = {p: i for i, p in enumerate(full)}
    kept = [place[p] for p in (MODELS / "meaning-static" / "vocabulary.txt").read_text(encoding="utf-8").split("\n") if p]
    for name, cut in (("contextual float, our pieces", True), ("teacher (all-MiniLM-L6-v2)", False)):
        start = time.time()
        params = bert.load()
        tok = tokens.tokenizer(kept) if cut else tokens.full_tokenizer()
        if cut:
            params["word"] = params["word"][np.array(kept)]

        def vectors(texts):
            return bert.vectors(params, [e.ids[:128] for e in tok.encode_batch(texts)])

        vectors(["One sentence to load the weights."])
        load = (time.time() - start) * 1000
        rs = []
        for s in STS:
            rows = [r for r in corpus.lines(DATA / "paraphrase" / f"{s}.jsonl") if isinstance(r.get("score"), (int, float))]
            v = vectors([t for r in rows for t in (r["a"], r["b"])])
            rs.append(float(np.corrcoef((v[::2] * v[1::2]).sum(1), [r["score"] for r in rows])[0, 1]))
        pairs = corpus.relations()
        v = vectors([t for d in pairs for t in (d["a"]["text"], d["b"]["text"])])
        ap = average_precision((v[::2] * v[1::2]).sum(1), [d["relation"] not in ("unrelated", "distinct-referent") for d in pairs])
        timed = [t for d in pairs for t in (d["a"]["text"], d["b"]["text"]) if abs(len(t.split()) - 25) <= 2][:600]
        vectors(timed)
        start = time.process_time()
        vectors(timed)
        rate = len(timed) / (time.process_time() - start)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(json.dumps(dict(tier=name, sts=[f"{r:.3f}" for r in rs], ap=f"{ap:.3f}", rate=f"{rate:.0f}", load=f"{load:.0f}", memory=f"{memory:.0f}")))


if __name__ == "__main__":
    main()
