"""The comparing network of the pair model. Each piece of a passage is put beside what the other passage has at its place (a softmax
over how near the encoder's states are), what comes of that is pooled and judged with the counted features of features.ts.
Symmetric: (a, b) and (b, a) give the same answer.

usage: compare.py cross     leave one domain out, six times: figures, compare-cross.pkl
       compare.py fold DOMAIN[,DOMAIN]     only these; compare-DOMAIN.pkl
       compare.py final     train on everything, compare-final.pkl for export.py
Reads pairs.jsonl, features.jsonl, states.* of CROSSREAD_SCRATCH (write_pairs.py, features.ts, states.ts)."""
import json
import pickle
import random
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import bert
import tokens
from pairs import ASPECTS, DOMAINS, GROUP_MATRIX, RELATIONS, measure, softmax
from paths import SCRATCH

# Chosen on the folds disaster and business (docs/meaning.md has the table of what was tried).
O = dict(width=128, compare=128, hidden=128, epochs=8, batch=32, rate=1e-3, seeds=(1, 2), drop=0.15, worddrop=0.05, featuredrop=0.1, smooth=0.05,
         decay=0.02, focus=0.3, aspect=0.3, group=0.5, madeweight=0.5, sharp=8.0, lost=1.0)


def read():
    pairs = [json.loads(line) for line in open(SCRATCH / "pairs.jsonl", encoding="utf-8")]
    features = {}
    for line in open(SCRATCH / "features.jsonl", encoding="utf-8"):
        d = json.loads(line)
        features[d["id"]] = np.array(d["features"], np.float32)
    index = json.load(open(SCRATCH / "states.json"))
    states = np.fromfile(SCRATCH / "states.bin", np.float16).reshape(-1, 384)
    place, at = {}, 0
    for e in index:
        for side, count in zip("ab", e["counts"]):
            place[f"{e['id']}/{side}"] = (at, count)
            at += 2 * count
    tok = tokens.tokenizer(tokens.kept_vocabulary())
    rows = []
    for d in pairs:
        made = "+" in d["id"]
        r = dict(id=d["id"], domain=d["domain"], relation=RELATIONS.index(d["relation"]), aspect=ASPECTS.index(d.get("aspect")), made=made,
                 features=features[d["id"]])
        for side in "ab":
            start, count = place[f"{d['id']}/{side}"]
            r[side] = (start, count)
            r["focus" + side] = None
            focus = d.get(f"focus_{side}")
            if focus and not made:
                at = d[side]["text"].find(focus)
                e = tok.encode(d[side]["text"])
                if at >= 0 and len(e.ids) == count:
                    r["focus" + side] = [1.0 if y > x and x < at + len(focus) and y > at else 0.0 for x, y in e.offsets]
        rows.append(r)
    return rows, states


def collate(rows, length, states):
    B = len(rows)
    x3 = np.zeros((B, length, 384), np.float32)
    x6 = np.zeros((B, length, 384), np.float32)
    side = np.zeros((B, length), np.int32)
    focus = np.zeros((B, length), np.float32)
    has = np.zeros((B,), np.float32)
    for n, r in enumerate(rows):
        at = 0
        for k, s in enumerate("ab"):
            start, count = r[s]
            x3[n, at : at + count] = states[start : start + count]
            x6[n, at : at + count] = states[start + count : start + 2 * count]
            side[n, at : at + count] = k + 1
            if r["focusa"] and r["focusb"]:
                focus[n, at : at + count] = r["focus" + s][:count]
                has[n] = 1
            at += count
    return dict(x3=x3, x6=x6, side=side, focus=focus, has=has, features=np.stack([r["features"] for r in rows]),
                relation=np.array([r["relation"] for r in rows]), aspect=np.array([r["aspect"] for r in rows]),
                weight=np.array([r.get("weight", 1.0) for r in rows], np.float32))


def initial(o, n_features, seed):
    rng = np.random.default_rng(seed)
    W, F, H = o["width"], o["compare"], o["hidden"]
    init = lambda a, b, gain=1.0: (rng.normal(size=(a, b)) * gain / np.sqrt(a)).astype(np.float32)
    zeros = lambda *s: np.zeros(s, np.float32)
    ones = lambda *s: np.ones(s, np.float32)
    n_in = 5 * F + n_features + EXTRA
    return dict(win=init(768, W), cin=zeros(W), gin=ones(W), bin=zeros(W), wc=init(4 * W, F, 1.4), cc=zeros(F), h1=init(n_in, H), c1=zeros(H),
                relation=init(H, 17, 0.3), r0=zeros(17), skip=zeros(n_features + EXTRA, 17), aspect=init(H, len(ASPECTS), 0.3), a0=zeros(len(ASPECTS)),
                focus=init(F, 1, 0.3), f0=zeros(1), score=init(F, 1, 0.3))


EXTRA = 8


def unit(x):
    return x / (jnp.linalg.norm(x, axis=-1, keepdims=True) + 1e-6)


def forward(params, batch, o, key=None):
    rate = 0.0 if key is None else o["drop"]
    fold = lambda n: None if key is None else jax.random.fold_in(key, n)
    side = batch["side"]
    x3, x6 = batch["x3"], batch["x6"]
    cross = ((side[:, :, None] + side[:, None, :]) == 3).astype(jnp.float32)
    u = unit(jnp.concatenate([unit(x3), unit(x6)], -1))
    near = jnp.einsum("bid,bjd->bij", u, u)
    align = jax.nn.softmax(o["sharp"] * near - 1e9 * (1 - cross), -1)
    best = jnp.where(cross > 0, near, -1).max(-1)
    raw = jnp.concatenate([x3, x6], -1)
    if key is not None:
        raw = raw * jax.random.bernoulli(fold(50), 1 - o["worddrop"], raw.shape[:2] + (1,))
    x = bert.norm(raw @ params["win"] + params["cin"], params["gin"], params["bin"])
    y = align @ x
    c = jnp.concatenate([x, y, jnp.abs(x - y), x * y], -1)
    if key is not None:
        c = bert.drop(c, rate, fold(51))
    c = jax.nn.gelu(c @ params["wc"] + params["cc"], approximate=True)
    ma, mb = (side == 1).astype(jnp.float32), (side == 2).astype(jnp.float32)
    score = (c @ params["score"])[..., 0] + o["lost"] * (1 - best)

    def attended(m):
        a = jax.nn.softmax(jnp.where(m > 0, score, -1e9), -1)
        return jnp.einsum("bt,btw->bw", a, c)

    mean = lambda m: (c * m[..., None]).sum(1) / m.sum(1, keepdims=True)
    most = jnp.where((ma + mb)[..., None] > 0, c, -1e9).max(1)
    pa, pb, na, nb = attended(ma), attended(mb), mean(ma), mean(mb)
    pooled = jnp.concatenate([pa + pb, jnp.abs(pa - pb), pa * pb, na + nb, most], -1)
    if key is not None:
        pooled = bert.drop(pooled, rate, fold(60))
    whole = lambda z, m: unit((z * m[..., None]).sum(1))
    cosines = [(whole(z, ma) * whole(z, mb)).sum(-1) * 3 for z in (x3, x6)]
    part = lambda m: ((best * m).sum(1) / m.sum(1), jnp.where(m > 0, best, 2).min(1), ((best < 0.5) * m).sum(1) / m.sum(1))
    qa, qb = part(ma), part(mb)
    extra = jnp.stack(cosines + [v for k in range(3) for v in (jnp.minimum(qa[k], qb[k]) * 3, jnp.maximum(qa[k], qb[k]) * 3)], -1)
    f = jnp.concatenate([batch["features"], extra], -1)
    if key is not None:
        f = bert.drop(f, o["featuredrop"], fold(61))
    h = jax.nn.gelu(jnp.concatenate([pooled, f], -1) @ params["h1"] + params["c1"], approximate=True)
    if key is not None:
        h = bert.drop(h, rate, fold(62))
    return dict(relation=h @ params["relation"] + params["r0"] + f @ params["skip"], aspect=h @ params["aspect"] + params["a0"],
                focus=(c @ params["focus"] + params["f0"])[..., 0], hidden=h)


def loss(params, batch, o, key):
    out = forward(params, batch, o, key)
    logp = jax.nn.log_softmax(out["relation"])
    hot = jax.nn.one_hot(batch["relation"], 17)
    soft = hot * (1 - o["smooth"]) + o["smooth"] / 17
    each = -(soft * logp).sum(-1)
    each += o["group"] * -(jnp.log(jnp.exp(logp) @ GROUP_MATRIX + 1e-6) * (hot @ GROUP_MATRIX)).sum(-1)
    each += o["aspect"] * -(jax.nn.one_hot(batch["aspect"], len(ASPECTS)) * jax.nn.log_softmax(out["aspect"])).sum(-1)
    z, y = out["focus"], batch["focus"]
    bce = jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z)))
    m = (batch["side"] > 0) * batch["has"][:, None]
    return (each * batch["weight"]).sum() / batch["weight"].sum() + o["focus"] * (bce * m).sum() / (m.sum() + 1)


STEPS = (48, 64, 80, 144)


def size(r):
    return r["a"][1] + r["b"][1]


def fit(train, states, o, n_features, seed, log=""):
    @jax.jit
    def step(params, state, batch, rate, key):
        value, grads = jax.value_and_grad(loss)(params, batch, o, key)
        params, state = bert.adam(params, grads, state, rate, o["decay"])
        return params, state, value

    params = jax.tree.map(jnp.asarray, initial(o, n_features, seed))
    state = bert.adam_state(params)
    rng = random.Random(seed)
    B = o["batch"]
    total, done, t, running = int(o["epochs"] * (len(train) // B)), 0, time.time(), 0.0
    while done < total:
        order = list(train)
        rng.shuffle(order)
        chunks = []
        for at in range(0, len(order), B * 16):
            part = sorted(order[at : at + B * 16], key=size)
            chunks += [part[n : n + B] for n in range(0, len(part), B)]
        rng.shuffle(chunks)
        for part in chunks:
            if len(part) < B or done >= total:
                continue
            batch = collate(part, bert.bucket(max(map(size, part)), STEPS), states)
            rate = o["rate"] * min(1.0, (done + 1) / (0.1 * total)) * max(0.02, 1 - done / total)
            params, state, value = step(params, state, batch, rate, jax.random.PRNGKey(seed * 100000 + done))
            done += 1
            running = 0.98 * running + 0.02 * float(value)
            if done % 200 == 0:
                print(log, done, total, round(running / (1 - 0.98**done), 4), f"{time.time() - t:.0f}s cpu {time.process_time():.0f}", flush=True)
    return jax.tree.map(np.asarray, params)


def predict(params, rows, states, o):
    run = jax.jit(lambda params, batch: forward(params, batch, o))
    order = sorted(range(len(rows)), key=lambda n: size(rows[n]))
    relation = np.zeros((len(rows), 17), np.float32)
    aspect = np.zeros((len(rows), len(ASPECTS)), np.float32)
    for at in range(0, len(order), 32):
        part = order[at : at + 32]
        full = [rows[i] for i in part] + [rows[part[0]]] * (32 - len(part))
        out = run(params, collate(full, bert.bucket(max(map(size, full)), STEPS), states))
        relation[part] = np.asarray(out["relation"])[: len(part)]
        aspect[part] = np.asarray(out["aspect"])[: len(part)]
    return relation, aspect


def standardise(rows, train):
    written = np.stack([r["raw"] for r in train if not r["made"]])
    mean, std = written.mean(0), written.std(0) + 0.05
    for r in rows:
        r["features"] = np.clip((r["raw"] - mean) / std, -4, 4).astype(np.float32)
    return mean, std


def training_rows(rows, left_out, o):
    out = []
    for r in rows:
        if r["domain"] in left_out:
            continue
        out.append(dict(r, weight=o["madeweight"] if r["made"] else 1.0))
    return out


def main():
    mode = sys.argv[1]
    domains = sys.argv[2].split(",") if mode == "fold" else DOMAINS
    rows, states = read()
    for r in rows:
        r["raw"] = r["features"]
    n = len(rows[0]["raw"])
    if mode == "final":
        mean, std = standardise(rows, rows)
        networks = [fit(training_rows(rows, [], O), states, O, n, seed, f"final {seed}") for seed in O["seeds"]]
        with open(SCRATCH / "compare-final.pkl", "wb") as handle:
            pickle.dump(dict(networks=networks, mean=mean, std=std), handle)
        return
    saved = {}
    for domain in domains:
        standardise(rows, [r for r in rows if r["domain"] != domain])
        test = [r for r in rows if r["domain"] == domain and not r["made"]]
        relation, aspect = 0, 0
        for seed in O["seeds"]:
            params = fit(training_rows(rows, [domain], O), states, O, n, seed, f"{domain} {seed}")
            logits = predict(params, test, states, O)
            relation, aspect = (whole + softmax(z) / len(O["seeds"]) for whole, z in zip((relation, aspect), logits))
        print(domain, measure(np.array([r["relation"] for r in test]), relation.argmax(1)), flush=True)
        for r, x, y in zip(test, relation, aspect):
            saved[r["id"]] = (x, y)
    with open(SCRATCH / f"compare-{'cross' if mode == 'cross' else '-'.join(domains)}.pkl", "wb") as handle:
        pickle.dump(saved, handle)


if __name__ == "__main__":
    main()
