#!/usr/bin/env python3
"""Records what NumPy's element-wise functions make of every dtype and of special values into functions.jsonl, for RecordedFunctionTests.cs.

    python3 record_functions.py

One line per function and dtype: Nd's name, dtype, x and y (values in hex; y broadcasts along rows), result dtype and bits,
or "refused" when NumPy has no such function for the dtype.
"""

import json
import os
import sys
import warnings

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: this corpus needs 2.3 or later.")
warnings.simplefilter("ignore")
np.seterr(all="ignore")

NAMES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"]
UNARY = {
    "Abs": np.abs, "Acos": np.acos, "Acosh": np.acosh, "Asin": np.asin, "Asinh": np.asinh, "Atan": np.atan, "Atanh": np.atanh,
    "BitwiseInvert": np.bitwise_invert, "Ceil": np.ceil, "Conj": np.conj, "Cos": np.cos, "Cosh": np.cosh, "Exp": np.exp, "Expm1": np.expm1,
    "Floor": np.floor, "IsFinite": np.isfinite, "IsInf": np.isinf, "IsNaN": np.isnan, "Log": np.log, "Log1p": np.log1p, "Log2": np.log2,
    "Log10": np.log10, "LogicalNot": np.logical_not, "Negative": np.negative, "Positive": np.positive, "Reciprocal": np.reciprocal,
    "Round": np.round, "Sign": np.sign, "SignBit": np.signbit, "Sin": np.sin, "Sinh": np.sinh, "Square": np.square, "Sqrt": np.sqrt,
    "Tan": np.tan, "Tanh": np.tanh, "Trunc": np.trunc, "Cbrt": np.cbrt, "Exp2": np.exp2, "Deg2Rad": np.deg2rad, "Rad2Deg": np.rad2deg,
    "Fabs": np.fabs, "Rint": np.rint,
}
BINARY = {
    "Add": np.add, "Atan2": np.atan2, "BitwiseAnd": np.bitwise_and, "BitwiseLeftShift": np.bitwise_left_shift, "BitwiseOr": np.bitwise_or,
    "BitwiseRightShift": np.bitwise_right_shift, "BitwiseXor": np.bitwise_xor, "CopySign": np.copysign, "Divide": np.divide, "Equal": np.equal,
    "FloorDivide": np.floor_divide, "Greater": np.greater, "GreaterEqual": np.greater_equal, "Hypot": np.hypot, "Less": np.less,
    "LessEqual": np.less_equal, "LogAddExp": np.logaddexp, "LogicalAnd": np.logical_and, "LogicalOr": np.logical_or,
    "LogicalXor": np.logical_xor, "Maximum": np.maximum, "Minimum": np.minimum, "Multiply": np.multiply, "NextAfter": np.nextafter,
    "NotEqual": np.not_equal, "Remainder": np.remainder, "Subtract": np.subtract, "FMax": np.fmax, "FMin": np.fmin, "Heaviside": np.heaviside,
    "Gcd": np.gcd, "Lcm": np.lcm,
}


def values(name):
    dtype = np.dtype(name)
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(name)
        return np.unique(np.array([v for v in (0, 1, 2, 3, 7, 12, info.max, info.max - 1, -1, -2, -3, -12, info.min, info.min + 1) if info.min <= v <= info.max], name))
    if dtype.kind == "f":
        info = np.finfo(name)
        numbers = [0.0, 1.0, 0.5, 1.5, 2.5, 3.7, 1e-3, 9.0, 60.0, float(info.max), float(info.smallest_subnormal), float("inf")]
        return np.array([s * v for v in numbers for s in (1, -1)] + [float("nan")], name)
    parts = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, -3.0, 1e-8, 25.0, float("inf"), float("-inf"), float("nan")]
    return np.array([complex(a, b) for a in parts for b in parts], name)


def line(function, name, x, y, call):
    entry = {"function": function, "dtype": name, "x": x.tobytes().hex()}
    if y is not None:
        entry["y"] = y.tobytes().hex()
    try:
        result = np.asarray(call())
        entry |= {"result": result.dtype.name, "bits": result.tobytes().hex()}
    except TypeError:
        entry["refused"] = True
    return json.dumps(entry, separators=(",", ":"))


def main():
    lines = []
    for name in NAMES:
        x = values(name)
        for function, call in UNARY.items():
            lines.append(line(function, name, x, None, lambda: call(x)))
        y = x[::9] if x.dtype.kind == "c" else x
        x = x[::5] if x.dtype.kind == "c" else x
        for function, call in BINARY.items():
            lines.append(line(function, name, x, y, lambda: call(x[:, None], y[None, :])))
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "functions.jsonl")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} lines, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
