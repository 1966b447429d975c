"""MiniLM in JAX: reading the weights, the forward pass, an Adam step. Arrays are float32; layers are a list of dictionaries."""
import functools

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

from paths import base_model

HEADS = 12
EPSILON = 1e-12


def load(layers=6):
    raw = load_file(str(base_model() / "model.safetensors"))
    raw = {k.removeprefix("bert."): v.astype(np.float32) for k, v in raw.items()}
    params = dict(
        word=raw["embeddings.word_embeddings.weight"],
        position=raw["embeddings.position_embeddings.weight"],
        type=raw["embeddings.token_type_embeddings.weight"],
        g=raw["embeddings.LayerNorm.weight"],
        b=raw["embeddings.LayerNorm.bias"],
        layers=[],
    )
    for n in range(layers):
        p = f"encoder.layer.{n}."
        get = lambda k: raw[p + k]
        params["layers"].append(
            dict(
                wqkv=np.concatenate([get(f"attention.self.{k}.weight").T for k in ("query", "key", "value")], 1),
                bqkv=np.concatenate([get(f"attention.self.{k}.bias") for k in ("query", "key", "value")]),
                wo=get("attention.output.dense.weight").T,
                bo=get("attention.output.dense.bias"),
                g1=get("attention.output.LayerNorm.weight"),
                b1=get("attention.output.LayerNorm.bias"),
                w1=get("intermediate.dense.weight").T,
                c1=get("intermediate.dense.bias"),
                w2=get("output.dense.weight").T,
                c2=get("output.dense.bias"),
                g2=get("output.LayerNorm.weight"),
                b2=get("output.LayerNorm.bias"),
            )
        )
    return params


def norm(x, g, b):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + EPSILON) * g + b


def gelu(x):
    return jax.nn.gelu(x, approximate=False)


def drop(x, rate, key):
    if key is None or rate == 0:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def layer(x, mask, p, key=None, rate=0.1):
    """x [batch, tokens, width]; mask [batch, tokens] or [batch, tokens, tokens], 1 where a token may be seen."""
    B, T, D = x.shape
    keys = [None] * 3 if key is None else jax.random.split(key, 3)
    qkv = (x @ p["wqkv"] + p["bqkv"]).reshape(B, T, 3, HEADS, D // HEADS)
    q, k, v = qkv[:, :, 0], qkv[:, :, 1], qkv[:, :, 2]
    logits = jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(D // HEADS)
    seen = mask[:, None, None, :] if mask.ndim == 2 else mask[:, None]
    attention = jax.nn.softmax(jnp.where(seen > 0, logits, -1e9), -1)
    attention = drop(attention, rate, keys[0])
    mixed = jnp.einsum("bhqk,bkhd->bqhd", attention, v).reshape(B, T, D)
    x = norm(x + drop(mixed @ p["wo"] + p["bo"], rate, keys[1]), p["g1"], p["b1"])
    h = gelu(x @ p["w1"] + p["c1"]) @ p["w2"] + p["c2"]
    return norm(x + drop(h, rate, keys[2]), p["g2"], p["b2"])


def embed(params, ids, positions, types=None):
    x = params["word"][ids] + params["position"][positions]
    x = x + (params["type"][0] if types is None else params["type"][types])
    return norm(x, params["g"], params["b"])


def encode(params, ids, mask, key=None, rate=0.0):
    x = embed(params, ids, jnp.arange(ids.shape[1])[None])
    for n, p in enumerate(params["layers"]):
        x = layer(x, mask, p, None if key is None else jax.random.fold_in(key, n), rate)
    return x


def pool(x, mask):
    v = (x * mask[..., None]).sum(1) / mask.sum(1)[:, None]
    return v / jnp.linalg.norm(v, axis=-1, keepdims=True)


def pad(rows, length):
    ids = np.zeros((len(rows), length), np.int32)
    mask = np.zeros((len(rows), length), np.float32)
    for n, row in enumerate(rows):
        row = row[:length]
        ids[n, : len(row)] = row
        mask[n, : len(row)] = 1
    return ids, mask


def bucket(length, steps=(16, 24, 32, 48, 64, 80, 96, 128)):
    return next((s for s in steps if length <= s), steps[-1])


@functools.partial(jax.jit)
def _vectors(params, ids, mask):
    return pool(encode(params, ids, mask), mask)


def vectors(params, rows, size=64):
    """Sentence vectors [n, width] of token rows (with [CLS] and [SEP])."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = None
    for start in range(0, len(order), size):
        part = order[start : start + size]
        length = bucket(len(rows[part[-1]]))
        ids, mask = pad([rows[i] for i in part] + [[2, 3]] * (size - len(part)), length)
        got = np.asarray(_vectors(params, ids, mask))[: len(part)]
        if out is None:
            out = np.zeros((len(rows), got.shape[1]), np.float32)
        out[part] = got
    return out


def adam_state(params):
    zero = lambda x: jnp.zeros_like(x)
    return dict(m=jax.tree.map(zero, params), v=jax.tree.map(zero, params), t=jnp.zeros((), jnp.int32))


def adam(params, grads, state, rate, decay=0.01, clip=1.0):
    size = jnp.sqrt(sum(jnp.sum(g * g) for g in jax.tree.leaves(grads)))
    grads = jax.tree.map(lambda g: g * jnp.minimum(1.0, clip / (size + 1e-6)), grads)
    t = state["t"] + 1
    m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, state["m"], grads)
    v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, state["v"], grads)
    a, b = 1 - 0.9 ** t.astype(jnp.float32), 1 - 0.999 ** t.astype(jnp.float32)

    def step(p, m, v):
        return p - rate * ((m / a) / (jnp.sqrt(v / b) + 1e-8) + (decay * p if p.ndim > 1 else 0))

    return jax.tree.map(step, params, m, v), dict(m=m, v=v, t=t)
