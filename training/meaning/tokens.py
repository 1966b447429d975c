"""WordPiece over a cut vocabulary. The order of the kept pieces is BERT's own (rank by frequency), which `rarity` uses."""
import collections
import unicodedata

from tokenizers import BertWordPieceTokenizer, Tokenizer

import corpus
from paths import SCRATCH, base_model

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
SIZE = 18000


def full_vocabulary():
    return (base_model() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]


def latin(piece):
    body = piece[2:] if piece.startswith("##") else piece
    return all(ord(c) < 0x250 or unicodedata.category(c)[0] in "PS" and ord(c) < 0x2200 for c in body)


def kept_vocabulary():
    """The pieces kept, as ids of the full vocabulary: special, every piece our texts use, then by rank up to SIZE."""
    vocabulary = full_vocabulary()
    counts = collections.Counter()
    whole = BertWordPieceTokenizer(str(base_model() / "vocab.txt"), lowercase=True)
    whole.no_truncation(), whole.no_padding()
    news, glosses = corpus.sentences()
    for group, weight in ((news, 2), (glosses, 1)):
        for encoding in whole.encode_batch(group, add_special_tokens=False):
            counts.update({i: weight for i in encoding.ids})
    special = [vocabulary.index(s) for s in SPECIAL]
    usable = [i for i, p in enumerate(vocabulary) if p not in SPECIAL and not p.startswith("[") and p and latin(p)]
    must = {i for i in usable if i < 2000 or len(vocabulary[i].removeprefix("##")) <= 1}
    score = {i: counts[i] for i in usable}
    order = sorted(usable, key=lambda i: (i not in must, -(score[i] >= 4), i))
    kept = sorted(order[: SIZE - len(special)])
    return special + kept


def tokenizer(kept):
    vocabulary = full_vocabulary()
    names = {vocabulary[i]: n for n, i in enumerate(kept)}
    tok = BertWordPieceTokenizer(names, lowercase=True)
    tok.no_truncation(), tok.no_padding()
    return tok


def full_tokenizer():
    tok = BertWordPieceTokenizer(str(base_model() / "vocab.txt"), lowercase=True)
    tok.no_truncation(), tok.no_padding()
    return tok
