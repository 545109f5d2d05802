"""What NumPy selects, and which errors it makes: writes indexing.jsonl. See ../Recorded/README.md.

An index is a list of entries: {"i": integer}, {"s": [start, stop, step]}, "n" for a new axis, "..." for an ellipsis,
{"a": [shape, elements]} for an integer array, {"m": [shape, elements]} for a mask. The indexed array counts its elements.
"""
import json
import random

import numpy as np

random.seed(11)


def entry(e):
    if e == "n":
        return None
    if e == "...":
        return Ellipsis
    if "i" in e:
        return e["i"]
    if "s" in e:
        return slice(*e["s"])
    if "a" in e:
        return np.array(e["a"][1], dtype=np.int64).reshape(e["a"][0])
    return np.array(e["m"][1], dtype=bool).reshape(e["m"][0])


def case(shape, index):
    a = np.arange(int(np.prod(shape, dtype=int))).reshape(shape)
    line = {"shape": shape, "index": index}
    try:
        z = np.asarray(a[tuple(entry(e) for e in index)])
        line["result"] = [list(z.shape), z.ravel().tolist()]
    except Exception as e:
        line["error"] = type(e).__name__
    return line


def array(shape, size, outside):
    n = int(np.prod(shape, dtype=int))
    return {"a": [shape, [random.randrange(-size, size) + (size * 2 if outside and random.random() < 0.3 else 0) if size else 0 for _ in range(n)]]}


def mask(shape, off):
    own = [s + (1 if off and k == 0 else 0) for k, s in enumerate(shape)]
    return {"m": [own, [random.random() < 0.5 for _ in range(int(np.prod(own, dtype=int)))]]}


def drawn():
    shape = [random.choice([1, 2, 3, 4, 2, 0 if random.random() < 0.2 else 3]) for _ in range(random.randrange(5))]
    common = random.choice([[], [1], [2], [3], [2, 1], [2, 3], [0]])
    wrong = random.random() < 0.25
    index, axis, ellipsis = [], 0, False
    while axis < len(shape) + (1 if wrong and random.random() < 0.2 else 0):
        kind = random.randrange(9)
        size = shape[axis] if axis < len(shape) else 3
        if kind == 0:
            index.append("n")
            continue
        if kind == 1 and (not ellipsis or (wrong and random.random() < 0.3)):
            index.append("...")
            ellipsis = True
            axis += random.randrange(3)
            continue
        if kind == 2:
            index.append({"i": random.randrange(-size, size) if size and not (wrong and random.random() < 0.3) else size})
        elif kind == 3:
            pick = lambda: random.choice([None, random.randrange(-5, 6)])
            index.append({"s": [pick(), pick(), random.choice([1, 2, -1, -2])]})
        elif kind == 4 and axis < len(shape):
            count = random.randrange(0, min(3, len(shape) - axis) + 1)
            index.append(mask(shape[axis:axis + count], wrong and count > 0 and random.random() < 0.3))
            axis += count
            continue
        else:
            own = [1 if random.random() < 0.2 and n else n for n in common[random.randrange(len(common) + 1) if common else 0:]]
            if wrong and random.random() < 0.2:
                own = [5]
            index.append(array(own, size, wrong and random.random() < 0.3))
        axis += 1
    return case(shape, index)


def fixed():
    i, s, t, f = {"a": [[3], [0, 1, 1]]}, {"s": [None, None, None]}, {"m": [[], [True]]}, {"m": [[], [False]]}
    for index in (
        [i, "...", i], [s, i, "...", i], [s, i, i], [s, i, s, i], [i, s, i], ["n", i, "n", i], [t], [f], [s, t], [s, t, i], [s, i, s, t], [f, i],
        [t, f], [s, {"i": 0}, s, i], [s, {"i": 0}, i], [{"i": 0}, s, i], [s, {"a": [[], [1]]}], [s, {"a": [[], [1]]}, s, i], ["n", t], [t, "n", i],
        [{"a": [[2], [0, 1]]}, i], [i, i, i, i, i], ["...", i, "..."], [{"a": [[0], []]}, {"a": [[1], [9]]}], [s, {"a": [[0, 2], []]}],
        [{"a": [[2, 1], [0, 1]]}, {"a": [[3], [0, 1, 2]]}], [{"m": [[1, 3], [True] * 3]}], [{"m": [[2, 3], [True] * 6]}, s, {"a": [[6], [0] * 6]}],
    ):
        yield case([2, 3, 4, 5][: max(2, sum(2 if "m" in e and len(e["m"][0]) == 2 else 1 for e in index if e not in ("n", "...") and ("m" not in e or e["m"][0])))], index)
    yield case([3, 0], [{"a": [[1], [5]]}])
    yield case([0, 3], [{"a": [[1], [0]]}])
    yield case([0], [{"m": [[0], []]}])
    yield case([], [t])
    yield case([], [{"i": 0}])


lines = list(fixed())
errors = 0
while len(lines) < 400:
    line = drawn()
    if "error" in line:
        errors += 1
        if errors > 80:
            continue
    if len(json.dumps(line)) < 500:
        lines.append(line)
with open("indexing.jsonl", "w") as out:
    for line in lines:
        out.write(json.dumps(line, separators=(",", ":")) + "\n")
print(np.__version__, len(lines), errors)
