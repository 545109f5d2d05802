#!/usr/bin/python3
"""Records NumPy's seeding and streams, into random.jsonl beside this file, for RandomStreamTests.cs.

    /usr/bin/python3 record_random.py [output]

One JSON object a line. Integers that may exceed 2^53 are text; bits are little endian, in hex.
    entropy  list of integers given to SeedSequence (one integer in a list and alone are the same entropy)
    alone    true when the seed was one integer, not a list
    key      spawn_key
    state32  generate_state(10, uint32)
    state64  generate_state(5, uint64)
    calls    made in this order on one Generator(PCG64(sequence)); between them 32-bit halves stay buffered:
        float64, float32 (count) or int64 (count, low, last: both included)
        bits     all elements when there are at most 4, else the first two
        sha256   of all elements, its first 16 digits

Streams of random() and integers() have not changed since NumPy 1.17; any version records the same file.
"""

import hashlib
import json
import os
import sys

import numpy as np

SEEDS = [0, 1, 42, 2**32, 2**64 + 5, 2**127 + 3, [], [0], [1, 2, 3], [0, 0], [2**40, 7, 2**70, 1, 2**32 - 1, 9]]
KEYS = [[], [0], [1], [3, 2**33]]
LENGTHS = [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 64, 100, 257, 999, 1000]
RANGES = [
    (0, 9), (0, 0), (-5, -5), (0, 1), (-100, 155), (0, 2**20 - 1), (-2**31, 2**31 - 1), (0, 2**32 - 2), (5, 2**32 + 4),
    (0, 2**32), (0, 3 * 2**30), (-2**40, 2**40 - 1), (0, 3 * 2**61), (-2**62, 2**62 + 1), (-2**63, 2**63 - 2), (-2**63, 2**63 - 1),
]


def called(name, values, **more):
    values = np.ascontiguousarray(values)
    some = values if values.size <= 4 else values[:2]
    return {name: values.size, **more, "bits": some.tobytes().hex(), "sha256": hashlib.sha256(values.tobytes()).hexdigest()[:16]}


def calls(sequence):
    generator = np.random.Generator(np.random.PCG64(sequence))
    for k, n in enumerate(LENGTHS):
        yield called("float64", generator.random(n))
        yield called("float32", generator.random(n, dtype=np.float32))
        low, last = RANGES[k]
        m = LENGTHS[-1 - k]
        yield called("int64", generator.integers(low, last, m, endpoint=True), low=str(low), last=str(last))
        yield called("float32", generator.random(1 + k % 2, dtype=np.float32))


def record(seed, key):
    sequence = np.random.SeedSequence(seed, spawn_key=key)
    return {
        "entropy": [str(n) for n in (seed if isinstance(seed, list) else [seed])],
        "alone": not isinstance(seed, list),
        "key": [str(n) for n in key],
        "state32": sequence.generate_state(10, np.uint32).tobytes().hex(),
        "state64": sequence.generate_state(5, np.uint64).tobytes().hex(),
        "calls": list(calls(sequence)),
    }


path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "random.jsonl")
with open(path, "w") as out:
    for seed in SEEDS:
        for key in KEYS if seed in (42, [1, 2, 3], SEEDS[-1]) else [[]]:
            out.write(json.dumps(record(seed, key), separators=(",", ":")) + "\n")
