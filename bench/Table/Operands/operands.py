"""The operands of the table, named and made as in Operands.cs: the same streams of random numbers give the same values."""
import os
import tempfile
from math import isqrt

shelf, label = {}, None


def shape_of(n):
    rows = next(r for r in range(isqrt(n), 0, -1) if n % r == 0)
    return rows, n // rows


def draw(seed, dtype, shape):
    rng, dtype = np.random.default_rng(seed), np.dtype(dtype)
    if dtype.kind == "b":
        return rng.random(shape) < 0.5
    if dtype.kind in "iu":
        return rng.integers(1, 100, shape).astype(dtype)
    if dtype.kind == "c":
        return (rng.random(shape) + 1j * np.random.default_rng(seed + 100).random(shape)).astype(dtype)
    return rng.random(shape).astype(dtype)


def placed(seed, dtype, placement, n):
    rows, columns = shape_of(n)
    if placement == "strided":
        return draw(seed, dtype, 2 * n)[::2]
    if placement == "reversed":
        return draw(seed, dtype, n)[::-1]
    if placement == "transposed":
        return draw(seed, dtype, (columns, rows)).T
    if placement == "broadcast":
        return np.broadcast_to(draw(seed, dtype, columns), (rows, columns))
    return draw(seed, dtype, n)


def beside(seed, dtype, placement, n):
    flat = placement in ("transposed", "broadcast")
    return draw(seed, dtype, shape_of(n)) if flat else placed(seed, dtype, placement, n)


def definite(dtype, n):
    m = draw(1, dtype, (n, n))
    return m @ m.T + n * np.eye(n, dtype=dtype)


def symmetric(dtype, n):
    m = draw(1, dtype, (n, n))
    return m + m.T


def scratch(name):
    return os.path.join(tempfile.mkdtemp(prefix="strided-table", dir="/dev/shm" if os.path.isdir("/dev/shm") else None), name)


def saved(dtype, n):
    path = scratch("b.npy")
    np.save(path, draw(2, dtype, n))
    return path


MAKERS = {
    "A": lambda dtype, placement, n: placed(1, dtype, placement, n),
    "B": lambda dtype, placement, n: beside(2, dtype, placement, n),
    "C": lambda dtype, placement, n: beside(3, dtype, placement, n),
    "Z": lambda dtype, placement, n: np.empty(placed(1, dtype, placement, n).shape, dtype),
    "M": lambda dtype, placement, n: draw(4, "bool", n),
    "N": lambda dtype, placement, n: draw(5, "bool", n),
    "I": lambda dtype, placement, n: np.random.default_rng(6).integers(0, n, n),
    "S": lambda dtype, placement, n: draw(1, dtype, shape_of(n)),
    "row": lambda dtype, placement, n: draw(7, dtype, shape_of(n)[1]),
    "col": lambda dtype, placement, n: draw(8, dtype, (shape_of(n)[0], 1)),
    "zeros": lambda dtype, placement, n: np.zeros(n, dtype),
    "falses": lambda dtype, placement, n: np.zeros(n, bool),
    "grid": lambda dtype, placement, n: np.zeros(shape_of(n), dtype),
    "ordered": lambda dtype, placement, n: np.sort(draw(1, dtype, n)),
    "m1": lambda dtype, placement, n: draw(1, dtype, (n, n)),
    "m2": lambda dtype, placement, n: draw(2, dtype, (n, n)),
    "v": lambda dtype, placement, n: draw(3, dtype, n),
    "stack1": lambda dtype, placement, n: draw(1, dtype, (100, n, n)),
    "stack2": lambda dtype, placement, n: draw(2, dtype, (100, n, n)),
    "spd": lambda dtype, placement, n: definite(dtype, n),
    "sym": lambda dtype, placement, n: symmetric(dtype, n),
    "rng": lambda dtype, placement, n: np.random.default_rng(9),
    "n": lambda dtype, placement, n: n,
    "rows": lambda dtype, placement, n: shape_of(n)[0],
    "path": lambda dtype, placement, n: scratch("a.npy"),
    "file": lambda dtype, placement, n: saved(dtype, n),
}


def prepare(words, dtype, placement, n, fresh):
    """Puts operands where statements find them. They are kept for the next case, unless this one changes them."""
    global label
    if fresh or label != (dtype, placement, n, False):
        shelf.clear()
    label = (dtype, placement, n, fresh)
    for name in MAKERS.keys() & words.split():
        if name not in shelf:
            shelf[name] = MAKERS[name](dtype, placement, n)
        names[name] = shelf[name]
