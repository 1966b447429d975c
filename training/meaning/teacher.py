"""Sentence vectors of the teacher (all-MiniLM-L6-v2, float) for the static table to learn from; teacher.pkl in CROSSREAD_SCRATCH."""
import pickle
import random
import time

import numpy as np

import bert
import corpus
import tokens
from paths import SCRATCH


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
    all_texts = texts()
    params = bert.load()
    tok = tokens.full_tokenizer()
    t = time.time()
    out = []
    for at in range(0, len(all_texts), 4096):
        out.append(bert.vectors(params, [e.ids[:96] for e in tok.encode_batch(all_texts[at : at + 4096])]))
        print(at, time.time() - t, flush=True)
    with open(SCRATCH / "teacher.pkl", "wb") as handle:
        pickle.dump(dict(texts=all_texts, vectors=np.concatenate(out).astype(np.float16)), handle)


if __name__ == "__main__":
    teacher()
