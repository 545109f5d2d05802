#!/usr/bin/env python3
"""Asks NumPy 2 random questions and writes down its answers, for the comparer beside this file.

    python3 record.py --count N --seed S [--family F]   N cases on standard output, of every family in turn or of one
    python3 record.py --corpus DIRECTORY                the committed cases, one gzipped file per family, from fixed seeds

One JSON object a line:
    f   the library's function
    b   buffers, in hex; the arrays below lie in them
    x   inputs, each [buffer, dtype, shape, strides, offset]: strides and offset in bytes
    a   arguments by name; numbers that are scalars rather than counts as ["int", "3"], ["float", "nan"] and so on
    o   which input is also the output, if any
then what NumPy answered, one of:
    e   the kind of error: axis, index, value, dtype, overflow, readonly
    r   results, each [dtype, shape, elements in C order in hex], or for views [dtype, shape, null, buffer, strides, offset],
        or a text, a truth value, a number
and, where a buffer was written:
    w   [buffer, its bytes afterwards]. A buffer that is not named is as it was.
"""

import argparse
import gzip
import json
import os
import random
import re
import sys
import warnings

import numpy as np

if tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 3):
    sys.exit(f"NumPy {np.__version__}: these answers are those of 2.3 or later.")
warnings.simplefilter("ignore")
np.seterr(all="ignore")

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
FLOATS = ["float16", "float32", "float64"]
COMPLEX = ["complex64", "complex128"]
REAL = ["bool"] + INTEGERS + FLOATS
ALL = REAL + COMPLEX
NAN, INF = float("nan"), float("inf")
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -2.5, 1.5, 0.1, 7.1, -3.7, 1e-3, 10.0, 100.25, 0.75, -0.3, NAN, INF, -INF]
TAME = [0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -2.5, 1.25, 7.0, -6.75, 4.0]
WRITEABLE = ["C", "F", "strided", "reversed", "transposed", "mixed"]
FACTORS = [1.0, -1.0, 1.0, 2.0, 0.5, -0.5, 1.0, -1.0]


def pool(dtype, values):
    """Numbers of a dtype: those of a list, or of a kind: 'any' has the specials, 'tame' ones add up exactly in any order, 'factors' multiply exactly, 'unit' lie within [-1, 1]."""
    kind = np.dtype(dtype).kind
    if isinstance(values, list):
        return values
    if kind == "b":
        return [False, True]
    if kind in "iu":
        info = np.iinfo(dtype)
        numbers = [0, 1, 2, 3, 4, 5, 7, -1, -2, -3, -7] + ([10, 100, 64, info.max, info.max - 1, info.min, info.min + 1, info.max // 3] if values == "any" else [])
        return [v for v in numbers if info.min <= v <= info.max]
    reals = {"any": SPECIAL + [float(np.finfo(dtype).max), float(np.finfo(dtype).smallest_subnormal), 1 + float(np.finfo(dtype).eps)],
             "tame": TAME, "factors": FACTORS, "unit": [v / 8 for v in range(-8, 9)]}[values]
    return reals if kind == "f" else [complex(r, i) for r in reals[::2] for i in reals[1::3]]


class Case:
    def __init__(self, rng, function):
        self.rng, self.function, self.buffers, self.views, self.arguments, self.output, self.arrays = rng, function, [], [], {}, None, []

    def buffer(self, dtype, count, values="any"):
        numbers = pool(dtype, values)
        items = [self.rng.choice(numbers) for _ in range(count)]
        if values == "any" and np.dtype(dtype).kind in "fc" and self.rng.random() < 0.3:
            items = [self.rng.gauss(0, 1) * 10.0 ** self.rng.randint(-4, 4) for _ in range(count)]
        data = np.array(items, dtype).tobytes() if count else b""
        self.buffers.append(bytearray(data + bytes(-len(data) % 16 or (0 if data else 16))))
        return len(self.buffers) - 1

    def view(self, buffer, dtype, shape, strides, offset):
        a = np.ndarray(shape, dtype, self.buffers[buffer], offset, strides)
        self.views.append([buffer, np.dtype(dtype).name, list(shape), list(strides), offset])
        self.arrays.append(a)
        return a

    def array(self, dtype, shape, values="any", layout=None):
        """An array laid out in one of the ways that matter, in a buffer of its own that is full of numbers."""
        rng, n = self.rng, len(shape)
        layout = layout or rng.choice(["C", "C", "F", "strided", "reversed", "transposed", "broadcast", "mixed"])
        order = list(range(n))[::-1]
        if layout == "F":
            order.reverse()
        elif layout in ("transposed", "mixed"):
            rng.shuffle(order)
        steps = [1] * n
        for axis in range(n):
            if layout == "strided":
                steps[axis] = rng.choice([1, 2, 3])
            elif layout == "reversed":
                steps[axis] = rng.choice([1, -1])
            elif layout == "broadcast":
                steps[axis] = rng.choice([0, 1])
            elif layout == "mixed":
                steps[axis] = rng.choice([1, 1, -1, 2, -2])
        strides, extent, start = [0] * n, 1, 0 if layout == "C" and rng.random() < 0.7 else rng.randint(0, 2)
        for axis in order:
            strides[axis] = steps[axis] * extent
            if steps[axis] < 0:
                start += -strides[axis] * max(shape[axis] - 1, 0)
            if steps[axis] != 0:
                extent *= abs(steps[axis]) * max(shape[axis], 1)
        size = np.dtype(dtype).itemsize
        buffer = self.buffer(dtype, start + extent if layout != "C" or start else max(int(np.prod(shape)), 1), values)
        # A start at the far end of reversed axes leaves room in front that later axes fill.
        low = start + sum(min(0, strides[k] * (shape[k] - 1)) for k in range(n) if shape[k])
        high = start + sum(max(0, strides[k] * (shape[k] - 1)) for k in range(n) if shape[k])
        need = (high + 1) * size
        if low < 0 or need > len(self.buffers[buffer]):
            self.buffers[buffer] += bytes(-(len(self.buffers[buffer]) - need) // 16 * 16 + 16)
        return self.view(buffer, dtype, shape, [s * size for s in strides], start * size)

    def scalar(self, value):
        name = "bool" if isinstance(value, bool) else "int" if isinstance(value, int) else "float" if isinstance(value, float) else "complex"
        return [name, str(int(value))] if name in ("bool", "int") else [name, repr(value)] if name == "float" else [name, repr(value.real), repr(value.imag)]

    def answer(self, call):
        line = {"f": self.function, "b": [bytes(b).hex() for b in self.buffers], "x": self.views}
        if self.arguments:
            line["a"] = self.arguments
        if self.output is not None:
            line["o"] = self.output
        try:
            result = call()
        except Exception as error:
            line["e"] = kind_of(error)
        else:
            line["r"] = [self.result(r) for r in (result if isinstance(result, (tuple, list)) else [result])]
        written = [[k, bytes(b).hex()] for k, b in enumerate(self.buffers) if bytes(b).hex() != line["b"][k]]
        if written:
            line["w"] = written
        return line

    def result(self, r):
        if r is None or type(r) in (str, bool, int, float):
            return r
        a = np.asarray(r)
        if isinstance(r, np.ndarray) and a.size:
            address = a.__array_interface__["data"][0]
            for k, b in enumerate(self.buffers):
                start = np.frombuffer(b, np.uint8).__array_interface__["data"][0]
                if start <= address < start + len(b):
                    return [a.dtype.name, list(a.shape), None, k, list(a.strides), address - start]
        return [a.dtype.name, list(a.shape), a.tobytes().hex()]


def kind_of(error):
    if isinstance(error, np.exceptions.AxisError):
        return "axis"
    for kind, name in ((IndexError, "index"), (OverflowError, "overflow"), (TypeError, "dtype")):
        if isinstance(error, kind):
            return name
    if "read-only" in str(error):
        return "readonly"
    if isinstance(error, (ValueError, ZeroDivisionError)):
        return "value"
    raise error


def shape_of(rng, limit=24, least=0):
    while True:
        shape = [rng.choice([0, 1, 2, 2, 3, 3, 4, 5] if rng.random() < 0.25 else [1, 2, 3, 4]) for _ in range(max(least, rng.choice([0, 1, 1, 2, 2, 2, 3, 3, 4])))]
        if int(np.prod(shape)) <= limit:
            return shape


def partner(rng, shape):
    """A shape that broadcasts with the other, but for a few."""
    other = [1 if rng.random() < 0.2 else n for n in shape]
    other = other[rng.randint(0, len(other)):] if rng.random() < 0.25 else other
    if rng.random() < 0.02 and other:
        other[rng.randrange(len(other))] += 1
    return other


def axis_of(rng, ndim, wrong=0.03):
    return rng.randint(-ndim, max(ndim - 1, -ndim)) if ndim and rng.random() > wrong else rng.choice([ndim, -ndim - 1, 0, ndim + 3])


def axes_of(rng, ndim):
    kind = rng.random()
    if kind < 0.25:
        return None
    if kind < 0.65 or ndim < 2:
        return axis_of(rng, ndim)
    axes = rng.sample(range(ndim), rng.randint(0, ndim))
    axes = [axis - ndim if rng.random() < 0.3 else axis for axis in axes]
    return axes + axes[:1] if rng.random() < 0.03 else axes


def tupled(axis):
    return tuple(axis) if isinstance(axis, list) else axis


# Elements

UNARY = {
    "Abs": np.abs, "Acos": np.arccos, "Asin": np.arcsin, "Atan": np.arctan, "BitwiseInvert": np.invert, "Ceil": np.ceil, "Cos": np.cos, "Cosh": np.cosh,
    "Exp": np.exp, "Floor": np.floor, "Log": np.log, "Log10": np.log10, "Negative": np.negative, "Round": np.round, "Sin": np.sin, "Sinh": np.sinh,
    "Sqrt": np.sqrt, "Square": np.square, "Tan": np.tan, "Tanh": np.tanh, "Trunc": np.trunc,
    "Acosh": np.arccosh, "Asinh": np.arcsinh, "Atanh": np.arctanh, "Cbrt": np.cbrt, "Conj": np.conj, "Deg2Rad": np.deg2rad, "Exp2": np.exp2, "Expm1": np.expm1,
    "Fabs": np.fabs, "IsFinite": np.isfinite, "IsInf": np.isinf, "IsNaN": np.isnan, "Log1p": np.log1p, "Log2": np.log2, "LogicalNot": np.logical_not,
    "Positive": np.positive, "Rad2Deg": np.rad2deg, "Reciprocal": np.reciprocal, "Rint": np.rint, "Sign": np.sign, "SignBit": np.signbit,
}
BINARY = {
    "Add": np.add, "Atan2": np.arctan2, "BitwiseAnd": np.bitwise_and, "BitwiseLeftShift": np.left_shift, "BitwiseOr": np.bitwise_or,
    "BitwiseRightShift": np.right_shift, "BitwiseXor": np.bitwise_xor, "Divide": np.divide, "Equal": np.equal, "FloorDivide": np.floor_divide,
    "Greater": np.greater, "GreaterEqual": np.greater_equal, "Hypot": np.hypot, "Less": np.less, "LessEqual": np.less_equal, "Maximum": np.maximum,
    "Minimum": np.minimum, "Multiply": np.multiply, "NotEqual": np.not_equal, "Pow": np.power, "Remainder": np.remainder, "Subtract": np.subtract,
    "CopySign": np.copysign, "FMax": np.fmax, "FMin": np.fmin, "Gcd": np.gcd, "Lcm": np.lcm, "LogicalAnd": np.logical_and, "LogicalOr": np.logical_or,
    "LogicalXor": np.logical_xor, "NextAfter": np.nextafter, "LogAddExp": np.logaddexp,
}
IN_PLACE = ["Add", "Subtract", "Multiply", "Divide", "FloorDivide", "Remainder", "Pow", "BitwiseAnd", "BitwiseOr", "BitwiseXor", "BitwiseLeftShift", "BitwiseRightShift"]


def unary(rng):
    c = Case(rng, rng.choice(list(UNARY)))
    x = c.array(rng.choice(ALL), shape_of(rng))
    f = UNARY[c.function]
    if c.function not in ("IsFinite", "IsInf", "IsNaN", "SignBit") and rng.random() < 0.2 and (result := attempt(lambda: f(x))) is not None and result.shape == x.shape:
        # The output lies over the input where sizes allow, shifted or turned, else beside it.
        same = x.dtype == result.dtype and rng.random() < 0.7
        z = over(c, x) if same else c.array(result.dtype.name, list(result.shape), layout=rng.choice(["C", "F", "strided", "reversed"]))
        c.output = 1
        return c.answer(lambda: f(x, out=z))
    return c.answer(lambda: f(x))


def over(c, x):
    """A view of x's own buffer and shape: turned round, shifted by an element, or the same."""
    buffer, dtype, shape, strides, offset = c.views[0]
    broadcast = any(s == 0 and n > 1 for s, n in zip(strides, shape))
    turned = c.rng.random() < 0.5 and not broadcast
    if broadcast:
        return c.array(dtype, shape, layout="C")
    if turned:
        offset, strides = offset + sum(s * (n - 1) for s, n in zip(strides, shape) if n), [-s for s in strides]
    size = np.dtype(dtype).itemsize
    for shift in (c.rng.choice([-1, 0, 1]) * size, 0):
        low = offset + shift + sum(min(0, s * (n - 1)) for s, n in zip(strides, shape) if n)
        high = offset + shift + sum(max(0, s * (n - 1)) for s, n in zip(strides, shape) if n) + size
        if low >= 0 and high <= len(c.buffers[buffer]):
            return c.view(buffer, dtype, shape, strides, offset + shift)
    return c.view(buffer, dtype, shape, strides, offset)


def attempt(call):
    try:
        return call()
    except Exception:
        return None


def binary(rng):
    c = Case(rng, rng.choice(list(BINARY)))
    f, shape = BINARY[c.function], shape_of(rng)
    first = rng.choice(ALL)
    x = c.array(first, shape)
    y = c.array(rng.choice([first, rng.choice(ALL)]), partner(rng, shape))
    if rng.random() < 0.15:
        result = attempt(lambda: f(x, y))
        if result is not None and np.ndim(result) and result.shape == x.shape:
            z = over(c, x) if result.dtype == x.dtype and rng.random() < 0.7 else c.array(result.dtype.name, list(result.shape), layout=rng.choice(["C", "F", "strided", "reversed"]))
            c.output = 2
            return c.answer(lambda: f(x, y, out=z))
    return c.answer(lambda: f(x, y))


def scalars(rng):
    """A number beside an array takes its dtype from the array, within its kind."""
    c = Case(rng, rng.choice([name for name in BINARY if name not in ("CopySign", "FMax", "FMin", "Gcd", "Lcm", "LogicalAnd", "LogicalOr", "LogicalXor", "NextAfter", "LogAddExp")]))
    f = BINARY[c.function]
    x = c.array(rng.choice(ALL), shape_of(rng))
    value = rng.choice([True, False, 0, 1, 2, -1, 3, 100, 200, -128, 300, 70000, 2 ** 31, 2 ** 40, 0.0, 1.5, -2.5, 0.1, 1e5, 1e300, NAN, INF, 1j, 2.5 - 1j])
    c.arguments["scalar"] = c.scalar(value)
    if rng.random() < 0.5:
        c.arguments["first"] = True
        return c.answer(lambda: f(value, x))
    return c.answer(lambda: f(x, value))


def in_place(rng):
    """a op= b, where b may be another view of the same memory."""
    name = rng.choice(IN_PLACE)
    c = Case(rng, name + "InPlace")
    f, shape = BINARY[name], shape_of(rng)
    dtype = rng.choice(ALL)
    x = c.array(dtype, shape, layout=rng.choice(WRITEABLE))
    if rng.random() < 0.5:
        y = over(c, x)
    else:
        y = c.array(rng.choice([dtype, rng.choice(ALL)]), partner(rng, shape))
    return c.answer(lambda: (f(x, y, out=x), None)[1])


def cast(rng):
    c = Case(rng, "AsType")
    x = c.array(rng.choice(ALL), shape_of(rng))
    dtype = c.arguments["dtype"] = rng.choice(ALL)
    copy = c.arguments["copy"] = rng.random() < 0.7
    return c.answer(lambda: x.astype(dtype, copy=copy))


def promotion(rng):
    c = Case(rng, rng.choice(["ResultType", "CanCast"]))
    dtypes = c.arguments["dtypes"] = [rng.choice(ALL) for _ in range(2 if c.function == "CanCast" else rng.randint(1, 4))]
    if c.function == "ResultType":
        return c.answer(lambda: np.result_type(*dtypes).name)
    casting = c.arguments["casting"] = rng.choice(["no", "safe", "same_kind", "unsafe"])
    return c.answer(lambda: np.can_cast(*dtypes, casting=casting))


def selection(rng):
    c = Case(rng, rng.choice(["Where", "Clip"]))
    shape, dtype = shape_of(rng), rng.choice(ALL)
    if c.function == "Where":
        k, x, y = c.array("bool", shape), c.array(dtype, partner(rng, shape)), c.array(rng.choice([dtype, rng.choice(ALL)]), partner(rng, shape))
        return c.answer(lambda: np.where(k, x, y))
    x, low, high = c.array(dtype, shape), c.array(dtype, partner(rng, shape)), c.array(dtype, partner(rng, shape))
    return c.answer(lambda: np.clip(x, low, high))


PARTS = {"Heaviside": np.heaviside, "LdExp": np.ldexp, "FrExp": np.frexp, "ModF": np.modf, "DivMod": np.divmod, "NanToNum": np.nan_to_num, "IsClose": np.isclose, "Sinc": np.sinc, "Angle": np.angle}


def parts(rng):
    """Functions of elements with results, or arguments, of their own kind."""
    c = Case(rng, rng.choice(list(PARTS)))
    f, shape, dtype, a = PARTS[c.function], shape_of(rng), rng.choice(ALL), c.arguments
    # Where sin(pi x) is next to nothing, its error is that of NumPy's product.
    x = c.array(dtype, shape, "unit" if c.function == "Sinc" and np.dtype(dtype).kind in "fc" else "any")
    if c.function in ("FrExp", "ModF", "Sinc"):
        return c.answer(lambda: f(x))
    if c.function == "Angle":
        a["deg"] = rng.random() < 0.4
        return c.answer(lambda: f(x, a["deg"]))
    if c.function == "NanToNum":
        a["nan"], a["posinf"], a["neginf"] = rng.choice([0.0, 0.0, 1.5]), rng.choice([None, 100.0]), rng.choice([None, -100.0])
        return c.answer(lambda: f(x, nan=a["nan"], posinf=a["posinf"], neginf=a["neginf"]))
    if c.function == "LdExp":
        powers = rng.choice(["int32", "int32", "int8", "int16", "int64", "float64"])
        y = c.array(powers, partner(rng, shape), [-3, -1, 0, 1, 2, 5] + ([-1100, -30, 30, 1030] if powers == "int32" else []))
        return c.answer(lambda: f(x, y))
    y = c.array(rng.choice([dtype, dtype, rng.choice(ALL)]), partner(rng, shape))
    if c.function == "IsClose":
        a["rtol"], a["atol"], a["equalNan"] = rng.choice([1e-5, 0.0, 0.5]), rng.choice([1e-8, 0.0, 1.0]), rng.random() < 0.4
        return c.answer(lambda: f(x, y, a["rtol"], a["atol"], a["equalNan"]))
    return c.answer(lambda: f(x, y))


# Reductions

REDUCTIONS = {
    "Sum": np.sum, "Prod": np.prod, "Min": np.min, "Max": np.max, "Mean": np.mean, "Var": np.var, "Std": np.std, "Any": np.any, "All": np.all,
    "ArgMin": np.argmin, "ArgMax": np.argmax, "CountNonzero": np.count_nonzero, "CumulativeSum": np.cumulative_sum, "CumulativeProd": np.cumulative_prod,
    "Ptp": np.ptp, "Median": np.median, "NanSum": np.nansum, "NanProd": np.nanprod, "NanMin": np.nanmin, "NanMax": np.nanmax, "NanMean": np.nanmean,
    "NanArgMin": np.nanargmin, "NanArgMax": np.nanargmax, "NanVar": np.nanvar, "NanStd": np.nanstd,
}


def reduction(rng):
    c = Case(rng, rng.choice(list(REDUCTIONS) + ["Sum", "Prod", "Min", "Max", "Mean", "Median", "Median", "Median"]))
    f, name, shape, dtype = REDUCTIONS[c.function], c.function, shape_of(rng), rng.choice(ALL)
    values = "any" if any(part in name for part in ("Min", "Max", "Any", "All", "Count", "Ptp", "Median")) else "factors" if "Prod" in name else "tame"
    x = c.array(dtype, shape, values)
    if "Nan" in name and x.dtype.kind in "fc" and x.size and rng.random() < 0.7 and 0 not in x.strides:
        x[tuple(rng.randrange(n) for n in shape)] = NAN
    if name == "Median" and x.dtype.kind == "f" and rng.random() < 0.05:
        x[...] = np.finfo(dtype).max
    keywords, arguments = {}, c.arguments
    single = name.startswith(("Arg", "NanArg", "Cumulative"))
    axis = (axis_of(rng, len(shape)) if rng.random() < 0.7 else None) if single else axes_of(rng, len(shape))
    arguments["axis"], keywords["axis"] = axis, tupled(axis)
    if not name.startswith("Cumulative") and rng.random() < 0.4:
        arguments["keepdims"] = keywords["keepdims"] = True
    if name in ("Sum", "Prod", "Mean", "Var", "Std", "CumulativeSum", "CumulativeProd") and rng.random() < 0.2:
        wide = [d for d in (ALL if name not in ("Mean", "Var", "Std") else FLOATS + COMPLEX) if np.can_cast(dtype, d, "same_kind")]
        arguments["dtype"] = keywords["dtype"] = rng.choice(wide)
    if name.endswith(("Var", "Std")) and rng.random() < 0.4:
        arguments["correction"] = rng.choice([1.0, 0.5, 2.0])
        keywords["correction"] = arguments["correction"]
    if name in ("Sum", "Prod", "Min", "Max") and rng.random() < 0.3:
        keywords["initial"] = rng.choice([0, 1, 2, 100, -1])
        arguments["initial"] = c.scalar(keywords["initial"])
    if name in ("Sum", "Prod", "Min", "Max", "Mean", "Var", "Std", "Any", "All") and rng.random() < 0.25:
        keywords["where"] = c.array("bool", partner(rng, shape))
        arguments["where"] = True
    if name.startswith("Cumulative") and rng.random() < 0.3:
        arguments["includeInitial"] = keywords["include_initial"] = True
    return c.answer(lambda: f(x, **keywords))


# Indexing

def entry(rng, size):
    kind = rng.random()
    if kind < 0.25:
        return str(rng.randint(-size, size - 1) if size and rng.random() < 0.97 else size + rng.randint(0, 2))
    bound = lambda: rng.choice(["", "", str(rng.randint(-size - 2, size + 2))])
    step = rng.choice(["", "", ":", ":1", ":2", ":-1", ":-2", ":3"]) if rng.random() < 0.97 else ":0"
    return f"{bound()}:{bound()}{step}"


def index(rng, shape):
    axes = rng.randint(0, len(shape)) if rng.random() < 0.97 else len(shape) + 1
    parts = [entry(rng, shape[k] if k < len(shape) else 3) for k in range(axes)]
    if rng.random() < 0.3:
        at = rng.randint(0, len(parts))
        parts = [entry(rng, n) for n in shape[:at]] + ["..."] + parts[at:] if rng.random() < 0.5 else parts[:at] + ["..."] + parts[at:]
    for _ in range(rng.choice([0, 0, 0, 1, 2])):
        parts.insert(rng.randint(0, len(parts)), rng.choice(["newaxis", "None"]))
    return ", ".join(parts) or "..."


def parsed(text):
    # NumPy's own grammar reads it: only integers, colons, dots and new axes can stand there.
    assert re.fullmatch(r"[-0-9:., newaxisNone]+", text)
    return eval(f"np.s_[{text}]", {"np": np, "newaxis": None})


def getting(rng):
    c = Case(rng, "Get")
    shape = shape_of(rng)
    x = c.array(rng.choice(ALL), shape)
    text = c.arguments["index"] = index(rng, shape)
    # A scalar that NumPy takes out of the array is a 0-d view here.
    return c.answer(lambda: x[(parsed(text) if isinstance(parsed(text), tuple) else (parsed(text),)) + (() if "..." in text else (...,))])


def setting(rng):
    c = Case(rng, "Set")
    shape, dtype = shape_of(rng), rng.choice(ALL)
    x = c.array(dtype, shape, layout=rng.choice(WRITEABLE))
    text = c.arguments["index"] = index(rng, shape)
    part = attempt(lambda: x[parsed(text)])
    inner = list(np.shape(part)) if part is not None else []
    if isinstance(part, np.ndarray) and rng.random() < 0.3:
        # The value lies in the same buffer.
        value = part[tuple(slice(None, None, -1) for _ in inner)] if rng.random() < 0.5 and part.ndim else x[tuple(slice(0, 1) for _ in shape) + (...,)]
        offset = value.__array_interface__["data"][0] - np.frombuffer(c.buffers[0], np.uint8).__array_interface__["data"][0]
        if value.size and value.ndim <= part.ndim:
            value = c.view(0, dtype, list(value.shape), list(value.strides), offset)
            return c.answer(lambda: x.__setitem__(parsed(text), value))
    value = c.array(rng.choice([dtype, dtype, rng.choice(ALL)]), partner(rng, inner))

    def put():
        # What a conversion out of range gives is not defined in C; conversions have a family of their own.
        if value.dtype.kind in "fc" and x.dtype.kind in "iub":
            raise TypeError
        x[parsed(text)] = value

    if value.dtype.kind in "fc" and x.dtype.kind in "iub" or value.dtype.kind == "c" and x.dtype.kind == "f":
        return setting(rng)
    return c.answer(put)


# Indexing by arrays

def positions(c, size, shape, wrong=0.02, wide=0):
    """Indices along an axis, counted from either end; a few times, or where they wrap or are clipped, beyond."""
    dtype = c.rng.choice(["int64", "int64", "int64", "int32", "int16", "int8", "uint8", "uint32", "uint64"])
    beyond = wide or (1 if c.rng.random() < wrong else 0)
    return c.array(dtype, shape, [k for k in range(-size - beyond, size + beyond) if k >= np.iinfo(dtype).min] or [0])


def selectors(c, shape):
    """An index with arrays among its entries: as it is written down, where {"x": k} is input k, and for NumPy."""
    rng, axis, entries = c.rng, 0, []
    common = rng.choice([[], [1], [2], [3], [3], [4], [2, 1], [2, 3], [0]])
    while axis < len(shape):
        kind = rng.random()
        if kind < 0.08:
            entries.append("newaxis")
        elif kind < 0.2 and "..." not in entries:
            entries.append("...")
            axis += rng.randint(0, 2)
        elif kind < 0.4:
            entries.append(entry(rng, shape[axis]))
            axis += 1
        elif kind < 0.55:
            own = shape[axis:axis + rng.randint(0, 3)]
            axis += len(own)
            if own and rng.random() < 0.03:
                own[-1] += 1
            c.array("bool", own)
            entries.append({"x": len(c.views) - 1})
        else:
            positions(c, shape[axis], partner(rng, common))
            entries.append({"x": len(c.views) - 1})
            axis += 1
        if rng.random() < 0.15:
            break
    if not any(isinstance(e, dict) for e in entries):
        # A mask over the whole array, or over none of its axes.
        c.array("bool", shape if not entries else [])
        entries.append({"x": len(c.views) - 1})
    c.arguments["selectors"] = entries
    return tuple(c.arrays[e["x"]] if isinstance(e, dict) else parsed(e) for e in entries)


def gathering(rng):
    c = Case(rng, "Get")
    shape = shape_of(rng)
    x = c.array(rng.choice(ALL), shape)
    index = selectors(c, shape)
    return c.answer(lambda: x[index])


def scattering(rng):
    c = Case(rng, rng.choice(["Set", "Set", "Set", "AddAt"]))
    shape, dtype = shape_of(rng), rng.choice(ALL)
    x = c.array(dtype, shape, "tame" if c.function == "AddAt" else "any", layout=rng.choice(WRITEABLE))
    if c.function == "AddAt":
        index = positions(c, shape[0], partner(rng, [3])) if shape and rng.random() < 0.7 else c.array("bool", shape)
    else:
        index = selectors(c, shape)
    part = attempt(lambda: x[index])
    inner = list(np.shape(part)) if part is not None else []
    value = given(c, x, inner, "tame" if c.function == "AddAt" else "any")
    if c.function == "AddAt":
        return c.answer(lambda: np.add.at(x, index, value))
    return c.answer(lambda: x.__setitem__(index, value))


def given(c, x, shape, values="any"):
    """What is written into x: of its own memory, of its dtype, or of one that becomes it without losing its kind."""
    rng, dtype = c.rng, x.dtype.name
    if rng.random() < 0.15 and list(x.shape) == list(shape):
        return over(c, x)
    narrow = [d for d in ALL if np.can_cast(d, dtype, "same_kind")]
    return c.array(rng.choice([dtype, dtype, rng.choice(narrow)]), partner(rng, shape), values)


def taking(rng):
    c = Case(rng, rng.choice(["Take", "Take", "Take", "TakeAlongAxis", "TakeAlongAxis", "Compress", "Extract", "Choose", "Select", "Nonzero", "FlatNonzero", "ArgWhere"]))
    name, shape, a, dtype = c.function, shape_of(rng), c.arguments, rng.choice(ALL)
    n = len(shape)
    if name == "Choose":
        count, mode = rng.randint(1, 3), rng.choice(["raise", "raise", "wrap", "clip"])
        a["mode"] = mode
        which = positions(c, count, shape, wide=0 if mode == "raise" else 3)
        choices = [c.array(dtype, partner(rng, shape)) for _ in range(count)]
        return c.answer(lambda: np.choose(which, choices, mode=mode))
    if name == "Select":
        count = rng.randint(1, 3)
        conditions = [c.array("bool", partner(rng, shape)) for _ in range(count)]
        choices = [c.array(dtype, partner(rng, shape)) for _ in range(count)]
        return c.answer(lambda: np.select(conditions, choices))
    x = c.array(dtype, shape)
    if name in ("Nonzero", "FlatNonzero", "ArgWhere"):
        return c.answer(lambda: {"Nonzero": np.nonzero, "FlatNonzero": np.flatnonzero, "ArgWhere": np.argwhere}[name](x))
    if name == "Extract":
        mask = c.array("bool", shape)
        return c.answer(lambda: np.extract(mask, x))
    axis = a["axis"] = axis_of(rng, n) if rng.random() < 0.75 or name == "TakeAlongAxis" else None
    size = x.size if axis is None else shape[axis] if -n <= axis < n else 1
    if name == "Compress":
        mask = c.array("bool", [max(size + rng.choice([0, 0, 0, -1, 1]), 0)])
        return c.answer(lambda: np.compress(mask, x, axis))
    if name == "TakeAlongAxis":
        own = partner(rng, shape)
        if -n <= axis < n and len(own) == n:
            own[axis] = rng.randint(0, 4)
        indices = positions(c, size, own)
        return c.answer(lambda: np.take_along_axis(x, indices, axis))
    # Around an axis without elements NumPy runs forever.
    mode = a["mode"] = rng.choice(["raise", "raise", "wrap", "clip"] if size else ["raise", "clip"])
    indices = positions(c, size, shape_of(rng, 6), wide=0 if mode == "raise" else size + 2)
    result = attempt(lambda: np.take(x, indices, axis, mode=mode))
    if result is not None and np.ndim(result) and rng.random() < 0.2:
        z = c.array(dtype, list(result.shape), layout=rng.choice(WRITEABLE))
        c.output = 2
        return c.answer(lambda: np.take(x, indices, axis, out=z, mode=mode))
    return c.answer(lambda: np.take(x, indices, axis, mode=mode))


def putting(rng):
    c = Case(rng, rng.choice(["Put", "Put", "PutAlongAxis", "PutAlongAxis", "PutMask", "Place", "FillDiagonal", "Fill"]))
    name, shape, a = c.function, shape_of(rng), c.arguments
    n = len(shape)
    x = c.array(rng.choice(ALL), shape, layout=rng.choice(WRITEABLE))
    if name in ("Fill", "FillDiagonal"):
        value = rng.choice([0, 1, 7] + ([-2.5, NAN] if x.dtype.kind in "fc" else []) + ([1j] if x.dtype.kind == "c" else []))
        a["scalar"] = c.scalar(value)
        if name == "Fill":
            return c.answer(lambda: x.fill(value))
        wrap = a["wrap"] = rng.random() < 0.4
        return c.answer(lambda: np.fill_diagonal(x, value, wrap))
    if name in ("PutMask", "Place"):
        mask = c.array("bool", [k + 1 for k in shape] if shape and rng.random() < 0.03 else shape)
        value = given(c, x, [rng.randint(0, 5)])
        return c.answer(lambda: (np.putmask if name == "PutMask" else np.place)(x, mask, value))
    if name == "Put":
        mode = a["mode"] = rng.choice(["raise", "raise", "wrap", "clip"])
        indices = positions(c, x.size, shape_of(rng, 6), wide=0 if mode == "raise" else x.size + 2)
        value = given(c, x, [rng.randint(0, 5)])
        return c.answer(lambda: np.put(x, indices, value, mode))
    axis = a["axis"] = axis_of(rng, n)
    own = partner(rng, shape)
    if -n <= axis < n and len(own) == n:
        own[axis] = rng.randint(0, 4)
    indices = positions(c, shape[axis] if -n <= axis < n else 1, own)
    value = given(c, x, list(np.broadcast_shapes(tuple(own))))
    return c.answer(lambda: np.put_along_axis(x, indices, value, axis))


# Shapes

def factorings(rng, size, ndim):
    shape = []
    for _ in range(ndim - 1):
        divisors = [d for d in range(1, max(size, 1) + 1) if size % d == 0] if size else [0, 1, 2]
        shape.append(rng.choice(divisors))
        size = size // shape[-1] if shape[-1] else 0
    shape.append(size)
    rng.shuffle(shape)
    return shape


def reshaping(rng):
    c = Case(rng, rng.choice(["Reshape", "Reshape", "Reshape", "Ravel", "Flatten", "AsContiguous"]))
    x = c.array(rng.choice(ALL), shape_of(rng))
    order = c.arguments["order"] = rng.choice(["C", "C", "F"])
    if c.function == "Ravel":
        return c.answer(lambda: x.ravel(order))
    if c.function == "Flatten":
        return c.answer(lambda: x.flatten(order))
    if c.function == "AsContiguous":
        return c.answer(lambda: np.asarray(x, order=order))
    shape = factorings(rng, x.size, rng.randint(1, 4)) if x.size or rng.random() < 0.8 else [0]
    if x.size == 1 and rng.random() < 0.2:
        shape = []
    if shape and rng.random() < 0.25:
        shape[rng.randrange(len(shape))] = -1
    if rng.random() < 0.05:
        shape = rng.choice([shape + [2], shape + [-1, -1], [x.size + 1], shape + [-2]])
    c.arguments["shape"] = shape
    copy = rng.choice([None, None, False])
    if copy is not None:
        c.arguments["copy"] = copy
    return c.answer(lambda: np.reshape(x, tuple(shape), order, copy=copy))


def views(rng):
    c = Case(rng, rng.choice(["PermuteDims", "SwapAxes", "MoveAxis", "Squeeze", "ExpandDims", "Flip", "Rot90", "BroadcastTo", "Diagonal", "SlidingWindowView", "Real", "Imag", "View"]))
    # Of a 0-d array NumPy's Flip gives a scalar, which is no view of anything.
    name, shape, a = c.function, shape_of(rng, least=c.function == "Flip"), c.arguments
    n = len(shape)
    x = c.array(rng.choice(COMPLEX) if name in ("Real", "Imag") else rng.choice(ALL), shape)
    if name == "PermuteDims":
        a["axes"] = rng.sample(range(n), n) if rng.random() < 0.9 else [axis_of(rng, n) for _ in range(n)]
        return c.answer(lambda: np.transpose(x, a["axes"]))
    if name == "SwapAxes":
        a["axis1"], a["axis2"] = axis_of(rng, n), axis_of(rng, n)
        return c.answer(lambda: np.swapaxes(x, a["axis1"], a["axis2"]))
    if name == "MoveAxis":
        k = rng.randint(0, n)
        a["source"], a["destination"] = rng.sample(range(n), k), rng.sample(range(n), k) if rng.random() < 0.9 else [axis_of(rng, n) for _ in range(k)]
        return c.answer(lambda: np.moveaxis(x, a["source"], a["destination"]))
    if name == "Squeeze":
        a["axis"] = axes_of(rng, n) if rng.random() < 0.3 else rng.choice([None, [k for k in range(n) if shape[k] == 1]])
        return c.answer(lambda: np.squeeze(x, tupled(a["axis"])))
    if name == "ExpandDims":
        a["axis"] = [axis_of(rng, n + 2), axis_of(rng, n + 2)] if rng.random() < 0.4 else axis_of(rng, n + 1)
        return c.answer(lambda: np.expand_dims(x, tupled(a["axis"])))
    if name == "Flip":
        a["axis"] = axes_of(rng, n)
        return c.answer(lambda: np.flip(x, tupled(a["axis"])))
    if name == "Rot90":
        a["k"], a["axes"] = rng.randint(-5, 5), rng.sample(range(n), 2) if n > 1 and rng.random() < 0.9 else [0, axis_of(rng, max(n, 1))]
        return c.answer(lambda: np.rot90(x, a["k"], a["axes"]))
    if name == "BroadcastTo":
        a["shape"] = [rng.randint(1, 3) for _ in range(rng.randint(0, 1))] + [rng.choice([m, 3]) if m == 1 else m for m in shape]
        if rng.random() < 0.05:
            a["shape"] = a["shape"] + [2]
        return c.answer(lambda: np.broadcast_to(x, a["shape"]))
    if name == "Diagonal":
        a["offset"], a["axis1"], a["axis2"] = rng.randint(-3, 3), axis_of(rng, n), axis_of(rng, n)
        return c.answer(lambda: np.diagonal(x, a["offset"], a["axis1"], a["axis2"]))
    if name == "SlidingWindowView":
        k = rng.randint(1, max(n, 1))
        a["axis"] = rng.sample(range(n), min(k, n)) if n and rng.random() < 0.6 else None
        sizes = [shape[i] for i in a["axis"]] if a["axis"] else shape
        a["windowShape"] = [rng.randint(1, max(m, 1) + (rng.random() < 0.05)) for m in sizes]
        return c.answer(lambda: np.lib.stride_tricks.sliding_window_view(x, tuple(a["windowShape"]), tupled(a["axis"])))
    if name == "View":
        a["dtype"] = rng.choice(ALL)
        return c.answer(lambda: x.view(a["dtype"]))
    return c.answer(lambda: x.real if name == "Real" else x.imag)


def joining(rng):
    c = Case(rng, rng.choice(["Concat", "Stack", "Split", "Tile", "Repeat", "Roll", "BroadcastArrays", "BroadcastShapes", "Diff", "EDiff1d"]))
    name, shape, a, dtype = c.function, shape_of(rng, 12), c.arguments, rng.choice(ALL)
    n = len(shape)
    if name in ("Concat", "Stack"):
        axis = a["axis"] = axis_of(rng, n + (name == "Stack")) if rng.random() < 0.9 or name == "Stack" else None
        for _ in range(rng.randint(1, 3)):
            other = list(shape)
            if name == "Concat" and axis is not None and -n <= axis < n:
                other[axis] = rng.randint(0, 3)
            if other and rng.random() < 0.03:
                other[rng.randrange(n)] += 1
            c.array(rng.choice([dtype, dtype, rng.choice(ALL)]), other)
        return c.answer(lambda: (np.concatenate if name == "Concat" else np.stack)(c.arrays, axis=axis))
    if name == "BroadcastShapes":
        shapes = a["shapes"] = [shape, partner(rng, shape), partner(rng, shape)]
        return c.answer(lambda: str(list(np.broadcast_shapes(*map(tuple, shapes)))))
    if name == "BroadcastArrays":
        x, y = c.array(dtype, shape), c.array(dtype, partner(rng, shape))
        return c.answer(lambda: np.broadcast_arrays(x, y))
    x = c.array(dtype, shape)
    if name == "Split":
        a["axis"] = axis_of(rng, n)
        size = shape[a["axis"]] if n and -n <= a["axis"] < n else 1
        if rng.random() < 0.5:
            a["sections"] = rng.choice([d for d in range(1, size + 1) if size % d == 0] or [1]) if rng.random() < 0.95 else size + 1
            return c.answer(lambda: np.split(x, a["sections"], a["axis"]))
        a["indices"] = sorted(rng.randint(0, size) for _ in range(rng.randint(1, 3)))
        return c.answer(lambda: np.split(x, a["indices"], a["axis"]))
    if name == "Tile":
        a["repetitions"] = [rng.randint(0, 3) for _ in range(rng.randint(1, n + 1))]
        return c.answer(lambda: np.tile(x, a["repetitions"]))
    if name == "Repeat":
        a["repeats"], a["axis"] = rng.randint(0, 3) if rng.random() < 0.97 else -1, axis_of(rng, n) if rng.random() < 0.7 else None
        return c.answer(lambda: np.repeat(x, a["repeats"], a["axis"]))
    if name == "Roll":
        if n and rng.random() < 0.4:
            a["axis"] = [axis_of(rng, n) for _ in range(2)]
            a["shift"] = [rng.randint(-7, 7) for _ in range(2)]
        else:
            a["shift"], a["axis"] = rng.randint(-7, 7), axis_of(rng, n) if rng.random() < 0.7 else None
        return c.answer(lambda: np.roll(x, tupled(a["shift"]), tupled(a["axis"])))
    if name == "Diff":
        a["n"], a["axis"] = rng.choice([0, 1, 1, 2, 3, -1]), axis_of(rng, n)
        return c.answer(lambda: np.diff(x, a["n"], a["axis"]))
    return c.answer(lambda: np.ediff1d(x))


EDITS = ["Append", "Insert", "Delete", "Pad", "Unstack", "VStack", "HStack", "DStack", "ColumnStack", "ArraySplit", "HSplit", "VSplit", "DSplit",
         "AtLeast1d", "AtLeast2d", "AtLeast3d", "Tril", "Triu", "Diag", "FlipLR", "FlipUD", "Meshgrid", "MatrixTranspose"]


def editing(rng):
    c = Case(rng, rng.choice(EDITS))
    name, shape, a, dtype = c.function, shape_of(rng, 12), c.arguments, rng.choice(ALL)
    n = len(shape)
    if name.endswith("Stack"):
        for _ in range(rng.randint(1, 3)):
            c.array(rng.choice([dtype, dtype, rng.choice(ALL)]), partner(rng, shape) if rng.random() < 0.05 else shape)
        return c.answer(lambda: {"VStack": np.vstack, "HStack": np.hstack, "DStack": np.dstack, "ColumnStack": np.column_stack}[name](c.arrays))
    if name == "Meshgrid":
        for _ in range(rng.randint(1, 3)):
            c.array(rng.choice(ALL), [rng.randint(0, 4)])
        return c.answer(lambda: np.meshgrid(*c.arrays, copy=False))
    if name == "Unstack" and n == 1:
        # Scalars in NumPy, which are no views.
        shape, n = shape + [2], 2
    x = c.array(dtype, shape)
    if name in ("Tril", "Triu", "Diag"):
        a["k"] = rng.randint(-3, 3)
        return c.answer(lambda: {"Tril": np.tril, "Triu": np.triu, "Diag": np.diag}[name](x, a["k"]))
    if name.startswith(("Flip", "AtLeast", "Matrix")):
        f = {"FlipLR": np.fliplr, "FlipUD": np.flipud, "AtLeast1d": np.atleast_1d, "AtLeast2d": np.atleast_2d, "AtLeast3d": np.atleast_3d, "MatrixTranspose": np.matrix_transpose}[name]
        return c.answer(lambda: f(x))
    if name == "Unstack":
        a["axis"] = axis_of(rng, n)
        return c.answer(lambda: np.unstack(x, axis=a["axis"]))
    if name.endswith("Split"):
        axis = {"HSplit": 1 if n > 1 else 0, "VSplit": 0, "DSplit": 2}.get(name)
        if axis is None:
            axis = a["axis"] = axis_of(rng, n)
        f = {"ArraySplit": lambda x, parts: np.array_split(x, parts, axis), "HSplit": np.hsplit, "VSplit": np.vsplit, "DSplit": np.dsplit}[name]
        size = shape[axis] if -n <= axis < n else 1
        even = [d for d in range(1, size + 1) if size % d == 0] or [1]
        a["sections"] = rng.randint(1, 5) if name == "ArraySplit" or rng.random() < 0.1 else rng.choice(even)
        return c.answer(lambda: f(x, a["sections"]))
    if name == "Pad":
        mode = a["mode"] = rng.choice(["constant", "edge", "reflect", "symmetric", "wrap"])
        a["padWidth"] = [rng.randint(0, 4) for _ in range(2)] if n == 1 else [rng.randint(0, 4)]
        return c.answer(lambda: np.pad(x, tuple(a["padWidth"]) if n == 1 else a["padWidth"][0], mode))
    axis = a["axis"] = axis_of(rng, n) if rng.random() < 0.7 else None
    size = x.size if axis is None else shape[axis] if -n <= axis < n else 1
    if name == "Append":
        other = list(shape)
        if axis is not None and -n <= axis < n:
            other[axis] = rng.randint(0, 3)
        y = c.array(dtype, other)
        return c.answer(lambda: np.append(x, y, axis))
    places = a["obj"] = [rng.randint(-size, size - (name == "Delete")) if size and rng.random() < 0.97 else size + rng.randint(0, 2) for _ in range(rng.choice([1, 1, 2, 3]))]
    if name == "Delete":
        return c.answer(lambda: np.delete(x, places, axis))
    own = [] if axis is None or not -n <= axis < n else [m for k, m in enumerate(shape) if k != axis % n]
    y = given(c, x, rng.choice([[], [], [len(places)] if axis is None else own]))
    # In NumPy an index alone takes a part without the axis, a list of one index one with it.
    alone = len(places) == 1 and axis is not None and y.ndim < n
    return c.answer(lambda: np.insert(x, places[0] if alone else places, y, axis))


# Order

def sorting(rng):
    c = Case(rng, rng.choice(["Sort", "ArgSort", "SortInPlace", "LexSort", "SearchSorted", "Digitize", "BinCount"]))
    name, shape, a = c.function, shape_of(rng), c.arguments
    n = len(shape)
    if name == "LexSort":
        for _ in range(rng.randint(1, 3)):
            c.array(rng.choice(REAL), shape)
        a["axis"] = axis_of(rng, n)
        return c.answer(lambda: np.lexsort(c.arrays, a["axis"]))
    if name in ("SearchSorted", "Digitize"):
        dtype = rng.choice(REAL)
        ordered = c.array(dtype, [rng.randint(0, 8)], "any", layout="C")
        ordered.sort()
        probe = c.array(rng.choice([dtype, dtype, rng.choice(REAL)]), shape)
        if name == "Digitize":
            a["right"] = rng.random() < 0.5
            return c.answer(lambda: np.digitize(probe, ordered, a["right"]))
        a["side"] = rng.choice(["left", "right"])
        return c.answer(lambda: np.searchsorted(ordered, probe, a["side"]))
    if name == "BinCount":
        x = c.array(rng.choice(["uint8", "int64", "int16", "bool", "float64"]), [rng.randint(0, 12)], "tame")
        a["minLength"] = rng.choice([0, 0, 5, 12])
        return c.answer(lambda: np.bincount(x, minlength=a["minLength"]))
    x = c.array(rng.choice(ALL), shape, layout=rng.choice(WRITEABLE) if name == "SortInPlace" else None)
    axis = a["axis"] = axis_of(rng, n) if rng.random() < 0.85 or name == "SortInPlace" else None
    if name == "SortInPlace":
        return c.answer(lambda: x.sort(axis, kind="stable"))
    return c.answer(lambda: (np.sort if name == "Sort" else np.argsort)(x, axis, kind="stable"))


def sets(rng):
    c = Case(rng, rng.choice(["UniqueAll", "UniqueCounts", "UniqueInverse", "UniqueValues", "Unique", "Intersect1d", "Union1d", "SetDiff1d", "SetXor1d", "IsIn"]))
    name, dtype = c.function, rng.choice(ALL)
    values = "tame" if rng.random() < 0.5 else "any"
    x = c.array(dtype, shape_of(rng), values)
    if name.startswith("Unique"):
        f = {"UniqueAll": np.unique_all, "UniqueCounts": np.unique_counts, "UniqueInverse": np.unique_inverse, "UniqueValues": lambda x: np.sort(np.unique_values(x)), "Unique": np.unique}[name]
        return c.answer(lambda: f(x))
    y = c.array(rng.choice([dtype, dtype, rng.choice(ALL)]), shape_of(rng), values)
    if name == "IsIn":
        c.arguments["invert"] = rng.random() < 0.3
        return c.answer(lambda: np.isin(x, y, invert=c.arguments["invert"]))
    return c.answer(lambda: {"Intersect1d": np.intersect1d, "Union1d": np.union1d, "SetDiff1d": np.setdiff1d, "SetXor1d": np.setxor1d}[name](x, y))


# Statistics

METHODS = {
    "inverted_cdf": "InvertedCdf", "averaged_inverted_cdf": "AveragedInvertedCdf", "closest_observation": "ClosestObservation", "interpolated_inverted_cdf": "InterpolatedInvertedCdf",
    "hazen": "Hazen", "weibull": "Weibull", "linear": "Linear", "median_unbiased": "MedianUnbiased", "normal_unbiased": "NormalUnbiased", "lower": "Lower", "higher": "Higher",
    "midpoint": "Midpoint", "nearest": "Nearest",
}
QUANTILES = {"Quantile": np.quantile, "Percentile": np.percentile, "NanQuantile": np.nanquantile, "NanPercentile": np.nanpercentile}


def in_parts(a, places, axis):
    """What a partition has to answer: elements with each part between places in order, since the order within one is open."""
    z = np.moveaxis(a, axis, -1)
    edges = [-1, *sorted({k % z.shape[-1] for k in places}), z.shape[-1]]
    return np.moveaxis(np.concatenate([part for low, high in zip(edges, edges[1:]) for part in (np.sort(z[..., low + 1:high], kind="stable"), z[..., high:high + 1])], -1), -1, axis)


def statistics(rng):
    c = Case(rng, rng.choice([*QUANTILES, *QUANTILES, "NanMedian", "NanMedian", "NanCumulativeSum", "NanCumulativeProd", "Partition", "PartitionInPlace", "ArgPartition"]))
    name, shape, dtype, a = c.function, shape_of(rng), rng.choice(ALL), c.arguments
    n, floating = len(shape), np.dtype(dtype).kind == "f"
    # Sums of two numbers in NumPy's way leave small integers' range; negative zeros are equal to others.
    values = "any" if name == "NanMedian" else "factors" if name.endswith("Prod") else SPECIAL if floating and rng.random() < 0.5 else "tame"
    x = c.array(dtype, shape, values, layout=rng.choice(WRITEABLE) if name == "PartitionInPlace" else None)
    if "Nan" in name and x.dtype.kind in "fc" and x.size and 0 not in x.strides:
        for _ in range(rng.randint(0, 3)):
            x[tuple(rng.randrange(k) for k in shape)] = NAN
    if name.startswith("NanCumulative"):
        axis = a["axis"] = axis_of(rng, n) if rng.random() < 0.7 else None
        wide = a["dtype"] = rng.choice([d for d in ALL if np.can_cast(dtype, d, "same_kind")]) if rng.random() < 0.3 else None
        return c.answer(lambda: (np.nancumsum if name.endswith("Sum") else np.nancumprod)(x, axis, wide))
    if "Partition" in name:
        axis = a["axis"] = axis_of(rng, n) if rng.random() < 0.8 or name == "PartitionInPlace" else None
        size = x.size if axis is None else shape[axis] if -n <= axis < n else 1
        places = a["kth"] = [rng.randint(-size, size - 1) if size and rng.random() < 0.97 else size + rng.randint(0, 2) for _ in range(rng.choice([1, 1, 2, 3]))]
        flat = lambda z: z.ravel() if axis is None else z
        along = -1 if axis is None else axis
        if name == "Partition":
            return c.answer(lambda: in_parts(np.partition(x, places, axis), places, along))
        if name == "ArgPartition":
            found = lambda k: (in_parts(np.take_along_axis(flat(x), k, along), places, along), np.sort(k, along))
            return c.answer(lambda: found(np.argpartition(x, places, axis)))
        return c.answer(lambda: (x.partition(places, axis), x.__setitem__(..., in_parts(x.copy(), places, axis)), None)[2])
    axis = a["axis"] = axes_of(rng, n)
    keep = a["keepdims"] = rng.random() < 0.4
    if name == "NanMedian":
        return c.answer(lambda: np.nanmedian(x, tupled(axis), keepdims=keep))
    # A number beside float16 and float32 counts in their precision, a float64 array would make the result one.
    narrow = dtype in ("float16", "float32")
    shares = [0.0, 0.25, 0.5, 0.75, 1.0, 0.125, 0.375] if narrow else [0.0, 0.1, 0.25, 1 / 3, 0.5, 0.625, 0.9, 1.0]
    scale = 100 if "Percentile" in name else 1
    # NumPy's functions without NaN put two axes of shares where the result's belong.
    q = c.array("float64", [] if narrow else rng.choice([[], [], [2], [3], [0], [3] if "Nan" in name else [2, 2]]), [share * scale for share in shares] + ([1.5 * scale] if rng.random() < 0.1 else []))
    method = rng.choice(["linear", "lower", "higher", "midpoint", "nearest"] if narrow else ["linear", "linear"] + list(METHODS))
    a["method"] = METHODS[method]
    return c.answer(lambda: QUANTILES[name](x, float(q) if narrow else q, tupled(axis), method=method, keepdims=keep))


# Fourier transforms

ONE_AXIS = {"Fft": np.fft.fft, "IFft": np.fft.ifft, "RFft": np.fft.rfft, "IRFft": np.fft.irfft, "HFft": np.fft.hfft, "IHFft": np.fft.ihfft}
SEVERAL_AXES = {
    "FftN": np.fft.fftn, "IFftN": np.fft.ifftn, "RFftN": np.fft.rfftn, "IRFftN": np.fft.irfftn,
    "Fft2": np.fft.fft2, "IFft2": np.fft.ifft2, "RFft2": np.fft.rfft2, "IRFft2": np.fft.irfft2,
}


def fourier(rng):
    c = Case(rng, rng.choice(list(ONE_AXIS) * 2 + list(SEVERAL_AXES) + ["FftFreq", "RFftFreq", "FftShift", "IFftShift"]))
    name, shape, a = c.function, shape_of(rng, 48), c.arguments
    if name.endswith("Freq"):
        n, d = a["n"], a["d"] = rng.choice([1, 2, 3, 4, 5, 8, 9, 100, 0]), rng.choice([1.0, 0.5, 0.1, -2.0, 3.0, 1e-3])
        return c.answer(lambda: (np.fft.fftfreq if name == "FftFreq" else np.fft.rfftfreq)(n, d))
    if name.endswith("Shift"):
        x = c.array(rng.choice(ALL), shape)
        a["axes"] = axes_of(rng, len(shape))
        return c.answer(lambda: (np.fft.fftshift if name == "FftShift" else np.fft.ifftshift)(x, tupled(a["axes"])))
    if shape and rng.random() < 0.3:
        shape[rng.randrange(len(shape))] = rng.choice([5, 6, 7, 8, 9, 11, 12, 13, 16, 25])
    if "IR" in name or name == "HFft":
        # Of lines without elements NumPy gives memory that nobody has written.
        shape = [max(k, 1) for k in shape]
    x = c.array(rng.choice(ALL), shape, rng.choice(["tame", "unit"]))
    norm = a["norm"] = rng.choice(["backward", "backward", "ortho", "forward"])
    if name in ONE_AXIS:
        n = a["n"] = rng.choice([None, None, None, rng.randint(1, 20), rng.randint(1, 20), 0 if rng.random() < 0.2 else 6])
        axis = a["axis"] = axis_of(rng, len(shape)) if rng.random() < 0.6 else -1
        return c.answer(lambda: ONE_AXIS[name](x, n, axis, norm))
    count = 2 if name.endswith("2") else rng.randint(0, max(len(shape), 1))
    axes = a["axes"] = None if rng.random() < 0.4 else rng.sample(range(-len(shape), 0), count) if count <= len(shape) and rng.random() < 0.95 else [axis_of(rng, len(shape)) for _ in range(count)]
    s = a["s"] = [rng.randint(1, 7) for _ in axes] if axes and rng.random() < 0.5 else None
    return c.answer(lambda: SEVERAL_AXES[name](x, s, tupled(axes) if axes is not None or not name.endswith("2") else (-2, -1), norm))


# Memory and text

def overlap(rng):
    c = Case(rng, rng.choice(["SharesMemory", "MayShareMemory"]))
    buffer = c.buffer("uint8", 96)
    for _ in range(2):
        dtype = rng.choice(["uint8", "int16", "int32", "float64", "complex128"])
        size = np.dtype(dtype).itemsize
        for _ in range(100):
            shape = shape_of(rng)
            strides = [size * rng.choice([0, 1, 1, 2, 3, -1, -2, 4, 6]) for _ in shape]
            offset = size * rng.randint(0, 96 // size - 1)
            low = offset + sum(min(0, s * (n - 1)) for s, n in zip(strides, shape) if n)
            high = offset + sum(max(0, s * (n - 1)) for s, n in zip(strides, shape) if n) + size
            if low >= 0 and high <= 96:
                break
        else:
            shape, strides, offset = [], [], 0
        c.view(buffer, dtype, shape, strides, offset)
    f = np.shares_memory if c.function == "SharesMemory" else np.may_share_memory
    return c.answer(lambda: f(*c.arrays))


def printing(rng):
    c = Case(rng, rng.choice(["Str", "Str", "Repr"]))
    x = c.array(rng.choice(ALL), shape_of(rng))
    options = {}
    if c.function == "Str":
        for key, choices in (("precision", [0, 1, 3, 4, 12]), ("suppress", [True]), ("threshold", [0, 5, 10]), ("edgeitems", [1, 2]), ("linewidth", [20, 40, 120])):
            if rng.random() < 0.15:
                options[key] = c.arguments[key] = rng.choice(choices)

    def text():
        with np.printoptions(**options):
            return str(x) if c.function == "Str" else repr(x)

    return c.answer(text)


def products(rng):
    c = Case(rng, "MatMul")
    dtype = rng.choice(ALL)
    m, k, n = (rng.choice([0, 1, 2, 3, 3]) for _ in range(3))
    stack = rng.choice([[], [], [2], [1], [2, 1]])
    wrong = rng.random() < 0.03
    x = c.array(dtype, rng.choice([stack + [m, k], [k]]), "tame")
    y = c.array(rng.choice([dtype, rng.choice(ALL)]), rng.choice([[k + wrong, n], [k + wrong], partner(rng, stack) + [k, n]]), "tame")
    return c.answer(lambda: np.matmul(x, y))


def corners(rng):
    """Numbers that chance brings together once in a million cases."""
    c = Case(rng, rng.choice(["NextAfter", "Sign", "LogAddExp", "Median", "Divide", "IsIn", "SetDiff1d", "Pow", "Pow", "Put", "Place"]))
    name, shape = c.function, [2 * rng.randint(1, 3)]
    if name == "Place":
        # The values lie in the array that is written.
        buffer = c.buffer("uint16", 8)
        x, mask, y = c.view(buffer, "uint16", [3], [2], 4), c.array("bool", [3], [True, True, False]), c.view(buffer, "uint16", [3], [2], rng.choice([2, 4, 6]))
        return c.answer(lambda: np.place(x, mask, y))
    if name == "Put":
        x, k, y = c.array(rng.choice(ALL), shape, layout=rng.choice(WRITEABLE)), c.array("int64", [2], [0, 1, -2, 99, -99]), c.array("int64", [rng.randint(0, 1)])
        c.arguments["mode"] = "raise"
        return c.answer(lambda: np.put(x, k, y))
    if name == "Pow" and rng.random() < 0.5:
        # A root, or a power far out.
        dtype = rng.choice(FLOATS[1:])
        x, y = c.array(dtype, shape, [0.0, -0.0, INF, -INF, 2.25, -2.25, NAN]), c.array(rng.choice(FLOATS), [], [0.5, 0.5, 0.5, 2.0])
        return c.answer(lambda: np.power(x, y))
    if name == "Pow":
        x, y = c.array("complex64", shape, [1j, -1 + 0j, -1j, 0.6 + 0.8j]), c.array("float16", shape, [65504.0, 4096.0, 1000.5, 100.25])
        return c.answer(lambda: np.power(x, y))
    if name == "SetDiff1d" or (name == "IsIn" and rng.random() < 0.3):
        # For fewer numbers NumPy compares each.
        x, y = c.array("uint64", shape, [2 ** 64 - 1, 2 ** 64 - 2, 2 ** 53, 2 ** 53 + 1, 5]), c.array(rng.choice(["int64", "float64", "complex128"]), [16], [5, 6, 7])
        return c.answer(lambda: (np.isin if name == "IsIn" else np.setdiff1d)(x, y))
    if name == "IsIn":
        numbers = [0, 1, 2 ** 53, 2 ** 53 + 1, 2 ** 63 - 1]
        x, y = c.array("int64", shape, numbers + [-1, -2 ** 63]), c.array("uint64", shape, numbers + [2 ** 63, 2 ** 64 - 1])
        swap, invert = rng.random() < 0.5, rng.random() < 0.3
        if swap:
            c.views.reverse()
        c.arguments["invert"] = invert
        return c.answer(lambda: np.isin(y, x, invert=invert) if swap else np.isin(x, y, invert=invert))
    if name == "Sign":
        dtype = rng.choice(COMPLEX)
        tiny = float(np.finfo(dtype).smallest_subnormal)
        x = c.array(dtype, shape, [complex(rng.randint(-5, 5) * tiny, rng.randint(-5, 5) * tiny) for _ in range(4)])
        return c.answer(lambda: np.sign(x))
    dtype = rng.choice(COMPLEX if name == "Divide" else FLOATS if name == "NextAfter" else FLOATS[1:])
    tiny = float(np.finfo(dtype).smallest_subnormal)
    numbers = {
        "NextAfter": [0.0, -0.0, tiny, -tiny], "LogAddExp": [rng.uniform(-1, 0) for _ in range(20)], "Median": [rng.gauss(0, 1e-3) for _ in range(20)],
        "Divide": [0j, complex(-0.0, 0.0), complex(0.0, -0.0), 1 + 0j, -2j, 1 - 2j, complex(INF, 1), complex(3, -INF)],
    }[name]
    x = c.array(dtype, shape, numbers)
    if name == "Median":
        return c.answer(lambda: np.median(x))
    y = c.array(dtype, shape, numbers)
    return c.answer(lambda: BINARY[name](x, y))


FAMILIES = {
    "unary": (unary, 12000), "binary": (binary, 20000), "scalars": (scalars, 6000), "inplace": (in_place, 6000), "cast": (cast, 7000), "promotion": (promotion, 1000),
    "selection": (selection, 3000), "reduction": (reduction, 24000), "getting": (getting, 6000), "setting": (setting, 6000), "reshaping": (reshaping, 7000),
    "views": (views, 8000), "joining": (joining, 7000), "sorting": (sorting, 8000), "sets": (sets, 16000), "overlap": (overlap, 4000), "printing": (printing, 5000),
    "products": (products, 3000),
    "gathering": (gathering, 8000), "scattering": (scattering, 8000), "taking": (taking, 8000), "putting": (putting, 7000), "fourier": (fourier, 8000),
    "parts": (parts, 8000), "editing": (editing, 9000),
    "corners": (corners, 3000), "statistics": (statistics, 12000),
}


def text(case):
    return json.dumps(case, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--family", choices=FAMILIES)
    parser.add_argument("--corpus")
    given = parser.parse_args()
    if given.corpus:
        for seed, (name, (family, count)) in enumerate(FAMILIES.items()):
            if given.family in (None, name):
                rng = random.Random(seed)
                lines = "".join(text(family(rng)) + "\n" for _ in range(count))
                with open(os.path.join(given.corpus, name + ".jsonl.gz"), "wb") as file:
                    file.write(gzip.compress(lines.encode("ascii"), 9, mtime=0))
                print(f"{name}: {count} cases, {os.path.getsize(file.name)} bytes, NumPy {np.__version__}", file=sys.stderr)
        return
    rng = random.Random(given.seed)
    names = [given.family] if given.family else [name for name, (_, weight) in FAMILIES.items() for _ in range(max(1, weight // 1000))]
    for k in range(given.count):
        print(text(FAMILIES[names[k % len(names)]][0](rng)))


if __name__ == "__main__":
    main()
