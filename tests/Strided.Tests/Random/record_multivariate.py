#!/usr/bin/env python3
"""Records NumPy's multivariate_normal, into multivariate.jsonl beside this file, for MultivariateNormalTests.cs.

    python3 record_multivariate.py [output]

A line for every case: mean, cov, size (a list), seed, method; "is", all numbers of the result with 17 digits; "next", what random() gives after
it, which tells how many standard normal numbers were drawn. Numbers of method cholesky are determined to rounding, those of the others only
up to the signs of vectors.
"""

import json
import os
import sys

import numpy as np


def cases():
    rng = np.random.default_rng(5)
    for n in (1, 2, 3, 8):
        a = rng.integers(-4, 5, (n, n)) / 4
        cov = a @ a.T + np.eye(n) / 2
        for size in ([], [4], [2, 3], [0]):
            for method in ("cholesky", "svd", "eigh"):
                yield {"mean": rng.integers(-9, 9, n).tolist(), "cov": cov.tolist(), "size": size, "seed": n, "method": method}


path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "multivariate.jsonl")
with open(path, "w") as out:
    for case in cases():
        g = np.random.default_rng(case["seed"])
        x = g.multivariate_normal(case["mean"], case["cov"], tuple(case["size"]), method=case["method"])
        case["shape"], case["is"], case["next"] = list(x.shape), x.ravel().tolist(), g.random()
        out.write(json.dumps(case, separators=(",", ":")) + "\n")
print(np.__version__)
