"""Writes the pairs that train, written ones and those augment.py makes of them, to CROSSREAD_SCRATCH/pairs.jsonl."""
import json

import augment
import corpus
from paths import SCRATCH

if __name__ == "__main__":
    pairs = corpus.relations()
    made = []
    for domain in sorted({d["domain"] for d in pairs}):
        # domain by domain, so that a fold leaves out a domain's pairs and all that was made of them
        made += augment.augment([d for d in pairs if d["domain"] == domain])
    SCRATCH.mkdir(parents=True, exist_ok=True)
    with open(SCRATCH / "pairs.jsonl", "w", encoding="utf-8") as handle:
        for d in pairs + made:
            handle.write(json.dumps(d, ensure_ascii=False) + "\n")
    print(len(pairs), "written,", len(made), "made")
