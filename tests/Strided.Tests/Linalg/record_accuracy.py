#!/usr/bin/env python3
"""Records eigenvalues and singular values to 60 digits, and NumPy's, into accuracy.jsonl beside this file, for SpectralAccuracyTests.cs.

    python3 record_accuracy.py

One line per matrix: its name, the matrix (dtype, shape, bits), whose bits are taken as exact, its largest singular value, and for each kind of values
that it is there for (singular, symmetric, general) the values, rounded once, and what NumPy answers alone and beside vectors, in the same order.
General ones have condition numbers: how far each may move when the matrix does. Needs mpmath.
"""

import json
import os
import sys

import mpmath as mp
import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")

mp.mp.dps = 60


ALONE = {"singular": np.linalg.svdvals, "symmetric": np.linalg.eigvalsh, "general": np.linalg.eigvals}
BESIDE = {"singular": lambda x: np.linalg.svd(x)[1], "symmetric": lambda x: np.linalg.eigh(x)[0], "general": lambda x: np.linalg.eig(x)[0]}


def ordered(kind, values):
    """General eigenvalues by their real and then their imaginary parts, as complex numbers; the others have an order."""
    return np.sort_complex(values) if kind == "general" else values


def array(x):
    x = np.ascontiguousarray(x)
    return {"dtype": x.dtype.name, "shape": list(x.shape), "bits": x.astype(x.dtype.newbyteorder("<")).tobytes().hex()}


def matrices():
    for n in (8, 12, 20):
        i, j = np.indices((n, n))
        yield f"Hilbert {n}", 1.0 / (i + j + 1), "singular symmetric"
    for n in (30, 100):
        i, j = np.indices((n, n))
        yield f"Kahan {n}", np.where(i > j, 0, 0.9 ** i * np.where(i == j, 1, -np.sqrt(1 - 0.81))), "singular"
    yield "Wilkinson 21", np.diag(np.abs(np.arange(21) - 10.0)) + np.diag(np.ones(20), 1) + np.diag(np.ones(20), -1), "symmetric"
    for n in (8, 12):
        i, j = np.indices((n, n))
        yield f"Frank {n}", np.where(j < i - 1, 0, n - np.maximum(i, j)) * 1.0, "general"
    i, j = np.indices((16, 16))
    yield "graded, symmetric", 10.0 ** (-(i + j) / 2) * np.cos(i + j), "singular symmetric"
    yield "graded upwards, symmetric", 10.0 ** ((i + j) / 2 - 15) * np.cos(i * j), "singular symmetric"
    yield "graded rows", 10.0 ** -i * np.cos(16.0 * i + j), "singular general"


def values(kind, a):
    """What mpmath finds, as numbers of float64 or complex128, and condition numbers, or None."""
    if kind == "singular":
        return np.sort(np.array([float(s) for s in mp.svd_r(a, compute_uv=False)]))[::-1], None
    if kind == "symmetric":
        return np.sort(np.array([float(e) for e in mp.eigsy(a, eigvals_only=True)])), None
    found, left, right = mp.eig(a, left=True, right=True)
    conditions = []
    for k in range(len(found)):
        y, x = left[k, :], right[:, k]
        conditions.append(float(mp.norm(y) * mp.norm(x) / abs((y * x)[0])))
    order = np.argsort([complex(e) for e in found])
    return np.array([complex(e) for e in found])[order], np.array(conditions)[order]


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "accuracy.jsonl"), "w", encoding="utf-8") as file:
    count = 0
    for name, x, kinds in matrices():
        a = mp.matrix([[mp.mpf(float(entry)) for entry in row] for row in x])
        line = {"name": name, "matrix": array(x), "norm": float(np.linalg.norm(x, 2))}
        for kind in kinds.split():
            exact, conditions = values(kind, a)
            line[kind] = {"exact": array(exact), "alone": array(ordered(kind, ALONE[kind](x))), "beside vectors": array(ordered(kind, BESIDE[kind](x)))}
            if conditions is not None:
                line[kind]["conditions"] = array(conditions)
        file.write(json.dumps(line) + "\n")
        count += 1
print(f"NumPy {np.__version__}: {count} matrices")
