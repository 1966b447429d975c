"""More pairs out of written ones, by program: a shared number, day or place of a `same` pair is changed on one side (contradicts);
the differing one of a `contradicts` pair is made equal (same); a hedge, a source or a correction is put before one side.
Only ever from the training domains of a fold. In: pairs as corpus.relations() gives them. Out: new pairs of that shape."""
import random
import re

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {w: n for n, w in enumerate(UNITS)}
for t in range(2, 10):
    WORDS[TENS[t]] = t * 10
    for u in range(1, 10):
        WORDS[f"{TENS[t]}-{UNITS[u]}"] = t * 10 + u
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBER = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")(?![\w-]|\.\d|,\d)", re.I)
SPELL = {v: k for k, v in WORDS.items()}
PLACE = re.compile(r"\b(?:in|at|near|from|outside|to) ([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)\b")

HEDGES = """It is possible that|Unconfirmed reports suggest that|It is thought that|It appears that|There are signs that|Perhaps|Reportedly,|It is believed that
Rumour has it that|Some suspect that|It seems that|It could be that|Early indications are that|It is likely that|Apparently,|It is feared that""".replace("\n", "|").split("|")
SOURCES = """According to the opposition,|According to a leaked memo,|A former official claims that|Neighbours say that|By the account of a rival,|A trade journal reports that
Two witnesses said that|According to people close to the matter,|A pressure group says that|The other side maintains that|An anonymous caller told the radio that
According to court papers,|A relative said that|Diplomats say that|According to its own statement,|A union official said that""".replace("\n", "|").split("|")
CORRECTIONS = """Correction:|In an earlier version of this report we were wrong:|We reported otherwise this morning, wrongly:|This corrects our item of yesterday:
Contrary to what an earlier bulletin said,|The agency withdrew its first report; in fact,|The office admitted an error in its earlier statement:
An earlier account was mistaken:|The paper apologised for its earlier report:|The earlier figure was a slip:""".replace("\n", "|").split("|")


def value(text):
    low = text.lower()
    return float(WORDS[low]) if low in WORDS else float(text.replace(",", ""))


def numbers(text):
    out = []
    for m in NUMBER.finditer(text):
        v = value(m.group(1))
        if v >= 2:
            out.append((m.start(1), m.end(1), v))
    return out


def written(v, like, first):
    if like.lower() in WORDS and v == int(v) and int(v) in SPELL:
        word = SPELL[int(v)]
        return word.capitalize() if first or like[0].isupper() else word
    if v == int(v):
        return f"{int(v):,}"
    return f"{v:g}"


def other_value(v, rng):
    if v == int(v) and 1900 <= v < 2100:
        return v + rng.choice([-3, -2, -1, 1, 2, 3])
    for _ in range(20):
        w = v * rng.choice([0.4, 0.5, 0.6, 0.7, 1.35, 1.5, 1.8, 2.2, 3])
        if v < 10:
            w = v + rng.choice([-3, -2, -1, 1, 2, 3, 4])
        w = round(w, 1) if v != int(v) else (round(w) if w < 100 else round(w, -1))
        if w >= 2 and abs(w - v) / v > 0.15 and w != v:
            return float(w)
    return v + 7


def near_month(text, start, end):
    around = text[max(0, start - 12) : end + 12]
    return any(m in around for m in MONTHS)


def swap(text, start, end, new):
    return text[:start] + new + text[end:]


def lowered(text):
    first = text.split(" ", 1)[0]
    common = {"The", "A", "An", "In", "It", "He", "She", "They", "At", "On", "No", "Some", "Police", "Two", "Three", "Four", "Five", "Six", "About", "More", "All", "After", "Its", "His", "Her", "There", "Only", "Nearly", "Almost", "Workers", "Officials", "Rescuers", "Teachers", "Doctors", "Voters"}
    return text[0].lower() + text[1:] if first in common else text


def only(list_a, list_b):
    """Values of a that b lacks."""
    return [x for x in list_a if not any(x[2] == y[2] for y in list_b)]


def augment(pairs, seed=1):
    rng = random.Random(seed)
    places = sorted({m for d in pairs for s in "ab" for m in PLACE.findall(d[s]["text"])})
    out = []

    def add(d, a, b, relation, aspect, kind):
        out.append(dict(id=f"{d['id']}+{kind}", domain=d["domain"], relation=relation, aspect=aspect,
                        a={**d["a"], "text": a}, b={**d["b"], "text": b}))

    for d in pairs:
        x, y = ("a", "b") if rng.random() < 0.5 else ("b", "a")
        s, t = d[x]["text"], d[y]["text"]
        ns, nt = numbers(s), numbers(t)

        def put(new_s, new_t, relation, aspect, kind):
            add(d, *((new_s, new_t) if x == "a" else (new_t, new_s)), relation, aspect, kind)

        if d["relation"] == "same":
            shared = [(i, j) for i in ns for j in nt if i[2] == j[2]]
            if shared:
                i, j = rng.choice(shared)
                if sum(n[2] == i[2] for n in nt) == 1:
                    w = other_value(j[2], rng)
                    new = swap(t, j[0], j[1], written(w, t[j[0] : j[1]], j[0] == 0))
                    put(s, new, "contradicts", "date" if near_month(t, j[0], j[1]) or 1900 <= w < 2100 else "number", "number")
            days = [w for w in DAYS if w in s and t.count(w) == 1]
            if days:
                w = rng.choice(days)
                put(s, t.replace(w, rng.choice([v for v in DAYS if v != w and v not in t])), "contradicts", "date", "day")
            named = [m for m in PLACE.finditer(t) if m.group(1) in s and t.count(m.group(1)) == 1]
            if named and rng.random() < 0.7:
                m = rng.choice(named)
                put(s, swap(t, m.start(1), m.end(1), rng.choice([p for p in places if p not in s and p not in t])), "contradicts", "place", "place")
            says = re.search(r"\b(said|says|told|according|reported|announced|claimed|argued)\b", s + " " + t)
            if rng.random() < 0.1 and len(s) > 20:
                put(f"{rng.choice(HEDGES)} {lowered(s)}", t, "modality-differs", "modality", "hedge")
            if rng.random() < 0.2 and not says:
                put(f"{rng.choice(SOURCES)} {lowered(s)}", t, "attributes-differently", "attribution", "source")
            if d["a"].get("published") is None and rng.random() < 0.05:
                put(s, s if rng.random() < 0.3 else t, "same", None, "copy")
        elif d["relation"] == "contradicts":
            left, right = only(ns, nt), only(nt, ns)
            if d["aspect"] in ("number", "date") and len(left) == 1 and len(right) == 1:
                i, j = left[0], right[0]
                put(s, swap(t, j[0], j[1], written(i[2], t[j[0] : j[1]], j[0] == 0)), "same", None, "equal")
            ds, dt = [w for w in DAYS if w in s and w not in t], [w for w in DAYS if w in t and w not in s]
            if d["aspect"] in ("date", "order") and len(ds) == 1 and len(dt) == 1 and d["aspect"] == "date":
                put(s, t.replace(dt[0], ds[0]), "same", None, "equalday")
            if d["aspect"] == "place":
                ps = [m for m in PLACE.finditer(s) if m.group(1) not in t]
                pt = [m for m in PLACE.finditer(t) if m.group(1) not in s]
                if len(ps) == 1 and len(pt) == 1:
                    put(s, swap(t, pt[0].start(1), pt[0].end(1), ps[0].group(1)), "same", None, "equalplace")
            if rng.random() < 0.12:
                put(s, f"{rng.choice(CORRECTIONS)} {lowered(t)}", "corrects", d["aspect"], "correction")
        elif d["relation"] in ("rounds", "updates", "subset", "scope-differs") and d["aspect"] == "number":
            left, right = only(ns, nt), only(nt, ns)
            if d["relation"] == "rounds" and len(left) == 1 and len(right) == 1:
                i, j = left[0], right[0]
                w = float(round(j[2] * rng.choice([0.4, 0.55, 1.7, 2.3])))
                if w >= 2:
                    put(s, swap(t, j[0], j[1], written(w, t[j[0] : j[1]], j[0] == 0)), "contradicts", "number", "unround")
    return out


if __name__ == "__main__":
    import collections
    import corpus

    new = augment(corpus.relations())
    print(len(new), collections.Counter(d["id"].split("+")[1] for d in new))
    random.Random(4).shuffle(new)
    for d in new[:25]:
        print(d["id"], d["relation"], d["aspect"], "\n  ", d["a"]["text"], "\n  ", d["b"]["text"])
