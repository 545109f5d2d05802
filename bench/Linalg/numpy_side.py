"""The other side of the comparison: runs what stdin asks for, answers nanoseconds a call."""
import sys
import time

import numpy as np

rng = np.random.default_rng(1)
made = {}


def operand(dtype, shape):
    key = (dtype, shape)
    if key not in made:
        if len(made) > 8:
            made.clear()
        x = rng.random(shape) - 0.5
        if dtype.startswith("complex"):
            x = x + 1j * (rng.random(shape) - 0.5)
        made[key] = x.astype(dtype)
    return made[key]


def prepare(operation, dtype, n):
    if operation == "matmul":
        a, b = operand(dtype, (n, n)), operand(dtype, (n, n)).T.copy()
        return lambda: a @ b
    if operation == "matmul64":
        a, b = operand(dtype, (n, 64, 64)), operand(dtype, (n, 64, 64)).copy()
        return lambda: a @ b
    if operation == "matmul-out":
        a, b = operand(dtype, (n, n)), operand(dtype, (n, n)).T.copy()
        c = a @ b
        return lambda: np.matmul(a, b, c)
    if operation == "matvec":
        a, b = operand(dtype, (n, n)), operand(dtype, (n,))
        return lambda: a @ b
    if operation in ("fft", "ifft", "rfft", "irfft"):
        line = operand(dtype, (n,))
        return lambda: getattr(np.fft, operation)(line)
    a = operand(dtype, (n, n))
    if operation == "fft2":
        return lambda: np.fft.fft2(a)
    if operation in ("fft-rows", "fft-columns"):
        return lambda: np.fft.fft(a, axis=1 if operation == "fft-rows" else 0)
    if operation == "inv":
        return lambda: np.linalg.inv(a)
    if operation == "det":
        return lambda: np.linalg.slogdet(a)
    if operation == "solve":
        b = operand(dtype, (n, 1))
        return lambda: np.linalg.solve(a, b)
    if operation == "qr":
        return lambda: np.linalg.qr(a)
    if operation == "cholesky":
        p = a @ a.T + n * np.eye(n, dtype=dtype)
        return lambda: np.linalg.cholesky(p)
    if operation in ("eigh", "eigvalsh"):
        s = a + a.T
        return lambda: getattr(np.linalg, operation)(s)
    if operation in ("svd", "eig", "eigvals"):
        return lambda: getattr(np.linalg, operation)(a)
    if operation == "svdvals":
        return lambda: np.linalg.svd(a, compute_uv=False)
    if operation == "svd-reduced":
        tall = operand(dtype, (2 * n, n))
        return lambda: np.linalg.svd(tall, full_matrices=False)
    raise ValueError(operation)


work = None
for line in sys.stdin:
    words = line.split()
    if words[0] == "prepare":
        work = prepare(words[1], words[2], int(words[3]))
        work()
        print("ready", flush=True)
    else:
        calls = int(words[1])
        start = time.perf_counter_ns()
        for _ in range(calls):
            work()
        print((time.perf_counter_ns() - start) / calls, flush=True)
