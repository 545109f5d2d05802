#!/usr/bin/env python3
"""Records NumPy's statistics into statistics.jsonl beside this file, for RecordedStatisticsTests.cs.

    python3 record_statistics.py

One line per call: function, inputs (each [dtype, shape, bits]), options and results. bits are elements in C order, little endian, in hex.
"""

import json
import os
import random
import sys
import warnings

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")
warnings.simplefilter("ignore")
np.seterr(all="ignore")

METHODS = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
    "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest",
]
RULES = {"auto": "Auto", "fd": "FreedmanDiaconis", "doane": "Doane", "scott": "Scott", "stone": "Stone", "rice": "Rice", "sturges": "Sturges", "sqrt": "Sqrt"}
NAN = {
    "NanSum": np.nansum, "NanProd": np.nanprod, "NanMean": np.nanmean, "NanVar": np.nanvar, "NanStd": np.nanstd, "NanMin": np.nanmin,
    "NanMax": np.nanmax, "NanMedian": np.nanmedian, "NanCumulativeSum": np.nancumsum, "NanCumulativeProd": np.nancumprod,
}
lines = []


def packed(a):
    a = np.asarray(a)
    return [a.dtype.name, list(a.shape), np.ascontiguousarray(a).tobytes().hex()]


def record(function, inputs, options, *results):
    lines.append(json.dumps([function, [packed(a) for a in inputs], options, [packed(a) for a in results]], separators=(",", ":")))


def main():
    source = random.Random(11)
    numbers = lambda *shape: np.array([source.uniform(-3, 3) for _ in range(int(np.prod(shape)))]).reshape(shape)
    shares = np.array([0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 1])
    for n in (1, 2, 5, 10, 21):
        for a in (numbers(n), np.array([source.randint(-9, 9) for _ in range(n)])):
            for method in METHODS:
                record("Quantile", [a, shares], {"method": METHODS.index(method)}, np.quantile(a, shares, method=method).astype(float))
    cube = numbers(3, 4, 5)
    for axis in (None, 0, [0, 2], [1, 2], -1):
        for keepdims in (False, True):
            tuple_axis = tuple(axis) if isinstance(axis, list) else axis
            options = {"axis": axis, "keepdims": keepdims}
            record("Quantile", [cube, shares], options, np.quantile(cube, shares, axis=tuple_axis, keepdims=keepdims))
            record("Percentile", [cube, np.array(30.0)], options, np.percentile(cube, 30, axis=tuple_axis, keepdims=keepdims))
            record("Median", [cube], options, np.median(cube, axis=tuple_axis, keepdims=keepdims))
            record("Ptp", [cube], options, np.ptp(cube, axis=tuple_axis, keepdims=keepdims))
            record("Average", [cube, abs(cube) + 1], options, np.average(cube, axis=tuple_axis, weights=abs(cube) + 1, keepdims=keepdims))
    holes = cube.copy()
    holes[holes > 1.5] = np.nan
    holes[0, 0] = np.nan
    for name in ("float32", "float64"):
        for axis in (None, 0, 2):
            for function, numpy in NAN.items():
                record(function, [holes.astype(name)], {"axis": axis}, numpy(holes.astype(name), axis=axis))
            record("NanQuantile", [holes.astype(name), shares.astype(float)], {"axis": axis}, np.nanquantile(holes.astype(name), shares, axis=axis).astype(name))
        for axis in (None, 0):
            record("NanArgMin", [holes.astype(name)[:, 1:]], {"axis": axis}, np.nanargmin(holes.astype(name)[:, 1:], axis=axis))
            record("NanArgMax", [holes.astype(name)[:, 1:]], {"axis": axis}, np.nanargmax(holes.astype(name)[:, 1:], axis=axis))
    long = numbers(200) + numbers(200)
    for rule, ours in RULES.items():
        for a in (long, np.round(long * 5).astype(int)):
            record("HistogramRule", [a], {"rule": ours}, *[np.asarray(part, float) for part in np.histogram(a, rule)])
    record("Histogram", [long], {"bins": 7}, *np.histogram(long, 7))
    record("Histogram", [long], {"bins": 5, "low": -1, "high": 2, "density": True}, *np.histogram(long, 5, (-1, 2), density=True))
    record("HistogramEdges", [long, np.array([-4, -1, -0.5, 2, 9.0])], {}, *np.histogram(long, [-4, -1, -0.5, 2, 9]))
    counts = np.array([source.randint(0, 12) for _ in range(50)])
    record("BinCount", [counts], {"minLength": 20}, np.bincount(counts, minlength=20))
    record("BinCountWeighted", [counts, numbers(50)], {}, np.bincount(counts, numbers(50) * 0 + 0.5))
    m = numbers(3, 20)
    record("Cov", [m], {}, np.cov(m))
    record("Cov", [m], {"rowvar": False}, np.cov(m, rowvar=False))
    record("Cov", [m], {"correction": 0}, np.cov(m, ddof=0))
    record("Cov", [m[0]], {}, np.cov(m[0]))
    fw, aw = np.array([source.randint(1, 4) for _ in range(20)]), abs(numbers(20))
    record("CovWeighted", [m, fw, aw], {}, np.cov(m, fweights=fw, aweights=aw))
    record("Cov", [m + 1j * m[::-1] ** 2], {}, np.cov(m + 1j * m[::-1] ** 2))
    record("CorrCoef", [m], {}, np.corrcoef(m))
    record("CorrCoef", [m + 1j * m[::-1] ** 2], {}, np.corrcoef(m + 1j * m[::-1] ** 2))
    xp = np.sort(numbers(8))
    record("Interp", [numbers(30), xp, numbers(8)], {}, np.zeros(0))
    lines.pop()
    x, fp = numbers(30), numbers(8)
    record("Interp", [x, xp, fp], {}, np.interp(x, xp, fp))
    record("Interp", [x, xp, fp], {"left": -7, "right": 7}, np.interp(x, xp, fp, -7, 7))
    record("Interp", [x, xp, fp], {"period": 2.5}, np.interp(x, xp, fp, period=2.5))
    for axis in (0, 1, 2):
        for edge in (1, 2):
            record("Gradient", [cube, np.array(0.5)], {"axis": axis, "edge": edge}, np.gradient(cube, 0.5, axis=axis, edge_order=edge))
            places = np.cumsum(abs(numbers(cube.shape[axis])) + 0.1)
            record("Gradient", [cube, places], {"axis": axis, "edge": edge}, np.gradient(cube, places, axis=axis, edge_order=edge))
        record("Trapezoid", [cube], {"axis": axis, "dx": 0.25}, np.trapezoid(cube, dx=0.25, axis=axis))
        record("TrapezoidAt", [cube, np.sort(numbers(cube.shape[axis]))], {"axis": axis}, np.zeros(0))
        lines.pop()
        places = np.sort(numbers(cube.shape[axis]))
        record("TrapezoidAt", [cube, places], {"axis": axis}, np.trapezoid(cube, places, axis=axis))
    for n, k in ((9, 4), (4, 9), (6, 6), (5, 1), (8, 3)):
        for dtype in (float, int, complex):
            a, v = (numbers(n) * 4).astype(dtype), (numbers(k) * 4).astype(dtype)
            if dtype is complex:
                a, v = a + 1j * numbers(n), v - 1j * numbers(k)
            for mode in ("full", "same", "valid"):
                record("Convolve", [a, v], {"mode": mode.capitalize()}, np.convolve(a, v, mode))
                record("Correlate", [a, v], {"mode": mode.capitalize()}, np.correlate(a, v, mode))
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "statistics.jsonl")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} calls, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
