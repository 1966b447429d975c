"""Sentences whose licence lets a model trained on them ship: relations and stories (ours), MEANTIME and WikiGold (CC BY 4.0),
the SemEval-2015 timeline reports (CC BY 3.0), EWT (CC BY-SA 4.0), GUM's open genres, MED (CC BY-SA 4.0), WordNet glosses."""
import functools
import json
import random
import re

from paths import SHARED, WORDNET

GUM_OPEN = ("news", "interview", "bio", "voyage", "speech", "textbook", "court", "vlog")
RELATION_FILES = [d + n for d in ("conflict", "diplomacy", "disaster", "business", "politics", "society") for n in ("", "2")]


def lines(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def relations():
    """All relation pairs; the file of a pair is its `domain`."""
    out = []
    for name in RELATION_FILES:
        out += lines(SHARED / "data" / "relations" / f"{name}.jsonl")
    return out


def stories():
    return [json.loads(p.read_text(encoding="utf-8")) for p in sorted((SHARED / "stories").glob("*.json"))]


def cut(text):
    """A plain cut into sentences: good enough for training text."""
    out = []
    for paragraph in text.split("\n"):
        out += re.split(r"(?<=[.!?”])\s+(?=[A-Z\"“‘])", paragraph)
    return [s.strip() for s in out if 4 <= len(s.split()) <= 70]


def conllu(path, genres=None):
    keep, out = True, []
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            if line.startswith("# newdoc id = "):
                keep = genres is None or any(f"GUM_{g}_" in line for g in genres)
            elif keep and line.startswith("# text = "):
                out.append(line[9:].strip())
    return out


def wordnet():
    out = []
    for part in ("noun", "verb", "adj", "adv"):
        path = WORDNET / f"data.{part}"
        if not path.exists():
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if "|" not in line or line.startswith(" "):
                continue
            head, gloss = line.split("|", 1)
            fields = head.split()
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).replace("_", " ") for i in range(int(fields[3], 16))]
            pieces = [p.strip() for p in gloss.split(";")]
            out.append(f"{words[0]}: {pieces[0]}")
            out += [p.strip('"') for p in pieces[1:] if p.startswith('"') and len(p.split()) > 3]
    return out


@functools.cache
def sentences(include_relations=True):
    data = SHARED / "data"
    news = []
    if include_relations:
        for d in relations():
            news += [d["a"]["text"], d["b"]["text"]]
    for d in lines(data / "meantime" / "all.jsonl"):
        news += cut(d["text"])
    for d in lines(data / "timeline" / "docs.jsonl"):
        news += cut(d["text"])
    for d in lines(data / "ner" / "wikigold.jsonl"):
        news += cut(d["text"])
    for s in stories():
        for r in s["reports"]:
            news += [r["text"][a:b] for a, b in r["sentences"]]
            news.append(r.get("title") or "")
    for d in lines(data / "nli-contradiction" / "med.jsonl"):
        news += [d["t"], d["h"]]
    news += conllu(data / "ud" / "ewt-train.conllu") + conllu(data / "ud" / "gum-train.conllu", GUM_OPEN)
    news = sorted({" ".join(s.split()) for s in news if len(s.split()) >= 3})
    glosses = sorted(set(wordnet()))
    random.Random(7).shuffle(glosses)
    return news, glosses
