#!/usr/bin/env python3
"""Records NumPy's bit generators, into bits.jsonl beside this file, for BitGeneratorTests.cs.

    python3 record_bits.py [output]

A line for every kind of generator and seed:
    kind, seed      the generator
    steps           in this order on one generator; after each one its state, as NumPy gives it
        raw n       n words of 64 bits (of 32 bits for MT19937): digest
        double n, single n, half n (integers of 32 bits), normal n: digest of what Generator draws
        advance n   for those that have it
        jumped n    the first words of the jumped generator; the generator itself stays
Digests are the first 16 digits of the SHA-256.
"""

import hashlib
import json
import os
import sys

import numpy as np

STEPS = [
    ("raw", 1), ("double", 5), ("half", 1), ("raw", 2), ("single", 3), ("jumped", 1), ("half", 1), ("raw", 1000), ("advance", 1), ("double", 3),
    ("half", 1), ("advance", 10**30 + 7), ("jumped", 3), ("raw", 7), ("normal", 2000), ("advance", -5), ("raw", 601), ("single", 1001), ("normal", 3),
]


def digest(values):
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()[:16]


def plain(x):
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, np.ndarray):
        return [int(v) for v in x]
    return x if isinstance(x, str) else int(x)


def record(kind, seed):
    bits = getattr(np.random, kind)(seed)
    generator = np.random.Generator(bits)
    steps = []
    for name, n in STEPS:
        if kind == "SFC64" and name in ("advance", "jumped") or kind == "MT19937" and name == "advance":
            continue
        if name == "raw":
            answer = digest(bits.random_raw(n))
        elif name == "double":
            answer = digest(generator.random(n))
        elif name == "single":
            answer = digest(generator.random(n, np.float32))
        elif name == "half":
            answer = digest(generator.integers(0, 2**32, n, np.uint32))
        elif name == "normal":
            answer = digest(generator.standard_normal(n))
        elif name == "jumped":
            answer = digest(bits.jumped(n).random_raw(5))
        else:
            bits.advance(n)
            answer = ""
        text = json.dumps(plain(bits.state), separators=(",", ":"))
        steps.append({"do": name, "n": str(n), "is": answer, "state": text if kind != "MT19937" else hashlib.sha256(text.encode()).hexdigest()[:16]})
    return {"kind": kind, "seed": str(seed), "steps": steps}


path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "bits.jsonl")
with open(path, "w") as out:
    for kind in ("PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"):
        for seed in (0, 42, 2**70 + 7):
            out.write(json.dumps(record(kind, seed), separators=(",", ":")) + "\n")
