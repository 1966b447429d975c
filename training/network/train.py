"""Trains the network: python training/network/train.py WORK [--epochs N …]; WORK holds corpus.json and vectors.f32.

Deterministic for one thread and one version of PyTorch. Writes WORK/<name>.pt and prints scores on gold tokens of the dev sets.
"""
import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from model import Network

ap = argparse.ArgumentParser()
ap.add_argument('work')
ap.add_argument('--name', default='network')
ap.add_argument('--epochs', type=int, default=30)
ap.add_argument('--width', type=int, default=128)
ap.add_argument('--form', type=int, default=128)
ap.add_argument('--layers', type=int, default=3)
ap.add_argument('--vector', type=int, default=80)
ap.add_argument('--arc', type=int, default=64)
ap.add_argument('--label', type=int, default=64)
ap.add_argument('--window', type=int, default=1)
ap.add_argument('--cell', default='sru')
ap.add_argument('--drop', type=float, default=0.3)
ap.add_argument('--rate', type=float, default=3e-3)
ap.add_argument('--tokens', type=int, default=1500)
ap.add_argument('--seed', type=int, default=1)
ap.add_argument('--minutes', type=float, default=1e9, help='stop in time: the learning rate follows the clock if it runs short')
ap.add_argument('--init', default=None, help='start from WORK/<init>.pt')
ap.add_argument('--extra', default=None, help='JSON of more sentences (self-labelled)')
a = ap.parse_args()
torch.set_num_threads(1)
torch.manual_seed(a.seed)
random.seed(a.seed)
C = json.load(open(os.path.join(a.work, 'corpus.json')))
raw = np.fromfile(os.path.join(a.work, 'vectors.f32'), dtype=np.float32).reshape(-1, 100)
raw = raw - raw[np.abs(raw).sum(1) > 0].mean(0) * (np.abs(raw).sum(1, keepdims=True) > 0)
_, s, basis = np.linalg.svd(raw[np.abs(raw).sum(1) > 0], full_matrices=False)
V = raw @ basis[:a.vector].T
V /= np.sqrt((V ** 2).mean())
scale = np.quantile(np.abs(V), 0.9995) / 127
Q = np.clip(np.round(V / scale), -127, 127)
vectors = torch.tensor((Q * scale).astype(np.float32))
np.save(os.path.join(a.work, a.name + '.npy'), Q.astype(np.int8))

types = C['types']
rows_of = [np.array(r, dtype=np.int64) for r in types['rows']]
vector_of = np.array(types['vector'], dtype=np.int64)
upper, capital, lower = (types[k] for k in ('upper', 'capital', 'lower'))
unknown = C['trained']
corp = C['corpus']
for row, n in zip(corp['gum-train'], corp['gum-names']):
    assert row['w'] == n['w']
    row['n'] = n['n']
for name in ('ewt-train', 'gum-train'):
    for row in corp[name]:
        row['h'] = [h + 1 for h in row['h']]
for name in ('ewt-dev', 'gum-dev'):
    for row in corp[name]:
        row['h'] = [h + 1 for h in row['h']]
train = corp['ewt-train'] + corp['gum-train']
named = corp['wikigold'] + corp['meantime']
made = corp['synthetic']
noisy = corp['wnut17']
extra = json.load(open(a.extra)) if a.extra else []
count = np.zeros(len(rows_of))
for row in train + named:
    for w in row['w']:
        count[w] += 1
freq = np.zeros(unknown + 1)
for w, c in enumerate(count):
    freq[rows_of[w][0]] += c


def batch(rows, learn, rng):
    rows = [r for r in rows]
    B = len(rows)
    lengths = [len(r['w']) for r in rows]
    T = max(lengths)
    words = np.zeros((T, B), dtype=np.int64)
    tag = np.full((T, B), -100)
    head = np.full((T, B), -100)
    rel = np.full((T, B), -100)
    name = np.full((T, B), -100)
    for b, r in enumerate(rows):
        w = r['w']
        if learn:
            x = rng.random()
            if x < 0.02:
                w = [upper[k] for k in w]
            elif x < 0.04:
                w = [capital[k] for k in w]
            elif x < 0.05:
                w = [lower[k] for k in w]
            elif x < 0.07 and len(w) > 1:
                w = [capital[w[0]]] + w[1:] if rng.random() < 0.5 else [lower[w[0]]] + w[1:]
        n = len(w)
        words[:n, b] = w
        if 't' in r:
            tag[:n, b] = r['t']
        if 'h' in r:
            head[:n, b] = r['h']
            rel[:n, b] = r['r']
        if 'n' in r:
            name[:n, b] = r['n']
    distinct, ids = np.unique(words, return_inverse=True)
    ids = ids.reshape(T, B)
    parts = []
    for w in distinct:
        r = rows_of[w]
        if learn and r[0] != unknown and rng.random() < 0.5 / (0.5 + freq[r[0]]):
            r = r.copy()
            r[0] = unknown
        parts.append(r)
    offsets = np.cumsum([0] + [len(p) for p in parts[:-1]])
    forms = (torch.from_numpy(np.concatenate(parts)), torch.from_numpy(offsets), torch.from_numpy(vector_of[distinct]))
    lengths = torch.tensor(lengths)
    pad = torch.arange(T).unsqueeze(1) >= lengths
    tensors = [torch.from_numpy(x) for x in (ids, tag, head, rel, name)]
    return forms, tensors[0], pad, lengths, tensors[1:]


def batches(rows, rng, tokens):
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i]['w']) + rng.random() * 3))
    out, cur, longest = [], [], 0
    for i in order:
        n = len(rows[i]['w'])
        if cur and max(longest, n) * (len(cur) + 1) > tokens:
            out.append(cur)
            cur, longest = [], 0
        cur.append(rows[i])
        longest = max(longest, n)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


net = Network(C['rows'], vectors, form=a.form, width=a.width, layers=a.layers, arc=a.arc, label=a.label, window=a.window, drop=a.drop,
              cell=a.cell, tags=len(C['fine']), relations=len(C['deprels']), names=len(C['nameClasses']))
if a.init:
    net.load_state_dict(torch.load(os.path.join(a.work, a.init + '.pt'), weights_only=False)['state'])
opt = torch.optim.Adam(net.parameters(), lr=a.rate, betas=(0.9, 0.95), eps=1e-8)
shadow = {k: v.detach().clone() for k, v in net.named_parameters()}


def evaluate(which, limit=None):
    net.eval()
    upos = np.array(C['fineUpos'])
    main = [C['deprels'].index(r.split(':')[0]) if r.split(':')[0] in C['deprels'] else i for i, r in enumerate(C['deprels'])]
    main = np.array(main)
    n = t_ok = u_ok = l_ok = 0
    with torch.no_grad():
        for rows in batches(corp[which][:limit], random.Random(0), 3000):
            forms, ids, pad, lengths, (tag, head, rel, name) = batch(rows, False, random)
            x = net.encode(forms, ids, None, pad, lengths)
            s = net.arcs(x)
            mask = torch.cat([torch.zeros(1, pad.shape[1], dtype=torch.bool), pad]).t().unsqueeze(1)
            h = s.masked_fill(mask, -1e9).argmax(-1).t()
            l = net.labels(x, h).argmax(-1).numpy()
            real = ~pad.numpy()
            h = h.numpy()
            n += real.sum()
            t_ok += ((upos[net.tag(x).argmax(-1).numpy()] == upos[np.maximum(tag.numpy(), 0)]) & real).sum()
            ok = (h == head.numpy()) & real
            u_ok += ok.sum()
            l_ok += (ok & (main[l] == main[np.maximum(rel.numpy(), 0)])).sum()
    net.train()
    return f'{which} upos {t_ok / n:.4f} uas {u_ok / n:.4f} las {l_ok / n:.4f}'


def spans(seq):
    out, k = set(), 0
    while k < len(seq):
        c = int(seq[k])
        if c:
            e = k + 1
            while e < len(seq) and seq[e] == c + (c % 2) and seq[e] % 2 == 0:
                e += 1
            out.add((k, e, (c + 1) // 2))
            k = e
        else:
            k += 1
    return out


def evaluate_names(which):
    net.eval()
    g = p = m = 0
    with torch.no_grad():
        for rows in batches(corp[which], random.Random(0), 3000):
            forms, ids, pad, lengths, (tag, head, rel, name) = batch(rows, False, random)
            y = net.names(net.encode(forms, ids, None, pad, lengths)).argmax(-1).numpy()
            for b, n in enumerate(lengths.tolist()):
                gs = {x for x in spans(name[:n, b].numpy()) if x[2] <= 3}
                ps = {x for x in spans(y[:n, b]) if x[2] <= 3}
                g += len(gs)
                p += len(ps)
                m += len(gs & ps)
    net.train()
    return f'{which} f1 {2 * m / max(1, g + p):.4f} p {m / max(1, p):.3f} r {m / max(1, g):.3f}'


rng = random.Random(a.seed)
start = time.time()
step = 0
for epoch in range(a.epochs):
    rows = train + named + rng.sample(noisy, len(noisy) // 2) + rng.sample(made, len(made) // 2) + extra
    todo = batches(rows, rng, a.tokens)
    sums = np.zeros(4)
    for i, b in enumerate(todo):
        done = max((epoch + i / len(todo)) / a.epochs, (time.time() - start) / 60 / a.minutes)
        if done >= 1:
            break
        rate = a.rate * min(1, (step + 1) / 200) * (0.5 * (1 + math.cos(math.pi * done)) * 0.98 + 0.02)
        for group in opt.param_groups:
            group['lr'] = rate
        forms, ids, pad, lengths, (tag, head, rel, name) = batch(b, True, rng)
        x = net.encode(forms, ids, None, pad, lengths)
        loss = 0
        if (tag >= 0).any():
            keep = (tag >= 0).any(0)
            s = net.arcs(x)
            mask = torch.cat([torch.zeros(1, pad.shape[1], dtype=torch.bool), pad]).t().unsqueeze(1)
            s = s.masked_fill(mask, -1e9)
            arc = F.cross_entropy(s.permute(1, 0, 2).reshape(-1, s.shape[-1]), head.reshape(-1), ignore_index=-100, label_smoothing=0.0)
            lab = F.cross_entropy(net.labels(x, head.clamp(min=0)).flatten(0, 1), rel.reshape(-1), ignore_index=-100, label_smoothing=0.03)
            tg = F.cross_entropy(net.tag(x).flatten(0, 1), tag.reshape(-1), ignore_index=-100, label_smoothing=0.03)
            loss = loss + arc + lab + tg
            sums[:3] += [arc.item(), lab.item(), tg.item()]
        if (name >= 0).any():
            nm = F.cross_entropy(net.names(x).flatten(0, 1), name.reshape(-1), ignore_index=-100)
            loss = loss + nm
            sums[3] += nm.item()
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        opt.step()
        step += 1
        decay = min(0.998, (1 + step) / (10 + step))
        with torch.no_grad():
            if step % 4 == 0:
                for k, v in net.named_parameters():
                    shadow[k].lerp_(v, 1 - decay ** 4)
    else:
        done = 0
    last = epoch + 1 == a.epochs or done >= 1
    print(f'epoch {epoch + 1} {time.time() - start:.0f}s loss {np.round(sums / len(todo), 3)}', flush=True)
    if epoch % 4 == 3 or last:
        keep = {k: v.detach().clone() for k, v in net.named_parameters()}
        with torch.no_grad():
            for k, v in net.named_parameters():
                v.copy_(shadow[k])
        print('  ', evaluate('ewt-dev'), '|', evaluate('gum-dev'), flush=True)
        print('  ', evaluate_names('conll2003-dev'), '|', evaluate_names('uner-ewt-dev'), '|', evaluate_names('gum-names-dev'), flush=True)
        torch.save({'config': net.config, 'state': net.state_dict(), 'args': vars(a)}, os.path.join(a.work, a.name + '.pt'))
        if not last:
            with torch.no_grad():
                for k, v in net.named_parameters():
                    v.copy_(keep[k])
    if last:
        break
