#!/usr/bin/env python3
"""Records NumPy's dtype rules into promotion.json beside this file, for PromotionTests.cs and LimitTests.cs.

    python3 record_promotion.py

Tables are lists in the order of "dtypes"; an entry is the index of a dtype, or -1 where NumPy raises TypeError, -2 OverflowError, -3 ValueError.
"""

import json
import os
import sys
import warnings

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: these rules need 2.3 or later.")
warnings.simplefilter("ignore")

NAMES = [
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
]
# As text, because JSON numbers cannot tell 1 from 1.0 or hold 2**64.
SCALARS = {
    "bool True": True, "int 0": 0, "int 1": 1, "int -1": -1, "int 127": 127, "int 128": 128, "int -128": -128, "int -129": -129, "int 255": 255,
    "int 256": 256, "int 32768": 32768, "int 65535": 65535, "int 65536": 65536, "int 2147483648": 2 ** 31, "int 4294967295": 2 ** 32 - 1,
    "int 4294967296": 2 ** 32, "int -2147483649": -2 ** 31 - 1, "int 9223372036854775807": 2 ** 63 - 1, "int 9223372036854775808": 2 ** 63,
    "int 18446744073709551615": 2 ** 64 - 1, "int -9223372036854775808": -2 ** 63, "float 0.5": 0.5, "float 1e300": 1e300, "complex 1+2j": 1 + 2j,
}
BINARY = {
    "Add": np.add, "Subtract": np.subtract, "Multiply": np.multiply, "Divide": np.true_divide, "FloorDivide": np.floor_divide,
    "Remainder": np.remainder, "Pow": np.power, "Minimum": np.minimum, "Maximum": np.maximum, "Atan2": np.arctan2, "Hypot": np.hypot,
    "BitwiseAnd": np.bitwise_and, "BitwiseOr": np.bitwise_or, "BitwiseXor": np.bitwise_xor,
    "BitwiseLeftShift": np.left_shift, "BitwiseRightShift": np.right_shift,
}
UNARY = {
    "Negative": np.negative, "Square": np.square, "Abs": np.abs, "Sqrt": np.sqrt, "Exp": np.exp, "Log": np.log, "Log10": np.log10,
    "Sin": np.sin, "Cos": np.cos, "Tan": np.tan, "Sinh": np.sinh, "Cosh": np.cosh, "Tanh": np.tanh,
    "Asin": np.arcsin, "Acos": np.arccos, "Atan": np.arctan, "Floor": np.floor, "Ceil": np.ceil, "Trunc": np.trunc, "Round": np.round,
    "BitwiseInvert": np.invert,
}
REDUCTIONS = {
    "Sum": np.sum, "Prod": np.prod, "Mean": np.mean, "Var": np.var, "Std": np.std, "Min": np.min, "Max": np.max, "Any": np.any, "All": np.all,
    "ArgMin": np.argmin, "ArgMax": np.argmax, "CountNonzero": lambda a: np.count_nonzero(a, axis=0), "CumulativeSum": np.cumsum,
    "CumulativeProd": np.cumprod,
}


def code(call):
    try:
        return NAMES.index(np.asarray(call()).dtype.name)
    except TypeError:
        return -1
    except OverflowError:
        return -2
    except ValueError:
        return -3


def limits():
    for name in NAMES[1:9]:
        info = np.iinfo(name)
        yield name, [str(x) for x in (info.bits, info.min, info.max)]
    for name in NAMES[9:]:
        info = np.finfo(name)
        numbers = (info.eps, info.epsneg, info.max, info.min, info.smallest_normal, info.smallest_subnormal, info.resolution)
        yield name, [info.dtype.name, str(info.bits), str(info.precision)] + [float(x).hex() for x in numbers]


def main():
    ones = {name: np.ones(2, name) for name in NAMES}
    table = {
        "dtypes": NAMES,
        "result": [[NAMES.index(np.result_type(x, y).name) for y in NAMES] for x in NAMES],
        "triples": [[[NAMES.index(np.result_type(x, y, z).name) for z in NAMES] for y in NAMES] for x in NAMES],
        "cast": {rule: [[int(np.can_cast(x, y, rule)) for y in NAMES] for x in NAMES] for rule in ("no", "safe", "same_kind", "unsafe")},
        "weak": {
            text: {op: [code(lambda: call(ones[x], scalar)) for x in NAMES] for op, call in list(BINARY.items())[:10]}
            for text, scalar in SCALARS.items()
        },
        "binary": {op: [[code(lambda: call(ones[x], ones[y])) for y in NAMES] for x in NAMES] for op, call in BINARY.items()},
        "unary": {op: [code(lambda: call(ones[x])) for x in NAMES] for op, call in UNARY.items()},
        "reductions": {op: [code(lambda: call(ones[x])) for x in NAMES] for op, call in REDUCTIONS.items()},
        "limits": dict(limits()),
    }
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "promotion.json")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in table.items())
        file.write("{\n" + lines + "\n}\n")
    print(f"{os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
