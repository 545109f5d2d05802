#!/usr/bin/env python3
"""The constants of Kernels/Functions: polynomials and split numbers.  usage: python3 eng/coefficients.py

Each polynomial interpolates a power series at Chebyshev nodes, in 70-digit decimals: within a factor of two of the minimax
polynomial of the same degree. The bound printed is the largest error of the whole function, relative to it, before rounding."""
from decimal import Decimal as D, getcontext
from math import pi as PI, cos, factorial
import struct

getcontext().prec = 70


def single(x):
    return struct.unpack('f', struct.pack('f', float(x)))[0]


def series(term):
    terms = [term(k) for k in range(160)]

    def at(x):
        total = D(0)
        for t in reversed(terms):
            total = total * x + t
        return total
    return at


def fit(name, f, low, high, count, error):
    """The polynomial with `count` coefficients through f at Chebyshev nodes, highest power first (Newton's divided differences)."""
    low, high = D(low), D(high)
    nodes = [(low + high) / 2 + (high - low) / 2 * D(cos(PI * (2 * i + 1) / (2 * count))) for i in range(count)]
    table = [f(x) for x in nodes]
    for level in range(1, count):
        for i in range(count - 1, level - 1, -1):
            table[i] = (table[i] - table[i - 1]) / (nodes[i] - nodes[i - level])
    powers = [D(0)] * count
    for i in range(count - 1, -1, -1):
        powers = [(powers[k - 1] if k else D(0)) - nodes[i] * powers[k] for k in range(count)]
        powers[0] += table[i]
    worst = D(0)
    for i in range(401):
        x = low + (high - low) * i / 400
        value = D(0)
        for c in reversed(powers):
            value = value * x + c
        worst = max(worst, abs(error(x, value - f(x))))
    print(f'{name}, {count} coefficients, bound 2^{float(worst.ln() / D(2).ln()):.1f}')
    for c in reversed(powers):
        print(f'    {float(c)!r},')


def central(k):
    c = D(1)
    for i in range(1, k + 1):
        c = c * (2 * i - 1) / (2 * i)
    return c


def binomial_third(k):
    """The coefficient of f^k in (1 + f)^(1/3)."""
    c = D(1)
    for i in range(k):
        c = c * (D(1) / 3 - i) / (i + 1)
    return c


exp = series(lambda k: 1 / D(factorial(k + 2)))
log = series(lambda k: D((-1) ** k) / (k + 3))
cube = series(lambda k: binomial_third(k + 1))
sin = series(lambda k: D((-1) ** (k + 1)) / factorial(2 * k + 3))
cos_ = series(lambda k: D((-1) ** k) / factorial(2 * k + 4))
atan = series(lambda k: D((-1) ** (k + 1)) / (2 * k + 3))
asin = series(lambda k: central(k + 1) / (2 * k + 3))

for kind, counts in (('float64', (11, 6, 9, 8, 6, 6, 12, 13)), ('float32', (6, 3, 4, 4, 3, 3, 5, 6))):
    e, h, l, b, s, c, t, a = counts
    fit(f'exp {kind}: (e^r - 1 - r) / r^2', exp, '-0.3467', '0.3467', e, lambda r, d: r * r * d)
    fit(f'exp {kind}: the same, short', exp, '-0.0217', '0.0217', h, lambda r, d: r * r * d)
    fit(f'log {kind}: (log(1 + f) - f + f^2/2) / f^3', log, '-0.0343', '0.0313', l, lambda f, d: d)
    fit(f'cbrt {kind}: ((1 + f)^(1/3) - 1) / f', cube, '-0.0343', '0.0313', b, lambda f, d: d)
    fit(f'sin {kind}: (sin(r)/r - 1) / r^2 in r^2', sin, '0', '0.6170', s, lambda z, d: z * d)
    fit(f'cos {kind}: (cos(r) - 1 + r^2/2) / r^4 in r^2', cos_, '0', '0.6170', c, lambda z, d: z * z * d * D('1.42'))
    fit(f'atan {kind}: (atan(t)/t - 1) / t^2 in t^2', atan, '0', '0.1716', t, lambda z, d: z * d)
    fit(f'asin {kind}: (asin(x)/x - 1) / x^2 in x^2', asin, '0', '0.25', a, lambda z, d: z * d)


def head(x, bits):
    """x cut to so many significant bits."""
    exponent = 0
    while abs(x) >= 1:
        x, exponent = x / 2, exponent + 1
    while abs(x) < D('0.5'):
        x, exponent = x * 2, exponent - 1
    return D(int(x * 2 ** bits)) / 2 ** bits * D(2) ** exponent


def atan_inverse(n):
    return sum(D((-1) ** k) / ((2 * k + 1) * D(n) ** (2 * k + 1)) for k in range(120))


def split(name, x, *bits):
    parts = []
    for b in bits:
        parts.append(float(head(x, b)) if b else float(x))
        x -= D(parts[-1])
    print(f'{name}: ' + ', '.join(repr(p) for p in parts))


ln2, ln10 = D(2).ln(), D(10).ln()
pi = 16 * atan_inverse(5) - 4 * atan_inverse(239)
for kind, whole, few, half in (('float64', 53, 41, 33), ('float32', 24, 15, 12)):
    cut = float if kind == 'float64' else single
    print(kind)
    split('  ln 2, nearest', ln2, whole, 0)
    split('  ln 2, short', ln2, few, 0)
    split('  log10 2, short', ln2 / ln10, few, 0)
    for name, x in (('1 / ln 2', 1 / ln2), ('1 / ln 10', 1 / ln10)):
        print(f'  {name}: {cut(x)!r}, {float(x - D(cut(x)))!r}')
    split('  pi / 2', pi / 2, whole, half, 0)
    print(f'  pi / 2, pi / 4: {cut(pi / 2)!r}, {float(pi / 2 - D(cut(pi / 2)))!r}; {cut(pi / 4)!r}, {float(pi / 4 - D(cut(pi / 4)))!r}')
print(f'2 / pi: {float(2 / pi)!r}')


def table(name, values, whole=lambda i, x: 0):
    """Numbers rounded and what that leaves, in both formats. whole(i, bits of the fraction) is taken from the bits of number i, and leaves are parts of it then."""
    for kind, cut, code, bits in (('float64', float, '<dq', 52), ('float32', single, '<fi', 23)):
        high, low = [], []
        for i, x in enumerate(values):
            near = cut(x)
            low.append(cut((x - D(near)) / (D(near) if whole(i, bits) else 1)))
            pattern = struct.unpack('<' + code[2], struct.pack('<' + code[1], near))[0] - whole(i, bits)
            high.append(struct.unpack('<' + code[1], struct.pack('<' + code[2], pattern))[0])
        print(f'{name}, {kind}')
        for row in (high, low):
            print('    ' + ', '.join(literal(x, kind) for x in row) + ',')


def literal(x, kind):
    return repr(x) if kind == 'float64' else shortest(x) + 'f'


def shortest(x):
    """The shortest decimal that reads back as the same float32."""
    return next(t for t in (f'{x:.{n}g}' for n in range(1, 18)) if single(float(t)) == x)


reciprocals = [D(r) / 64 for r in (86, 82, 78, 76, 74, 70, 68, 66, 64, 60, 57, 54, 51, 49, 46, 44)]
third = D(1) / 3
table('-log r', [-r.ln() for r in reciprocals])
table('r^(-1/3)', [(-r.ln() * third).exp() for r in reciprocals])
table('2^(1/3), 2^(-1/3)', [(j * ln2 * third).exp() for j in (1, -1)])
table('2^(i/16) less i/16 of an exponent', [(ln2 * i / 16).exp() for i in range(16)], lambda i, bits: i << (bits - 4))
