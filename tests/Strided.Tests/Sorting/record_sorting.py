#!/usr/bin/env python3
"""Records what NumPy sorts and finds into sorting.jsonl beside this file, for RecordedSortingTests.cs.

    python3 record_sorting.py

One line per input: dtype, shape, bits (elements in C order, little endian, in hex) and calls. A call is [function, axis, results...], a result
[dtype, shape, bits]. Floats are a few values with zeros of both signs and NaN among them, so that stability can be seen.
"""

import json
import os
import random
import sys

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")

NAMES = [
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
]


def values(name, shape, source):
    size = int(np.prod(shape))
    kind = np.dtype(name).kind
    if kind == "b":
        numbers = [source.random() < 0.5 for _ in range(size)]
    elif kind in "iu":
        info = np.iinfo(name)
        numbers = [source.choice((0, 1, 2, info.max, info.min, source.randint(info.min, info.max))) for _ in range(size)]
    else:
        few = (0.0, -0.0, 1.5, -2.25, np.nan, np.inf, -np.inf)
        numbers = [source.choice(few) if source.random() < 0.7 else source.uniform(-3, 3) for _ in range(size)]
        if kind == "c":
            numbers = [complex(x, source.choice(few)) for x in numbers]
    return np.array(numbers, name).reshape(shape)


def result(a):
    a = np.asarray(a)
    return [a.dtype.name, list(a.shape), np.ascontiguousarray(a).tobytes().hex()]


def calls(a):
    for axis in [None] + list(range(-1, a.ndim)):
        yield ["Sort", axis, result(np.sort(a, axis, kind="stable"))]
        yield ["ArgSort", axis, result(np.argsort(a, axis, kind="stable"))]
    for axis in range(a.ndim):
        yield ["Diff", axis, result(np.diff(a, axis=axis))]
    yield ["Unique", None, result(np.unique(a))]
    yield ["UniqueAll", None] + [result(part) for part in np.unique(a, return_index=True, return_inverse=True, return_counts=True, equal_nan=False)]
    flat = np.sort(a, None, kind="stable")
    yield ["SearchSorted", "left", result(np.searchsorted(flat, a))]
    yield ["SearchSorted", "right", result(np.searchsorted(flat, a, "right"))]
    yield ["IsIn", None, result(np.isin(a, a.ravel()[::3]))]
    half = a.ravel()[: a.size // 2], a.ravel()[a.size // 3:]
    if a.dtype.kind in "biu":
        yield ["Intersect1d", None, result(np.intersect1d(*half))]
        yield ["SetDiff1d", None, result(np.setdiff1d(*half))]
        yield ["SetXor1d", None, result(np.setxor1d(*half))]
        yield ["Union1d", None, result(np.union1d(*half))]


def main():
    source = random.Random(7)
    lines = []
    np.seterr(all="ignore")
    for name in NAMES:
        for shape in [(23,), (3, 5), (2, 3, 4)]:
            a = values(name, shape, source)
            lines.append(json.dumps({"dtype": name, "shape": list(shape), "bits": a.tobytes().hex(), "calls": list(calls(a))}, separators=(",", ":")))
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sorting.jsonl")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} inputs, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
