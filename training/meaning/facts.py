"""The upper half of the encoder, tuned so that sentences of two reports lie near each other when they state one fact.

usage: facts.py FACTS.json             (from facts.ts) writes models/en/meaning-facts and left-out.bin
       facts.py FACTS.json --halves    left-out-written.bin in CROSSREAD_SCRATCH: the written stories, each half left out
Layers 0-2 stay those of the base model, which both encoders share; layers 3-5 are trained on the written stories and the relation pairs, then on
the hand-read stories. For honest figures the second step is also done with folds of the hand-read stories left out: `left-out.bin` holds the vectors
that each hand-read story has under the encoder that did not see it, which is what training/align.ts and the evaluation use."""
import hashlib
import json
import math
import random
import sys

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

import tokens
from export import BASE, File, add_layer
from paths import HERE, SCRATCH, SHARED, base_model

FROZEN, LAYERS, HEADS, WIDTH, LONGEST = 3, 6, 12, 384, 126
# Sentences of a step, pairs of a step of relation pairs, and how many texts are padded to one length.
SENTENCES, PAIRS, TOGETHER = 64, 48, 16
FIRST = dict(epochs=3, rate=5e-5)
SECOND = dict(epochs=3, rate=4e-5)
FOLDS, DROP = 7, 0.1
APART = ("unrelated", "distinct-referent", "indicator-differs")


class Layer(nn.Module):
    def __init__(self, raw, n):
        super().__init__()
        get = lambda name: nn.Parameter(raw[f"encoder.layer.{n}.{name}"].float().clone())
        for part in ("query", "key", "value"):
            setattr(self, part, get(f"attention.self.{part}.weight"))
            setattr(self, f"{part}_bias", get(f"attention.self.{part}.bias"))
        self.out, self.out_bias = get("attention.output.dense.weight"), get("attention.output.dense.bias")
        self.g1, self.b1 = get("attention.output.LayerNorm.weight"), get("attention.output.LayerNorm.bias")
        self.up, self.up_bias = get("intermediate.dense.weight"), get("intermediate.dense.bias")
        self.down, self.down_bias = get("output.dense.weight"), get("output.dense.bias")
        self.g2, self.b2 = get("output.LayerNorm.weight"), get("output.LayerNorm.bias")

    def forward(self, x, mask, drop):
        batch, length, width = x.shape
        heads = lambda w, b: F.linear(x, w, b).view(batch, length, HEADS, width // HEADS).transpose(1, 2)
        q, k, v = heads(self.query, self.query_bias), heads(self.key, self.key_bias), heads(self.value, self.value_bias)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=drop)
        a = F.linear(a.transpose(1, 2).reshape(batch, length, width), self.out, self.out_bias)
        x = F.layer_norm(x + F.dropout(a, drop, drop > 0), (width,), self.g1, self.b1, 1e-12)
        f = F.linear(F.gelu(F.linear(x, self.up, self.up_bias)), self.down, self.down_bias)
        return F.layer_norm(x + F.dropout(f, drop, drop > 0), (width,), self.g2, self.b2, 1e-12)

    def exported(self):
        array = lambda t: t.detach().numpy()
        return dict(
            wqkv=np.concatenate([array(self.query).T, array(self.key).T, array(self.value).T], 1),
            bqkv=np.concatenate([array(self.query_bias), array(self.key_bias), array(self.value_bias)]),
            wo=array(self.out).T, bo=array(self.out_bias), g1=array(self.g1), b1=array(self.b1),
            w1=array(self.up).T, c1=array(self.up_bias), w2=array(self.down).T, c2=array(self.down_bias), g2=array(self.g2), b2=array(self.b2),
        )


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        raw = {k.removeprefix("bert."): v for k, v in load_file(str(base_model() / "model.safetensors")).items()}
        get = lambda name: raw[f"embeddings.{name}"].float()
        self.register_buffer("word", get("word_embeddings.weight"), persistent=False)
        self.register_buffer("place", get("position_embeddings.weight") + get("token_type_embeddings.weight")[0], persistent=False)
        self.gain, self.shift = get("LayerNorm.weight"), get("LayerNorm.bias")
        self.lower = nn.ModuleList(Layer(raw, n) for n in range(FROZEN)).requires_grad_(False)
        self.upper = nn.ModuleList(Layer(raw, n) for n in range(FROZEN, LAYERS))
        # The logit of a cosine, and of "this report does not state it".
        self.alpha, self.beta = nn.Parameter(torch.tensor(12.0)), nn.Parameter(torch.tensor(6.0))

    def forward(self, texts):
        """Vectors [texts, WIDTH] of norm 1 of lists of piece ids; texts of like length are read together."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        parts = [self.together([texts[i] for i in order[at : at + TOGETHER]]) for at in range(0, len(order), TOGETHER)]
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]

    def together(self, texts):
        length = max(map(len, texts))
        ids, there = torch.zeros(len(texts), length, dtype=torch.long), torch.zeros(len(texts), length, dtype=torch.bool)
        for row, text in enumerate(texts):
            ids[row, : len(text)], there[row, : len(text)] = torch.tensor(text), True
        drop = DROP if self.training else 0.0
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            with torch.no_grad():
                x = F.layer_norm(self.word[ids] + self.place[:length], (WIDTH,), self.gain, self.shift, 1e-12)
                for layer in self.lower:
                    x = layer(x, there[:, None, None, :], 0.0)
            for layer in self.upper:
                x = layer(x, there[:, None, None, :], drop)
        return F.normalize((x.float() * there[..., None]).sum(1) / there.sum(1, keepdim=True), dim=-1)


def matches(encoder, vectors, reports, same):
    """Each sentence chooses, in each other report, among its sentences and "none": cross entropy against those that state a fact of it."""
    logits = encoder.alpha * (vectors @ vectors.T)
    total, weight = 0.0, 0.0
    for report in reports.unique():
        there, others = (reports == report).nonzero()[:, 0], (reports != report).nonzero()[:, 0]
        if len(there) == 0 or len(others) == 0:
            continue
        choice = torch.cat([logits[others][:, there], encoder.beta.expand(len(others), 1)], 1)
        gold = same[others][:, there]
        has = gold.any(1)
        gold = torch.cat([gold, ~has[:, None]], 1)
        log = choice.log_softmax(1)
        any_of = log.masked_fill(~gold, -1e9).logsumexp(1)
        each = (log * gold).sum(1) / gold.sum(1)
        w = torch.where(has, 1.0, 0.5)
        total, weight = total - ((any_of + each) / 2 * w).sum(), weight + w.sum()
    return total / weight


def pairs_apart(encoder, vectors, same):
    """Relation pairs: each passage chooses its partner among all of the batch when they speak of one thing, else "none"."""
    half = len(vectors) // 2
    logits = encoder.alpha * (vectors[:half] @ vectors[half:].T)
    total = 0.0
    for each in (logits, logits.T):
        log = torch.cat([each, encoder.beta.expand(half, 1)], 1).log_softmax(1)
        total = total - torch.where(same, log.diagonal(), log[:, half]).mean() / 2
    return total


def train(encoder, stories, relations, epochs, rate, seed):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    wide = [p for p in encoder.upper.parameters()]
    adam = torch.optim.AdamW([dict(params=wide, lr=rate), dict(params=[encoder.alpha, encoder.beta], lr=1e-2)], weight_decay=0.01, betas=(0.9, 0.98))
    chunks = [story for story in stories for _ in range(math.ceil(len(story["ids"]) / SENTENCES))]
    some = len(relations) // (2 * PAIRS)
    total, done = (len(chunks) + some) * epochs, 0
    encoder.train()
    for epoch in range(epochs):
        jobs = chunks + [None] * some
        rng.shuffle(jobs)
        order, at, losses = rng.sample(range(len(relations)), len(relations)), 0, []
        for story in jobs:
            factor = min(1, (done + 1) / (0.1 * total)) * max(0.02, 1 - done / total)
            adam.param_groups[0]["lr"], adam.param_groups[1]["lr"], done = rate * factor, 1e-2 * factor, done + 1
            if story is None:
                batch = [relations[i] for i in order[at : at + PAIRS]]
                at += PAIRS
                vectors = encoder([a for a, _, _ in batch] + [b for _, b, _ in batch])
                loss = 0.7 * pairs_apart(encoder, vectors, torch.tensor([same for _, _, same in batch]))
            else:
                some_of = torch.tensor(sorted(rng.sample(range(len(story["ids"])), min(SENTENCES, len(story["ids"])))))
                vectors = encoder([story["ids"][i] for i in some_of])
                loss = matches(encoder, vectors, story["reports"][some_of], story["same"][some_of][:, some_of])
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(wide, 1.0)
            adam.step()
            losses.append(float(loss.detach()))
        print(f"  epoch {epoch}: loss {np.mean(losses):.4f}, alpha {encoder.alpha.item():.2f}, beta {encoder.beta.item():.2f}", flush=True)
    return encoder.eval()


@torch.no_grad()
def vectors(encoder, story):
    return torch.cat([encoder(story["ids"][at : at + 32]) for at in range(0, len(story["ids"]), 32)]).numpy()


def average_precision(stories, found):
    """Of the cosine over all pairs of sentences across reports."""
    score, gold = [], []
    for story, v in zip(stories, found):
        across = np.triu(story["reports"].numpy()[:, None] != story["reports"].numpy()[None, :], 1)
        score.append((v @ v.T)[across])
        gold.append(story["same"].numpy()[across])
    score, gold = np.concatenate(score), np.concatenate(gold)
    gold = gold[np.argsort(-score, kind="stable")]
    return float((np.cumsum(gold) / np.arange(1, len(gold) + 1))[gold].mean())


def read(path):
    tokenizer = tokens.full_tokenizer()
    cut = lambda text: [101, *tokenizer.encode(text, add_special_tokens=False).ids[:LONGEST], 102]
    stories = json.load(open(path, encoding="utf-8"))
    for story in stories:
        story["ids"], story["reports"] = [cut(text) for text in story["sentences"]], torch.tensor(story["reports"])
        same = torch.zeros(len(story["ids"]), len(story["ids"]), dtype=torch.bool)
        for a, b in story["pairs"]:
            same[a, b] = same[b, a] = True
        story["same"] = same
    relations = []
    for file in sorted((SHARED / "data" / "relations").glob("*.jsonl")):
        for line in open(file, encoding="utf-8"):
            d = json.loads(line)
            relations.append((cut(d["a"]["text"]), cut(d["b"]["text"]), d["relation"] not in APART))
    return [s for s in stories if s["kind"] == "written"], [s for s in stories if s["kind"] == "read"], relations


def copy(encoder):
    twin = Encoder()
    twin.load_state_dict(encoder.state_dict())
    return twin


def write_left_out(path, stories, found):
    """One record a sentence: the first 8 bytes of the SHA-256 of its story and text, its vector as signed bytes (127 for the largest)."""
    records = {}
    for story, v in zip(stories, found):
        for text, row in zip(story["sentences"], v):
            key = hashlib.sha256(f"{story['story']}\n{text}".encode()).digest()[:8]
            records[key] = key + np.clip(np.rint(row / np.abs(row).max() * 127), -127, 127).astype(np.int8).tobytes()
    path.write_bytes(b"".join(records[k] for k in sorted(records)))


def halves(written, hand_read, relations):
    """Vectors of each half of the written stories under an encoder that saw the other half: what training/judge.ts needs of them."""
    found = [None] * len(written)
    for half in (0, 1):
        tuned = train(Encoder(), written[half::2], relations, seed=1, **FIRST)
        tuned = train(tuned, hand_read, [], seed=2, **SECOND)
        found[1 - half :: 2] = [vectors(tuned, story) for story in written[1 - half :: 2]]
    print("halves of the written stories", average_precision(written, found), flush=True)
    write_left_out(SCRATCH / "left-out-written.bin", written, found)


def main(path):
    torch.set_num_threads(1)
    written, hand_read, relations = read(path)
    base = Encoder().eval()
    if "--halves" in sys.argv:
        return halves(written, hand_read, relations)
    print("base", average_precision(hand_read, [vectors(base, s) for s in hand_read]), flush=True)
    first = train(base, written, relations, seed=1, **FIRST)
    scores = dict(written_only=average_precision(hand_read, [vectors(first, s) for s in hand_read]))
    print("written stories and relation pairs", scores, flush=True)
    torch.save(first.state_dict(), SCRATCH / "facts-first.pt")
    order = random.Random(3).sample(range(len(hand_read)), len(hand_read))
    found = [None] * len(hand_read)
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS])
        tuned = train(copy(first), [s for i, s in enumerate(hand_read) if i not in out], [], seed=2, **SECOND)
        for i in out:
            found[i] = vectors(tuned, hand_read[i])
    scores["left_out"] = average_precision(hand_read, found)
    print("then hand-read stories, left out by folds", scores, flush=True)
    write_left_out(HERE / "left-out.bin", hand_read, found)
    final = train(copy(first), hand_read, [], seed=2, **SECOND)
    file = File()
    for n, layer in enumerate(final.upper):
        add_layer(file, f"facts{FROZEN + n}", layer.exported())
    file.write("meaning-facts", dict(
        name="meaning-facts", version="1", base=BASE, licence="Apache-2.0 (base), MIT (changes)",
        what="Layers 3-5 of the encoder, tuned so that sentences which state one fact lie near each other; layers 0-2 are those of models/en/meaning.",
        data="stories written for this project (training/stories), relation pairs and hand-read stories of this project",
        scores={"method": "average precision of the cosine over all pairs of sentences of the hand-read stories", **{k: round(v, 3) for k, v in scores.items()}},
        command="node training/meaning/facts.ts FACTS.json && python training/meaning/facts.py FACTS.json",
    ))


if __name__ == "__main__":
    main(sys.argv[1])
