#!/usr/bin/env python3
"""Records NumPy's reductions into reductions.jsonl beside this file, for RecordedReductionTests.cs.

    python3 record_reductions.py

One line per input: dtype, shape, bits (elements in C order, little endian, in hex) and calls. A call is
[function, axis, options, dtype, shape, bits] or [function, axis, options, error]; axis is null, a number or a list.
Options: keepdims, dtype, initial, correction, where (k: the elements whose C index is not a multiple of k count), out (a dtype).
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

NAMES = [
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
]
SHAPES = [(), (7,), (19,), (3, 4), (2, 3, 4), (0,), (3, 0, 2)]
FUNCTIONS = {
    "Sum": np.sum, "Prod": np.prod, "Min": np.min, "Max": np.max, "Mean": np.mean, "Var": np.var, "Std": np.std, "Any": np.any, "All": np.all,
    "ArgMin": np.argmin, "ArgMax": np.argmax, "CountNonzero": np.count_nonzero, "CumulativeSum": np.cumsum, "CumulativeProd": np.cumprod,
}
SINGLE_AXIS = ("ArgMin", "ArgMax", "CumulativeSum", "CumulativeProd")
KINDS = {"AxisError": "axis", "ValueError": "value", "TypeError": "dtype", "UFuncTypeError": "dtype", "_UFuncOutputCastingError": "dtype", "_UFuncNoLoopError": "dtype"}


def values(name, shape, source, special):
    size = int(np.prod(shape, dtype=int))
    kind = np.dtype(name).kind
    if kind == "b":
        numbers = [source.random() < 0.5 for _ in range(size)]
    elif kind in "iu":
        info = np.iinfo(name)
        numbers = [source.choice((0, 1, 2, 3, 5, info.max, info.min, source.randint(info.min, info.max))) for _ in range(size)]
    else:
        numbers = [source.choice((0.0, 1.0, 0.5)) if source.random() < 0.2 else source.uniform(-3, 3) for _ in range(size)]
        if kind == "c":
            numbers = [complex(x, source.uniform(-3, 3)) for x in numbers]
        if special and size:
            for number in special:
                numbers[source.randrange(size)] = number
    return np.array(numbers, name).reshape(shape)


def record(a, name, axis, options):
    arguments = {"axis": axis} if axis is not None else {}
    if "where" in options:
        arguments["where"] = (np.arange(a.size) % options["where"] != 0).reshape(a.shape)
    arguments.update((key, value) for key, value in options.items() if key in ("keepdims", "dtype", "initial", "correction"))
    call = [name, axis, options]
    try:
        if "out" in options:
            shape = FUNCTIONS[name](a, **arguments).shape
            arguments["out"] = np.zeros(shape, options["out"])
        result = np.asarray(FUNCTIONS[name](a, **arguments))
    except Exception as error:
        return call + [KINDS[type(error).__name__]]
    return call + [result.dtype.name, list(result.shape), np.ascontiguousarray(result).tobytes().hex()]


def calls(a, source):
    # A 0-d array has no axis 0, though NumPy's ufuncs allow it.
    axes = [None, []] + (list(range(-1, a.ndim)) if a.ndim else []) + [[0, a.ndim - 1]] * (a.ndim > 1)
    for name in FUNCTIONS:
        if a.dtype.kind == "c" and name in ("Min", "Max", "ArgMin", "ArgMax"):
            continue  # complex numbers have no order here
        single = name in SINGLE_AXIS
        chosen = source.sample(axes, 2) + [a.ndim + 1] * (source.random() < 0.05)
        for axis in chosen:
            if single and isinstance(axis, list):
                continue
            options = {}
            if not name.startswith("Cumulative") and source.random() < 0.4:
                options["keepdims"] = True
            if name in ("Var", "Std") and source.random() < 0.5:
                options["correction"] = source.choice((1, 2))
            if not single and name != "CountNonzero" and source.random() < 0.3:
                options["where"] = source.choice((1, 2, 3))
            if name in ("Sum", "Prod", "Min", "Max") and source.random() < 0.4:
                options["initial"] = source.choice((0, 2, 3))
            if name in ("Sum", "Prod", "CumulativeSum") and source.random() < 0.2:
                options["dtype"] = source.choice(
                    ("complex128",) if a.dtype.kind == "c"
                    # What NaN and infinity are as integers is undefined in C.
                    else ("float32", "float64", "int64", "int8", "complex128") if np.isfinite(a).all()
                    else ("float32", "float64"))
            if name in ("Sum", "Min", "Max", "Mean", "Prod") and "dtype" not in options and source.random() < 0.15:
                # One of the result's kind: NumPy would write anything into anything here, which the library refuses.
                kind = FUNCTIONS[name](np.ones(1, a.dtype)).dtype.kind
                options["out"] = source.choice([other for other in NAMES if np.dtype(other).kind == kind])
            tuple_axis = tuple(axis) if isinstance(axis, list) else axis
            line = record(a, name, tuple_axis, options)
            line[1] = axis
            yield line


def main():
    source = random.Random(24)
    lines = []
    for name in NAMES:
        for shape in SHAPES:
            specials = [None]
            if name.startswith("float") and shape in ((7,), (3, 4), (2, 3, 4)):
                specials += [(np.nan,), (np.inf,), (np.inf, -np.inf), (-0.0, -0.0, 0.0), (np.nan, np.nan, -np.inf)]
            if name.startswith("complex") and shape == (3, 4):
                specials += [(complex(np.nan, 1),)]
            for special in specials:
                a = values(name, shape, source, special)
                case = {"dtype": name, "shape": list(shape), "bits": a.tobytes().hex(), "calls": list(calls(a, source))}
                lines.append(json.dumps(case, separators=(",", ":")))
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reductions.jsonl")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} inputs, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
