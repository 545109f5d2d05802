import ctypes
import os


def operand(dtype, *shape):
    """The same elements as Operands.cs."""
    x = np.random.default_rng(1).random(shape) - 0.5
    if dtype.startswith("complex"):
        x = x + 1j * (np.random.default_rng(2).random(shape) - 0.5)
    return x.astype(dtype)


def prepare(words, dtype, n, count):
    """Makes the operands that are named."""
    stack = () if count == 1 else (count,)
    x = operand(dtype, *stack, n, n) if {"x", "hermitian", "definite"} & set(words.split()) else None
    make = {
        "x": lambda: x,
        "y": lambda: x.copy(),
        "z": lambda: x.copy(),
        "v": lambda: operand(dtype, n),
        "w": lambda: operand(dtype, n),
        "right": lambda: operand(dtype, n) if count == 1 else operand(dtype, count, n, 1),
        "lines": lambda: operand(dtype, count, n),
        "hermitian": lambda: x + x.swapaxes(-1, -2).conj(),
        "definite": lambda: x @ x.swapaxes(-1, -2).conj() + n * np.eye(n, dtype=dtype),
    }
    for word in words.split():
        names[word] = make[word]()


def blas():
    """The library behind NumPy's products, as the process has it loaded."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "blas" in line.rsplit("/", 1)[-1]}
    for path in sorted(paths):
        if "openblas" in path:
            library = ctypes.CDLL(path)
            for name in ("openblas_get_config", "openblas_get_config64_", "scipy_openblas_get_config64_"):
                if hasattr(library, name):
                    function = getattr(library, name)
                    function.restype = ctypes.c_char_p
                    return function().decode().strip()
    return ", ".join(os.path.basename(path) for path in sorted(paths)) or "its own loops"


def place():
    """The first thread on the first processor, all others on the rest."""
    for task in map(int, os.listdir("/proc/self/task")):
        os.sched_setaffinity(task, {0} if task == os.getpid() else range(1, os.cpu_count()))


names.update(prepare=prepare, blas=blas, place=place)
