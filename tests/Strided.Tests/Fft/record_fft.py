#!/usr/bin/env python3
"""Records NumPy's Fourier transforms into fft.jsonl beside this file, for RecordedFftTests.cs.

    python3 record_fft.py

One line per call: the function, the array, s (a list, or null), axes (a list, or null), the norm, and the result.
Functions of one axis have lists of one.
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


def calls():
    real = rng.standard_normal((3, 10))
    arrays = [real, real + 1j * rng.standard_normal((3, 10)), real.astype("float32"), (real * 9).astype("int16"), real > 0, real.astype("float16")]
    for x in arrays:
        for name in ("fft", "ifft", "rfft", "irfft", "hfft", "ihfft"):
            if x.dtype.kind == "c" and name in ("rfft", "ihfft"):
                continue
            for n in (None, 7, 12):
                for axis in (0, -1):
                    yield name, x, None if n is None else [n], [axis], "backward"
            for norm in ("ortho", "forward"):
                yield name, x, None, [1], norm
        for name in ("fftn", "ifftn", "rfftn", "irfftn", "fft2", "ifft2", "rfft2", "irfft2"):
            if x.dtype.kind == "c" and name.startswith("rfft"):
                continue
            axes = (-2, -1) if name.endswith("2") else None
            yield name, x, None, axes, "backward"
            yield name, x, [4, 5], axes or [1, 0], "ortho"
            yield name, x, [5, 13], [0, 1], "forward"


count = 0
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "fft.jsonl"), "w", newline="\n") as file:
    for name, x, s, axes, norm in calls():
        function = getattr(np.fft, name)
        if name[-1] in "n2":
            z = function(x, s=s, axes=axes, norm=norm)
        else:
            z = function(x, n=s and s[0], axis=axes[0], norm=norm)
        line = {"name": name, "x": array(x), "s": s, "axes": axes and list(axes), "norm": norm, "z": array(z)}
        file.write(json.dumps(line) + "\n")
        count += 1
print(f"{count} transforms recorded with NumPy {np.__version__}")
