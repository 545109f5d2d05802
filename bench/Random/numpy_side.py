"""NumPy's part of the measurement: reads a row's expression, evaluates it once, answers with the seconds it took."""
import sys
import time

import numpy as np

N = 10_000_000
pcg, philox, sfc = np.random.default_rng(1), np.random.Generator(np.random.Philox(1)), np.random.Generator(np.random.SFC64(1))
twister = np.random.Generator(np.random.MT19937(1))
z, s = np.zeros(N), np.zeros(N, np.float32)
order = np.arange(1_000_000)
print(np.__version__, flush=True)
rows = {}
for line in sys.stdin:
    line = line.strip()
    row = rows.get(line) or rows.setdefault(line, eval("lambda: " + line))
    start = time.perf_counter()
    row()
    print(time.perf_counter() - start, flush=True)
