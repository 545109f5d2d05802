"""The other side of the comparison: prepares and times what stdin asks for, answers nanoseconds a call."""
import os
import sys
import timeit

import numpy as np

CALLS = {
    "matmul": "np.matmul(x, y)",
    "matvec": "np.matmul(x, v)",
    "vecmat": "np.matmul(v, x)",
    "dot": "np.dot(x, y)",
    "vecdot": "np.vecdot(x, y)" if hasattr(np, "vecdot") else "np.vdot(x, y)",
    "outer": "np.outer(x, y)",
    "einsum": "np.einsum('ij,jk->ik', x, y)",
    "qr": "np.linalg.qr(x)",
    "det": "np.linalg.det(x)",
    "inv": "np.linalg.inv(x)",
    "solve": "np.linalg.solve(x, right)",
    "svd": "np.linalg.svd(x)",
    "svdvals": "np.linalg.svd(x, compute_uv=False)",
    "eig": "np.linalg.eig(x)",
    "eigvals": "np.linalg.eigvals(x)",
    "eigh": "np.linalg.eigh(hermitian)",
    "eigvalsh": "np.linalg.eigvalsh(hermitian)",
    "cholesky": "np.linalg.cholesky(definite)",
    "fft": "np.fft.fft(x)",
    "ifft": "np.fft.ifft(x)",
    "rfft": "np.fft.rfft(x)",
    "irfft": "np.fft.irfft(x)",
    "fft2": "np.fft.fft2(x)",
}


def operand(dtype, *shape):
    rng = np.random.default_rng(1)
    x = rng.random(shape) - 0.5
    if dtype.startswith("complex"):
        x = x + 1j * (rng.random(shape) - 0.5)
    return x.astype(dtype)


def prepare(operation, dtype, n, count):
    if operation in ("outer", "dot", "vecdot"):
        x = operand(dtype, n)
    elif operation in ("fft", "ifft", "irfft", "rfft"):
        x = operand("float64" if operation == "rfft" else "complex128", n)
    elif operation == "fft2":
        x = operand("complex128", n, n)
    else:
        x = operand(dtype, n, n) if count == 1 else operand(dtype, count, n, n)
    names = {"np": np, "x": x, "y": x.copy(), "v": operand(dtype, n)}
    names["right"] = names["v"] if count == 1 else operand(dtype, count, n, 1)
    if operation in ("eigh", "eigvalsh"):
        names["hermitian"] = x + x.swapaxes(-1, -2).conj()
    if operation == "cholesky":
        names["definite"] = x @ x.swapaxes(-1, -2).conj() + n * np.eye(n, dtype=dtype)
    return timeit.Timer(CALLS[operation], globals=names)


def blas():
    """The library behind NumPy's products, as the process has it loaded."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "blas" in line.rsplit("/", 1)[-1]}
    for path in sorted(paths):
        if "openblas" in path:
            import ctypes

            library = ctypes.CDLL(path)
            for name in ("openblas_get_config", "openblas_get_config64_", "scipy_openblas_get_config64_"):
                if hasattr(library, name):
                    function = getattr(library, name)
                    function.restype = ctypes.c_char_p
                    return function().decode().strip()
    return ", ".join(os.path.basename(path) for path in sorted(paths)) or "its own loops"


print(f"NumPy {np.__version__}, {blas()}", flush=True)
timer = None
for line in sys.stdin:
    words = line.split()
    if words[0] == "prepare":
        timer = prepare(words[1], words[2], int(words[3]), int(words[4]))
        timer.timeit(1)
        print("ready", flush=True)
    else:
        calls = int(words[1])
        print(timer.timeit(calls) * 1e9 / calls, flush=True)
