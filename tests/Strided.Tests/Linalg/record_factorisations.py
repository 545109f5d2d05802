#!/usr/bin/env python3
"""Records NumPy's factorisations and solutions into factorisations.jsonl beside this file, for RecordedFactorisationTests.cs.

    python3 record_factorisations.py

One line per call: the function, what the matrix is called, the arguments (arrays, or plain values), the largest condition number of the first
argument where it has one, and either the results or the message of NumPy's LinAlgError.
"""

import json
import os
import sys
import warnings

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")

warnings.simplefilter("ignore")
rng = np.random.default_rng(8)
la = np.linalg


def value(x):
    if x is None or isinstance(x, (str, bool, int, float, list)):
        return x
    x = np.ascontiguousarray(x).reshape(np.shape(x))
    return {"dtype": x.dtype.name, "shape": list(x.shape), "bits": x.astype(x.dtype.newbyteorder("<")).tobytes().hex()}


def random(dtype, *shape):
    x = rng.standard_normal(shape)
    return (x + 1j * rng.standard_normal(shape) if np.dtype(dtype).kind == "c" else x).astype(dtype)


def square():
    for dtype in ("float32", "float64", "complex64", "complex128"):
        for n in (1, 2, 5, 9):
            yield f"random {n}", random(dtype, n, n)
        yield "stack", random(dtype, 2, 3, 3, 3)
        yield "empty", np.zeros((0, 0), dtype)
        yield "empty stack", np.zeros((0, 3, 3), dtype)
    i, j = np.indices((8, 8))
    yield "integers", rng.integers(-9, 10, (4, 4))
    yield "Hilbert", 1.0 / (i + j + 1)
    yield "Wilkinson", np.where(i == j, 1.0, np.where(i > j, -1.0, 0.0)) + np.where((j == 7) & (i < 7), 1.0, 0.0)
    yield "Kahan", np.where(i > j, 0, 0.4 ** i * np.where(i == j, 1, -0.9))
    yield "graded", 10.0 ** (-1.5 * i) * np.cos(i * 8 + j)
    yield "complex graded", 10.0 ** (-1.5 * j) * np.exp(1j * i * j)
    yield "large", random("float64", 4, 4) * 1e200
    yield "tiny", random("float64", 4, 4) * 1e-200
    yield "permutation", np.eye(5)[[2, 0, 4, 1, 3]]
    yield "not finite", np.array([[1.0, np.nan], [2.0, 3.0]])
    yield "zero", np.zeros((3, 3))
    yield "ones", np.ones((4, 4))
    yield "singular in a stack", np.stack([np.eye(3), np.ones((3, 3)), np.zeros((3, 3))])
    yield "not square", np.ones((2, 3))


def rectangular():
    for dtype in ("float32", "float64", "complex64", "complex128"):
        for m, n in ((1, 1), (6, 3), (3, 6), (5, 1), (1, 5)):
            yield f"random {m} {n}", random(dtype, m, n)
    yield "stack", random("float64", 2, 4, 3)
    yield "empty", np.zeros((3, 0))
    yield "no rows", np.zeros((0, 3))
    i, j = np.indices((9, 6))
    yield "Hilbert", 1.0 / (i + j + 1)
    yield "rank 2", (i + j) * 1.0
    yield "graded", 10.0 ** (-2.0 * i) * np.cos(i * 9 + j)
    yield "zero columns", np.where(j % 2 == 1, 0.0, np.sin(i * 7.0 + j))


def condition(function, x):
    """Of least squares and pseudo-inverses, without the singular values that count as zero."""
    if x.size == 0 or x.ndim != 2 and x.shape[-1] != x.shape[-2] or not np.isfinite(x).all():
        return None
    if function in ("pinv", "lstsq"):
        s = la.svdvals(x)
        return float(s[0] / s[s > s[0] * max(x.shape) * np.finfo(s.dtype).eps][-1])
    return float(min(np.max(la.cond(x)), 1e300))


def calls():
    for name, a in square():
        n = a.shape[-1]
        dtype = a.dtype if a.dtype.kind in "fc" else np.dtype("float64")
        yield "det", name, a
        yield "slogdet", name, a
        yield "inv", name, a
        yield "solve", name, a, random(dtype, n, 2)
        if a.ndim == 2:
            yield "solve", name, a, random(dtype, n)
            yield "matrix_power", name, a, 3
            yield "matrix_power", name, a, -2
        yield "cholesky", name, a
        if n == a.shape[-2]:
            hermitian = a @ np.conj(np.swapaxes(a, -1, -2)) + np.eye(n, dtype=a.dtype)
            yield "cholesky", name + ", squared", hermitian, False
            yield "cholesky", name + ", squared", hermitian, True
        yield "cond", name, a
    for name, a in rectangular():
        for mode in ("reduced", "complete", "r"):
            yield "qr", name, a, mode
        yield "pinv", name, a
        yield "matrix_rank", name, a
        for order in ("fro", "nuc", 1, -1, 2, -2) if a.size else ("fro", "nuc", 1, 2):
            yield "norm", name, a, order
        if a.ndim == 2:
            yield "lstsq", name, a, random(a.dtype, a.shape[0], 2)
            yield "lstsq", name, a, random(a.dtype, a.shape[0])
    yield "tensorsolve", "random", random("float64", 2, 3, 6), random("float64", 2, 3)
    yield "tensorinv", "random", random("float64", 4, 2, 2)
    yield "eigh", "not finite", np.array([[np.nan, 1], [1, 2.0]])
    yield "eig", "not finite", np.array([[np.inf, 1], [1, 2.0]])
    yield "svdvals", "not finite", np.array([[np.nan, 1], [1, 2.0]])
    yield "eigh", "not square", np.ones((2, 3))
    yield "eig", "not square", np.ones((2, 3))
    yield "eigh", "random", (lambda x: x + x.conj().T)(random("complex128", 5, 5))


def run(function, args):
    if function == "cholesky":
        return la.cholesky(args[0], upper=len(args) > 1 and args[1])
    if function == "norm":
        return la.matrix_norm(args[0], ord=args[1])
    if function == "tensorinv":
        return la.tensorinv(args[0], ind=1)
    return getattr(la, function)(*args)


counts = {}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "factorisations.jsonl"), "w", encoding="utf-8", newline="\n") as file:
    for function, name, *args in calls():
        line = {"function": function, "name": name, "args": [value(arg) for arg in args], "cond": condition(function, args[0])}
        try:
            results = run(function, args)
            line["results"] = [value(np.asarray(one)) for one in (results if isinstance(results, tuple) else [results])]
        except (la.LinAlgError, ValueError) as error:
            line["error"] = f"{type(error).__name__}: {error}"
        file.write(json.dumps(line, separators=(",", ":")) + "\n")
        counts[function] = counts.get(function, 0) + 1
print(f"NumPy {np.__version__}: {sum(counts.values())} calls, {counts}")
