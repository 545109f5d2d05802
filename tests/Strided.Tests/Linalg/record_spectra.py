#!/usr/bin/env python3
"""Records NumPy's eigenvalues and singular values into spectra.jsonl beside this file, for RecordedSpectraTests.cs.

    python3 record_spectra.py

One line per matrix: its name, the matrix (dtype, shape, bits), and what NumPy answers: eigvalsh of its lower triangle and of its upper one, svdvals,
eigvals ordered by real and then imaginary part, as complex numbers. Wide and tall matrices have singular values only.
"""

import json
import os
import sys

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")

rng = np.random.default_rng(8)


def array(x):
    x = np.ascontiguousarray(x)
    return {"dtype": x.dtype.name, "shape": list(x.shape), "bits": x.astype(x.dtype.newbyteorder("<")).tobytes().hex()}


def matrices():
    n = 12
    i, j = np.indices((n, n))
    yield "random", rng.standard_normal((n, n))
    yield "random float32", rng.standard_normal((7, 7)).astype("float32")
    yield "random complex128", rng.standard_normal((9, 9)) + 1j * rng.standard_normal((9, 9))
    yield "random complex64", (rng.standard_normal((6, 6)) + 1j * rng.standard_normal((6, 6))).astype("complex64")
    yield "random integers", rng.integers(-9, 10, (8, 8))
    yield "Hilbert", 1.0 / (i + j + 1)
    yield "Wilkinson", np.diag(np.abs(np.arange(21) - 10.0)) + np.diag(np.ones(20), 1) + np.diag(np.ones(20), -1)
    yield "Kahan", np.where(i > j, 0, 0.8 ** i * np.where(i == j, 1, -0.6))
    yield "graded", np.exp(-(i + j) / 1.0) * np.cos(i * n + j)
    yield "companion", np.diag(np.ones(5), -1) + np.outer(np.arange(1.0, 7.0), np.eye(6)[5])
    yield "skew", np.sign(i - j) * 1.0
    yield "Vandermonde", np.vander(np.linspace(-1, 1, 10))
    yield "large", rng.standard_normal((40, 40))
    yield "wide", rng.standard_normal((5, 11))
    yield "tall complex128", rng.standard_normal((14, 4)) + 1j * rng.standard_normal((14, 4))


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "spectra.jsonl"), "w", encoding="utf-8") as file:
    count = 0
    for name, x in matrices():
        line = {"name": name, "matrix": array(x), "svdvals": array(np.linalg.svdvals(x))}
        if x.shape[0] == x.shape[1]:
            line["lower"] = array(np.linalg.eigvalsh(x, UPLO="L"))
            line["upper"] = array(np.linalg.eigvalsh(x, UPLO="U"))
            line["eigvals"] = array(np.sort_complex(np.linalg.eigvals(x).astype("complex64" if x.dtype.name in ("float32", "complex64") else "complex128")))
        file.write(json.dumps(line) + "\n")
        count += 1
print(f"NumPy {np.__version__}: {count} matrices")
