#!/usr/bin/env python3
"""Records how NumPy prints arrays, into text.jsonl beside this file, for TextTests.cs.

    python3 record_text.py [output [random_cases [seed]]]

One JSON object a line:
    dtype    NumPy's name
    shape    sizes of the axes
    bits     the elements in C order, little endian, in hex: nothing is rounded on the way
    ramp     instead of bits: [start, step], element i being start + i*step
    options  numpy.printoptions that differ from the defaults
    str      str(a)
    repr     repr(a)

The rules recorded are those of NumPy 2.3 and later, which turns float16 and float32 to exponents where their digits run out;
an older NumPy is refused.
"""

import json
import os
import random
import sys

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")

IMPLIED = ("bool", "int64", "float64", "complex128")
INTEGERS = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
FLOATS = ("float16", "float32", "float64")
COMPLEX = ("complex64", "complex128")
NAN, INF = float("nan"), float("inf")


class Corpus:
    def __init__(self):
        self.lines = []

    def add(self, a, ramp=None, **options):
        a = np.asarray(a)
        case = {"dtype": a.dtype.name, "shape": list(a.shape)}
        if ramp is None:
            case["bits"] = a.astype(a.dtype.newbyteorder("<")).tobytes().hex()
        else:
            case["ramp"] = list(ramp)
        if options:
            case["options"] = options
        with np.printoptions(**options):
            case["str"] = str(a)
            case["repr"] = repr(a)
        self.lines.append(json.dumps(case, separators=(",", ":")))

    def ramp(self, dtype, shape, start=0, step=1, **options):
        size = int(np.prod(shape))
        self.add((start + np.arange(size) * step).astype(dtype).reshape(shape), ramp=(start, step), **options)


def floats(corpus):
    lists = [
        [0.0], [-0.0], [1.0], [-1.0], [0.1], [0.5, 0.25, 0.125], [1.0, 10.0, 100.0], [1.5, -2.25, 3.125], [1 / 3, 2 / 3],
        [999.0, 1.0], [1000.0, 1.0], [1001.0, 1.0], [1000.5, 1.0], [0.001, 1.0], [0.00099, 1.0],
        [1e-4], [9.99e-5], [1.01e-4], [1e-5, 1.0], [1e-5], [0.0, 1e-5], [1e8], [99999999.0], [1e7, 1e5], [12345678.0, 87654321.0],
        [NAN], [INF], [-INF], [NAN, INF], [NAN, -INF], [NAN, 1.0], [INF, 1.0], [-INF, 1.0], [NAN, INF, -INF, 0.0, -1.5],
        [NAN, 1e-10], [INF, 1e10], [-INF, 1e-10, 3.14], [NAN, 12345.678], [-INF, 0.0], [NAN, -0.0],
        [3.141592653589793, 2.718281828459045], [-3.141592653589793, 2.718281828459045], [1.123456789012345], [0.123456785],
        [0.000000005, 1.0], [0.00012345678912345], [1.23456789e-7, 1.0], [1.23456789e-7, 0.1], [0.1, 0.2, 0.30000000000000004],
        [2048.0, 8192.0, 16384.0, 65504.0], [0.99999999999], [99.999999999], [9.9999999999e-6], [5.5, 6.5, 0.5, 1.5, 2.5],
        [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [1e-3, 1e-2, 1e-1], [6.1e-5, 6e-8], [16777216.0, 33554432.0],
        [0.0, 0.0, 0.0], [-0.0, 0.0], [1.25e-3, 1.0, 0.0], [100000.0, 99999.5], [123456.7, 0.1],
    ]
    wide = [
        [1e16], [1e15, 1e14], [1e20, 1e-20], [1e23, 9007199254740993.0], [5e-324], [5e-324, 1.7976931348623157e308], [2.2250738585072014e-308],
        [1e100, 1.0], [1e99, 1e-99], [1e-100, 1.0], [1e-100, -1e100, NAN], [123456789.0, 0.5], [1e10, -1e10], [1.5e300, NAN, -INF],
        [536870912.0, 4294967296.0], [2.0 ** 70, 2.0 ** -70], [1e22, 1e23], [1.1e-20, 1.23456789], [1e8, 1.23456789123],
    ]
    single = [[1e16], [1e10, 0.1], [1.2345679e-10, 0.1], [3.4028235e38, 1e-45], [1.17549435e-38], [536870912.0], [16777217.0, 0.3], [1e20, 1.0]]
    for values in lists:
        for dtype in FLOATS:
            with np.errstate(over="ignore"):
                corpus.add(np.array(values, dtype))
    for values in wide:
        corpus.add(np.array(values))
    for values in single:
        corpus.add(np.array(values, np.float32))
    # Ties and near ties at the eighth decimal, which the shortest digits alone would decide wrongly.
    corpus.add(np.arange(1, 16, 2) / 2.0 ** 9)
    corpus.add(np.arange(1, 16, 2) / 2.0 ** 10)
    corpus.add(1 + np.arange(1, 16, 2) / 2.0 ** 9, precision=8)
    corpus.add(np.array([0.123456785, 0.123456775, 0.123456765, 0.123456755, 1.000000005, 2.000000015]))
    corpus.add(np.array([1.000000005e-7, 1.234567885e-7, 1.234567875e-7, 9.999999995e-7]))
    for power in (-1074, -1022, -958, -149, -126, -44, -25, -24, -14, 44, 53, 63, 89, 122, 1023):
        corpus.add(np.array([2.0 ** power]))
        corpus.add(np.array(2.0 ** power), precision=20)
    for power in (-149, -126, -96, -30, 24, 29, 64, 100, 127):
        corpus.add(np.array([2.0 ** power], np.float32))
    for scalar in (0.0, -0.0, 1.0, 1.5, 0.1, 1 / 3, 1e15, 1e16, 123456789012345678.0, 1e-4, 1e-5, 9.99e-5, 1e300, 5e-324, NAN, INF, -INF):
        corpus.add(np.array(scalar))
    for scalar in (0.0, 0.1, 1 / 3, 1e-4, 1.01e-4, 1e10, 1e16, 16777216.0, -1.5, NAN, -INF):
        corpus.add(np.array(scalar, np.float32))
    for scalar in (999999.0, 999999.94, 1e6, -1e6, 1e15, 123456.78):
        corpus.add(np.array(scalar))
        corpus.add(np.array(scalar, np.float32))
        corpus.add(np.array(complex(scalar, 1e5), np.complex64))
    for scalar in (0.0, 0.1, 1e-4, 65504.0, 8192.0, 1e-7, NAN, 999.5, 1000.0, -1000.0, 1001.0, 9.99e-5):
        corpus.add(np.array(scalar, np.float16))


def integers(corpus):
    for dtype in INTEGERS:
        info = np.iinfo(dtype)
        corpus.add(np.array([info.min, info.max], dtype))
        corpus.add(np.array([0, 1, 2], dtype))
        corpus.add(np.array([info.max, 5, 17, 0, info.max // 3], dtype))
        corpus.add(np.array(info.max, dtype))
        corpus.add(np.array(info.min, dtype))
        corpus.ramp(dtype, (3, 4))
    for dtype in ("int8", "int32", "int64"):
        corpus.add(np.array([-1, 0, 1], dtype))
        corpus.add(np.array([-100, 100, -5], dtype))
        corpus.add(np.array([[-1, 2], [30, -40]], dtype))


def booleans(corpus):
    for values in ([True], [False], [True, True], [True, False], [[True, False], [False, False]]):
        corpus.add(np.array(values))
    corpus.add(np.array(True))
    corpus.add(np.array(False))
    corpus.add(np.ones((2, 3, 2), bool))
    corpus.add(np.arange(40) % 3 == 0)
    corpus.add(np.zeros(1001, bool))


def complexes(corpus):
    lists = [
        [0j], [1 + 2j], [1 - 2j], [-1.5 + 0.25j, 2 - 3j], [1j, 1], [complex(-0.0, -0.0)], [complex(NAN, NAN)], [complex(INF, -INF), 1 + 1j],
        [complex(1, NAN), complex(NAN, 1)], [complex(1, INF), complex(0.5, -1.25)], [complex(-INF, 0), 1e-10 + 1j], [1e10 + 1j, 1 - 1e-10j],
        [1 / 3 + 2j / 3, 1 + 1j], [1 + 1e-5j], [1e5 + 1j, 1 + 1e5j], [0.1 + 0.2j, 0.25 + 100j, -3 + 2.5j], [100 + 1000.5j, 1 + 0.001j],
        [complex(NAN, INF), complex(1, 1e9)], [[1 + 1j, 2], [3j, 4 - 4j]],
    ]
    for values in lists:
        for dtype in COMPLEX:
            corpus.add(np.array(values, dtype))
    scalars = [
        0j, 1 + 2j, 2j, -2j, 1 + 0j, complex(-0.0, 1), complex(0.0, -0.0), 0.1 + 0.2j, 1e16 + 1e-5j, complex(NAN, 1), complex(1, NAN),
        complex(INF, -INF), complex(0, INF), complex(0, NAN), complex(0, -INF), complex(-INF, NAN), 1e20j, 1 / 3 + 1j / 3,
    ]
    for value in scalars:
        for dtype in COMPLEX:
            corpus.add(np.array(value, dtype))
    corpus.add((np.arange(30) + 1j * np.arange(30)[::-1]).reshape(5, 6))


def shapes(corpus):
    for dtype in ("float64", "float32", "int64", "int8", "bool", "complex128", "uint16", "complex64"):
        for shape in ((0,), (2, 0), (0, 3), (2, 0, 3)):
            corpus.ramp(dtype, shape)
    for shape in ((1,), (1, 1), (1, 1, 1), (3, 1), (1, 3), (2, 2), (2, 3), (2, 2, 2), (3, 2, 4), (2, 1, 2, 3), (2, 2, 2, 2), (1, 2, 1, 2, 1)):
        corpus.ramp("int64", shape)
        corpus.ramp("float64", shape, start=-1, step=0.25)
        corpus.ramp("float32", shape, step=0.5)
    # Rows that wrap, around the exact column where they start to.
    for length in (17, 18, 19, 20, 24, 25, 26, 36, 37, 38, 100):
        corpus.ramp("int64", (length,))
        corpus.ramp("int32", (length,))
    for length in (10, 17, 18, 19, 30):
        corpus.ramp("float64", (2, length), step=0.125)
        corpus.ramp("int16", (1, 2, length), start=90)
    # Wrapped rows drop the blanks that pad the last number on the line.
    corpus.add(np.array([1.0, 2.0, 3.5] * 15))
    corpus.add(np.array([[1.0, 2.0, 3.125] * 9, [NAN, -1.0, 0.5] * 9]))
    for width in (1, 5, 10, 20, 21, 22, 40, 75, 200):
        corpus.ramp("int64", (3, 9), linewidth=width)
        corpus.ramp("float32", (2, 2, 5), step=0.25, linewidth=width)


def summaries(corpus):
    for shape in ((1000,), (1001,), (10000,), (31, 33), (25, 40), (1, 1001), (1001, 1), (7, 1000), (6, 200), (500, 3), (11, 10, 10), (4, 300, 2), (2, 9, 9, 9), (7, 6, 5, 5)):
        if np.prod(shape) != 1000:
            corpus.ramp("int64", shape)
            corpus.ramp("float64", shape, step=0.25)
    corpus.ramp("int64", (1000,))
    corpus.ramp("float32", (2000,), start=-10, step=0.5)
    corpus.ramp("uint8", (8, 200))
    corpus.ramp("int32", (5000, 2))
    corpus.ramp("int64", (2, 3, 1001))
    corpus.ramp("int64", (40,), threshold=10)
    corpus.ramp("int64", (40,), threshold=10, edgeitems=1)
    corpus.ramp("int64", (40,), threshold=10, edgeitems=20)
    corpus.ramp("int64", (40,), threshold=10, edgeitems=19)
    corpus.ramp("int64", (9, 9), threshold=80, edgeitems=2)
    corpus.ramp("int64", (9, 9), threshold=81, edgeitems=2)
    corpus.ramp("float64", (9, 9, 9), threshold=5, edgeitems=1, step=0.5)
    corpus.ramp("int64", (30,), threshold=0, edgeitems=12, linewidth=30)
    corpus.ramp("int64", (3,), threshold=0)
    corpus.ramp("float32", (12, 12), threshold=100, linewidth=24)
    # What is hidden must not widen what is shown.
    hidden = np.arange(1.0, 13.0)
    hidden[5] = 1e30
    corpus.add(hidden, threshold=10)
    hidden[5] = -INF
    corpus.add(hidden, threshold=10)
    hidden[1] = NAN
    corpus.add(hidden, threshold=10)


def options(corpus):
    sample = [1 / 3, 2 / 3, 100.125, -0.05]
    tiny = [1e-10, 1.0, -2.5, 4.9e-9, 5.1e-9]
    mixed = [NAN, INF, -INF, 1.5]
    for precision in (0, 1, 2, 3, 4, 6, 12, 16, 17, 20):
        for dtype in FLOATS:
            corpus.add(np.array(sample, dtype), precision=precision)
            corpus.add(np.array(tiny, dtype), precision=precision)
        corpus.add(np.array(tiny, np.float64), precision=precision, suppress=True)
        corpus.add(np.array([1 / 3 + 1j, -1e-7j]), precision=precision)
        corpus.add(np.array([1e23, 1 / 3]), precision=precision)
    for dtype in FLOATS:
        corpus.add(np.array(tiny, dtype), suppress=True)
        corpus.add(np.array([1e-5, 1000.0, 12.5], dtype), suppress=True)
        corpus.add(np.array([1e7, 1e-7], dtype), suppress=True)
        corpus.add(np.array(mixed, dtype), nanstr="NA", infstr="Infinity")
        corpus.add(np.array(mixed, dtype), nanstr="not a number", infstr="∞")
        corpus.add(np.array([0.5, 1.5, 2.5, 3.5, 9.5, 99.5], dtype), precision=0)
        corpus.add(np.array([0.125, 0.375, 0.625, 9.875], dtype), precision=2)
    corpus.add(np.array([1e9, 1e-9]), suppress=True)
    corpus.add(np.array([complex(NAN, INF), 1]), nanstr="NA", infstr="Infinity")
    corpus.add(np.array(NAN), nanstr="NA")
    corpus.add(np.array(1 / 3), precision=3)


def random_case(corpus, source):
    kind = source.choice(("float64", "float64", "float32", "float16", "complex128", "complex64"))
    part = {"complex128": "float64", "complex64": "float32"}.get(kind, kind)
    shape = source.choice(((), (1,), (3,), (5,), (2, 3), (2, 2, 3)))
    width = np.dtype(part).itemsize
    # Either any bits at all, or numbers of like size with a few digits.
    spread = source.choice((None, 0, 1, 2, 4, 8))
    centre = source.choice((-9, -4, -1, 0, 0, 2, 3, 7, 12))
    digits = source.choice((1, 2, 4, 7, 9, 12, 17))

    def number():
        pick = source.random()
        if pick < 0.03:
            return np.dtype(part).type(source.choice((NAN, INF, -INF, 0.0, -0.0)))
        if spread is None or pick > 0.97:
            return np.frombuffer(source.randbytes(width), part)[0]
        if pick < 0.2:
            return np.dtype(part).type(source.choice((-1, 1)) * 2.0 ** source.randint(-60, 60))
        exponent = centre + source.uniform(-spread, spread)
        return np.dtype(part).type(float(f"{source.choice((-1, 1)) * 10 ** exponent:.{digits - 1}e}"))

    with np.errstate(over="ignore"):
        size = int(np.prod(shape, dtype=int))
        if kind == part:
            values = np.array([number() for _ in range(size)], part)
        else:
            values = np.array([x for _ in range(size) for x in (number(), number())], part).view(kind)
    chosen = {}
    if source.random() < 0.25:
        chosen["precision"] = source.randint(0, 18)
    if source.random() < 0.2:
        chosen["suppress"] = True
    if source.random() < 0.1:
        chosen["linewidth"] = source.randint(10, 60)
    corpus.add(values.reshape(shape), **chosen)


def main():
    output = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "text.jsonl")
    random_cases = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    source = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20)
    corpus = Corpus()
    for record in (floats, integers, booleans, complexes, shapes, summaries, options):
        record(corpus)
    for _ in range(random_cases):
        random_case(corpus, source)
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(corpus.lines) + "\n")
    print(f"{len(corpus.lines)} cases, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
