#!/usr/bin/env python3
"""Records what NumPy makes of signs, zeros, infinities and the ends of the integers into elementwise.jsonl, for RecordedElementwiseTests.cs.

    python3 record_elementwise.py

One line per function and dtype: function, dtype, x and y (the values, in hex), result dtype and bits for x[:, None] with y[None, :].
Clip has bounds -2 and y; Where takes y where x > y.
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

NAMES = ["int8", "int64", "uint8", "uint64", "float16", "float32", "float64"]
FUNCTIONS = {
    "FloorDivide": np.floor_divide, "Remainder": np.remainder, "Pow": np.power, "Divide": np.true_divide, "Minimum": np.minimum, "Maximum": np.maximum,
    "Where": lambda x, y: np.where(x > y, y, x), "Clip": lambda x, y: np.clip(x, x.dtype.type(2), y),
}


def main():
    lines = []
    for name in NAMES:
        dtype = np.dtype(name)
        if dtype.kind == "f":
            info = np.finfo(name)
            numbers = [0.0, 1.0, 0.5, 2.0, 3.0, 0.1, 7.1, float(info.max), float(info.smallest_subnormal), float("inf")]
            x = np.array([s * v for v in numbers for s in (1, -1)] + [float("nan")], name)
        else:
            info = np.iinfo(name)
            x = np.array([v for v in (0, 1, 2, 3, 10, info.max, info.max - 1, -1, -2, -3, -10, info.min, info.min + 1) if info.min <= v <= info.max], name)
            x = np.unique(x)
        for function, call in FUNCTIONS.items():
            y = x[x >= 0] if function == "Pow" and dtype.kind == "i" else x
            result = call(x[:, None], y[None, :])
            line = {"function": function, "dtype": name, "x": x.tobytes().hex(), "y": y.tobytes().hex(), "result": result.dtype.name, "bits": result.tobytes().hex()}
            lines.append(json.dumps(line, separators=(",", ":")))
    output = os.path.join(os.path.dirname(os.path.abspath(__file__)), "elementwise.jsonl")
    with open(output, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} lines, {os.path.getsize(output)} bytes, NumPy {np.__version__}")


if __name__ == "__main__":
    main()
