#!/usr/bin/env python3
"""Records NumPy's distributions, into distributions.jsonl beside this file, for DistributionStreamTests.cs.

    python3 record_distributions.py [output]

The recording is NumPy's 2.4 (its version is in the first line). Binomial and multinomial changed in 2.5, in the last test of the BTPE
algorithm. An older NumPy records them by the definition below, which has to give NumPy's own numbers with NumPy's old test first.
The first line holds version, seeds and counts. Every other line is one call on fresh generators, in an order the reader repeats:
    f       the function
    d       dtype, where it is not the function's own
    p       parameters; a list is an array, {"a": [..], "s": [..]} one with a shape; integers beyond 2^53 are text
    s       size, where it is not the first count: a list is a shape
    r       for every seed: 3 draws in hex, and the first 12 digits of the SHA-256 of all
    r24     the same from NumPy 2.4, where 2.5 draws something else
"""

import hashlib
import json
import math
import os
import sys

import numpy as np

SEEDS = [0, 42, 2**70 + 7]
COUNT = 2000


def arr(x, dtype=None):
    if isinstance(x, dict):
        return np.array(x["a"], dtype=dtype).reshape(x["s"])
    if isinstance(x, list):
        return np.array(x, dtype=dtype)
    return int(x) if isinstance(x, str) else x


def digest(values):
    values = np.ascontiguousarray(values)
    data = values.tobytes()
    return data[: 3 * values.itemsize].hex() + ":" + hashlib.sha256(data).hexdigest()[:12]


def stirling(x, lead):
    x2 = x * x
    return (lead - (462.0 - (132.0 - (99.0 - 140.0 / x2) / x2) / x2) / x2) / x / 166320.0


def btpe(u01, n, p, new):
    r, q = p, 1.0 - p
    fm = n * r + r
    m = math.floor(fm)
    nrq = n * r * q
    p1 = math.floor(2.195 * math.sqrt(nrq) - 4.6 * q) + 0.5
    xm = m + 0.5
    xl, xr = xm - p1, xm + p1
    c = 0.134 + 20.5 / (15.3 + m)
    a = (fm - xl) / (fm - xl * r)
    left = a * (1.0 + a / 2.0)
    a = (xr - fm) / (xr * q)
    right = a * (1.0 + a / 2.0)
    p2 = p1 * (1.0 + 2.0 * c)
    p3 = p2 + c / left
    p4 = p3 + c / right
    while True:
        u, v = u01() * p4, u01()
        if u <= p1:
            return math.floor(xm - p1 * v + u)
        if u <= p2:
            x = xl + (u - p1) / c
            v = v * c + 1.0 - abs(m - x + 0.5) / p1
            if v > 1.0:
                continue
            y = math.floor(x)
        elif u <= p3:
            if v == 0.0:
                continue
            y = math.floor(xl + math.log(v) / left)
            if y < 0:
                continue
            v = v * (u - p2) * left
        else:
            if v == 0.0:
                continue
            y = math.floor(xr - math.log(v) / right)
            if y > n:
                continue
            v = v * (u - p3) * right
        k = abs(y - m)
        if not (k > 20 and k < nrq / 2.0 - 1):
            s = r / q
            a, f = s * (n + 1), 1.0
            for i in range(m + 1, y + 1):
                f *= a / i - s
            for i in range(y + 1, m + 1):
                f /= a / i - s
            if v <= f:
                return y
            continue
        rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        t = -k * k / (2 * nrq)
        log = math.log(v)
        if log < t - rho:
            return y
        if log > t + rho:
            continue
        x1, f1, z, w = y + 1.0, m + 1.0, n + 1.0 - m, n - y + 1.0
        bound = xm * math.log(f1 / x1) + (n - m + 0.5) * math.log(z / w) + (y - m) * math.log(w * r / (x1 * q))
        lead, sign = (13860.0, -1.0) if new else (13680.0, 1.0)
        bound = bound + stirling(f1, lead) + stirling(z, lead) + sign * stirling(x1, lead) + sign * stirling(w, lead)
        if log <= bound:
            return y


def inverted(u01, n, p):
    q = 1.0 - p
    none = math.exp(n * math.log1p(-p))
    mean = n * p
    bound = int(min(n, mean + 10.0 * math.sqrt(mean * q + 1)))
    x, px, u = 0, none, u01()
    while u > px:
        x += 1
        if x > bound:
            x, px, u = 0, none, u01()
        else:
            u -= px
            px = ((n - x + 1) * p * px) / (x * q)
    return x


def binomial(u01, n, p, new):
    if n == 0 or p == 0:
        return 0
    q = p if p <= 0.5 else 1.0 - p
    x = inverted(u01, n, q) if q * n <= 30.0 else btpe(u01, n, q, new)
    return x if p <= 0.5 else n - x


def multinomial(u01, n, odds, new):
    row, left = [0] * len(odds), 1.0
    for j, p in enumerate(odds[:-1]):
        row[j] = binomial(u01, n, p / left, new)
        n -= row[j]
        if n <= 0:
            break
        left -= p
    if n > 0:
        row[-1] = n
    return row


def defined(case, seed, new):
    """binomial and multinomial by their definition, with the last test of 2.5 or of the versions before."""
    g = np.random.default_rng(seed)
    # The same numbers one by one, faster than calls of random().
    buffer = iter(())

    def u01():
        nonlocal buffer
        try:
            return next(buffer)
        except StopIteration:
            buffer = iter(g.random(4096).tolist())
            return next(buffer)

    p, size = case["p"], case.get("s", COUNT)
    if case["f"] == "multinomial":
        return np.array([multinomial(u01, p[0], p[1], new) for _ in range(size[0])], dtype=np.int64)
    ns, ps = np.broadcast_arrays(arr(p[0]), arr(p[1]))
    shape = tuple(size) if isinstance(size, list) else (size,)
    pairs = zip(np.broadcast_to(ns, shape).ravel().tolist(), np.broadcast_to(ps, shape).ravel().tolist())
    return np.array([binomial(u01, n, p, new) for n, p in pairs], dtype=np.int64).reshape(shape)


def run(case, seed):
    g = np.random.default_rng(seed)
    f, d, p = case["f"], case.get("d"), case.get("p", [])
    size = case.get("s", COUNT)
    size = tuple(size) if isinstance(size, list) else size
    more = {"dtype": np.dtype(d)} if d else {}
    if f == "integers":
        return g.integers(arr(p[0]), arr(p[1]), size, dtype=np.dtype(d), endpoint=p[2])
    if f == "standard_exponential":
        return g.standard_exponential(size, method=p[0], **more)
    if f == "choice":
        n, replace, odds, shuffle = p
        return g.choice(n, size, replace, None if odds is None else np.array(odds), shuffle=shuffle)
    if f == "choice_axis":
        shape, replace, axis, shuffle = p
        return g.choice(np.arange(int(np.prod(shape))).reshape(shape), size, replace, axis=axis, shuffle=shuffle)
    if f == "shuffle":
        shape, axis = p
        x = np.arange(int(np.prod(shape)), dtype=np.dtype(d)).reshape(shape)
        g.shuffle(x, axis)
        return x
    if f == "permutation":
        shape, axis = p
        return g.permutation(np.arange(int(np.prod(shape))).reshape(shape), axis) if isinstance(shape, list) else g.permutation(shape)
    if f == "permuted":
        shape, axis = p
        return g.permuted(np.arange(int(np.prod(shape))).reshape(shape), axis=axis)
    if f == "bytes":
        return np.frombuffer(g.bytes(p[0]), np.uint8)
    if f == "multinomial":
        return g.multinomial(p[0], np.array(p[1]), size)
    if f == "dirichlet":
        return g.dirichlet(np.array(p[0]), size)
    if f == "multivariate_hypergeometric":
        return g.multivariate_hypergeometric(np.array(p[0]), p[1], size, method=p[2])
    return getattr(g, f)(*[arr(x) for x in p], size=size, **more)


def cases():
    for d in ("float64", "float32"):
        for f in ("random", "standard_normal"):
            for s in (1, 2, 7, 64, 2000, 20011, [3, 5, 7], []):
                yield {"f": f, "d": d, "s": s}
        for m in ("zig", "inv"):
            for s in (1, 2, 7, 64, 2000, 20011, [3, 5, 7]):
                yield {"f": "standard_exponential", "d": d, "p": [m], "s": s}
        for a in (0, 1e-3, 0.1, 0.3, 0.5, 0.75, 0.999, 1, 1.0001, 1.5, 2, 3.7, 10, 100, 1e4, 1e8, [0.5, 1, 2], {"a": [0.2, 7], "s": [2, 1]}):
            yield {"f": "standard_gamma", "d": d, "p": [a], "s": [300, 2, 3] if isinstance(a, (list, dict)) else 2000}
    for d in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"):
        t = np.iinfo(d)
        lo, hi = int(t.min), int(t.max)
        for a, b in ((0, 1), (0, 2), (0, 5), (1, 6), (0, 99), (hi // 3, hi // 2), (lo, hi), (lo, hi - 1), (lo + 1, hi), (0, hi), (hi, hi), (lo, lo + 128 if hi < 200 else lo + 200), (0, hi // 2 + 1), (0, hi // 4 * 3)):
            if a <= b:
                yield {"f": "integers", "d": d, "p": [str(a), str(b), True], "s": 1001}
                if b > a and b < hi:
                    yield {"f": "integers", "d": d, "p": [str(a), str(b), False], "s": 37}
        for e in (False, True):
            yield {"f": "integers", "d": d, "p": [0, [1, 2, 100, 127], e], "s": [50, 4]}
            yield {"f": "integers", "d": d, "p": [{"a": [0, 3, 7], "s": [3, 1]}, [8, 100, 127, 9], e], "s": [20, 3, 4]}
    for a, b, e in ((0, 1, False), (0, 1, True), (0, 2, False), (1, 2, False), (1, 1, True)):
        yield {"f": "integers", "d": "bool", "p": [a, b, e], "s": 1001}
    yield {"f": "integers", "d": "int64", "p": [-(2**40), [2**33, 2**45, 2**32 - 2**40 - 1, 5], True], "s": [50, 4]}
    reals = (0.01, 0.3, 0.5, 0.9, 1, 1.5, 2, 3.25, 10, 57.5, 1000)
    scales = (0, 0.1, 1, 2.5, 1e3)
    for f in ("normal", "laplace", "gumbel", "logistic", "lognormal"):
        for loc in (-3.5, 0, 1, 100):
            for s in scales:
                yield {"f": f, "p": [loc, s / 100 if f == "lognormal" and s > 5 else s]}
        yield {"f": f, "p": [[0, 1, 2], {"a": [1, 2.5], "s": [2, 1]}], "s": [40, 2, 3]}
    for f in ("exponential", "rayleigh"):
        for s in (*scales, 7.25, 1e-5):
            yield {"f": f, "p": [s]}
        yield {"f": f, "p": [[0, 1, 2.5]], "s": [40, 3]}
    yield {"f": "standard_cauchy"}
    for f in ("pareto", "weibull", "power", "chisquare", "standard_t"):
        for a in reals:
            yield {"f": f, "p": [a]}
        yield {"f": f, "p": [[0.5, 1, 2.5]], "s": [40, 3]}
    yield {"f": "weibull", "p": [0]}
    for a in reals:
        for b in (0.25, 1, 1.75, 30):
            for f in ("gamma", "beta", "f", "noncentral_chisquare", "wald"):
                yield {"f": f, "p": [a, b]}
    for a, b in ((1e-5, 1e-5), (1e-200, 1e-200), (1e-104, 2e-104), (0.001, 0.002)):
        yield {"f": "beta", "p": [a, b]}
    for f in ("gamma", "beta", "f", "noncentral_chisquare", "wald"):
        yield {"f": f, "p": [[0.5, 1, 2], {"a": [1, 2.5], "s": [2, 1]}], "s": [40, 2, 3]}
    yield {"f": "noncentral_chisquare", "p": [3, 0]}
    for a in (0.5, 1, 2, 9):
        for b in (0.5, 3, 20):
            for c in (0, 0.5, 4, 100):
                yield {"f": "noncentral_f", "p": [a, b, c]}
    for lo, hi in ((0, 1), (-1, 1), (5, 5), (-1e10, 3), (1e-5, 2e-5)):
        yield {"f": "uniform", "p": [lo, hi]}
    yield {"f": "uniform", "p": [[0, 1, 2], {"a": [2, 2.5], "s": [2, 1]}], "s": [40, 2, 3]}
    for l, m, r in ((0, 0.5, 1), (0, 0, 1), (0, 1, 1), (-3, 1, 8), (1e3, 1001, 1e4)):
        yield {"f": "triangular", "p": [l, m, r]}
    yield {"f": "triangular", "p": [[0, -1], 0.5, {"a": [2, 2.5], "s": [2, 1]}], "s": [40, 2, 2]}
    for mu in (-3, 0, 1, 3.1):
        for k in (0, 1e-9, 1e-6, 1e-3, 0.1, 1, 4, 50, 1e4, 9e5, 1e7):
            yield {"f": "vonmises", "p": [mu, k]}
    for lam in (0, 1e-4, 0.1, 0.5, 1, 3, 9.99, 10, 10.5, 25, 100, 1234.5, 1e5, 1e9, 1e15):
        yield {"f": "poisson", "p": [lam]}
    yield {"f": "poisson", "p": [[0.5, 9, 40]], "s": [100, 3]}
    for n in (0.5, 1, 3, 20, 1000):
        for q in (0.01, 0.2, 0.5, 0.9, 1):
            yield {"f": "negative_binomial", "p": [n, q]}
    yield {"f": "negative_binomial", "p": [[0.5, 3], 0.25], "s": [50, 2]}
    for n in (0, 1, 2, 10, 25, 50, 61, 100, 333, 1000, 12345, 10**6, 10**9, 10**12, 10**15):
        for q in (0, 1e-9, 0.001, 0.1, 0.25, 0.5, 0.50001, 0.75, 0.9, 0.999, 1):
            yield {"f": "binomial", "p": [n, q]}
    yield {"f": "binomial", "p": [[1, 10, 1000], {"a": [0.2, 0.7], "s": [2, 1]}], "s": [60, 2, 3]}
    for g in (0, 1, 7, 25, 100, 1000, 10**6):
        for b in (0, 1, 9, 40, 500, 10**6):
            for s in (0, 1, 5, 12, 30, 300, 10**5):
                if s <= g + b:
                    yield {"f": "hypergeometric", "p": [g, b, s], "s": 300}
    yield {"f": "hypergeometric", "p": [[10, 20], 30, {"a": [3, 25], "s": [2, 1]}], "s": [60, 2, 2]}
    for q in (1e-12, 1e-5, 0.01, 0.1, 0.3, 0.3333, 0.3334, 0.5, 0.8, 0.999, 1):
        yield {"f": "geometric", "p": [q]}
    for a in (1.0001, 1.01, 1.1, 1.5, 2, 2.5, 4, 10, 100, 1024, 2000):
        yield {"f": "zipf", "p": [a]}
    for q in (0, 1e-9, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999999):
        yield {"f": "logseries", "p": [q]}
    for f in ("geometric", "logseries"):
        yield {"f": f, "p": [[0.2, 0.7]], "s": [50, 2]}
    odds = [0.1, 0.2, 0.05, 0.25, 0.15, 0, 0.25]
    for n, s, o, r in ((7, 1000, odds, True), (7, [3, 4], odds, True), (7, 5, odds, False), (7, 6, odds, False), (7, [2, 2], odds, False)):
        yield {"f": "choice", "p": [n, r, o, True], "s": s}
    for n, s in ((1, 5), (10, 1000), (10**12, 50), (5, [2, 3, 4])):
        yield {"f": "choice", "p": [n, True, None, True], "s": s}
    for h in (True, False):
        for n, s in ((10, 10), (10, 3), (1000, 999), (10000, 400), (10001, 100), (10001, 200), (10001, 201), (10001, 500), (10001, 501), (10001, 10001), (20000, 5000), (10**10, 77), (50, [5, 4]), (3, 0), (1, 1)):
            yield {"f": "choice", "p": [n, False, None, h], "s": s}
        for shape, s, axis in (([7], 5, 0), ([4, 6], 3, 0), ([4, 6], 3, 1), ([4, 6], [2, 2], 1), ([3, 4, 5], 2, -1)):
            for r in (True, False):
                yield {"f": "choice_axis", "p": [shape, r, axis, h], "s": s}
    for d in ("int8", "int64", "float32", "complex128"):
        for shape, axis in (([1], 0), ([2], 0), ([50], 0), ([7, 3], 0), ([7, 3], 1), ([3, 4, 5], 1), ([3, 4, 5], -1), ([0, 2], 0)):
            yield {"f": "shuffle", "d": d, "p": [shape, axis]}
    for shape, axis in ((0, 0), (1, 0), (1000, 0), ([1], 0), ([50], 0), ([7, 3], 0), ([7, 3], 1), ([3, 4, 5], 1), ([3, 4, 5], -1)):
        yield {"f": "permutation", "p": [shape, axis]}
    for shape, axis in (([5], None), ([5], 0), ([4, 6], None), ([4, 6], 0), ([4, 6], 1), ([3, 4, 5], 0), ([3, 4, 5], 1), ([3, 4, 5], 2), ([3, 4, 5], None), ([2, 0], 1)):
        yield {"f": "permuted", "p": [shape, axis]}
    for n in (0, 1, 3, 4, 5, 1000, 1001):
        yield {"f": "bytes", "p": [n]}
    for n in (0, 1, 5, 20, 1000, 10**6):
        for q in ([1.0], [0.5, 0.5], [0.1, 0.2, 0.3, 0.4], [0, 0, 1], [0.999, 0.001, 0], [1 / 6] * 6):
            yield {"f": "multinomial", "p": [n, q], "s": [100]}
    for a in ([1.0], [1, 2, 3], [0.5, 0.5], [0.01, 0.02], [0.05, 0.09, 0.001], [100, 0.1, 7, 3], [0.0001, 0.0001, 0.0001], [0, 1, 2], [0.01, 0, 0.02]):
        yield {"f": "dirichlet", "p": [a], "s": [100]}
        yield {"f": "dirichlet", "p": [a], "s": [3, 2]}
    for c in ([5], [5, 9], [0, 3, 20], [16, 8, 4], [100, 200, 300, 50], [1, 1, 1, 1, 1]):
        for s in (0, 1, 2, 4, 5):
            for m in ("count", "marginals"):
                yield {"f": "multivariate_hypergeometric", "p": [c, s, m], "s": [100]}
    for c, s in (([16, 8, 4], 20), ([100, 200, 300, 50], 60), ([100, 200, 300, 50], 400), ([500000, 300000, 123456], 300000)):
        for m in ("count", "marginals"):
            yield {"f": "multivariate_hypergeometric", "p": [c, s, m], "s": [20]}


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "distributions.jsonl")
    total = 0
    with open(path, "w") as out:
        out.write(json.dumps({"numpy": np.__version__, "seeds": [str(s) for s in SEEDS], "count": COUNT}) + "\n")
        for case in cases():
            with np.errstate(all="ignore"):
                case["r"] = [digest(run(case, seed)) for seed in SEEDS]
                if case["f"] in ("binomial", "multinomial"):
                    old, new = ([digest(defined(case, seed, late)) for seed in SEEDS] for late in (False, True))
                    assert case["r"] == (new if np.lib.NumpyVersion(np.__version__) >= "2.5.0" else old), case
                    case["r"] = new
                    if new != old:
                        case["r24"] = old
            total += len(SEEDS)
            out.write(json.dumps(case, separators=(",", ":")) + "\n")
    print(np.__version__, total, "streams")
