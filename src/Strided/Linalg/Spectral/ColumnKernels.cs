using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Loops over dense columns of real or complex entries: scalar products, multiples, and four columns at a time.</summary>
/// <remarks>
/// Sums run in the lanes of 512 bits on every machine, in hardware or in pairs of narrower registers, and are combined in halves: the order of
/// additions depends on the length alone. Complex numbers are pairs of lanes: conj(x) y needs x y and x times y with the pairs swapped.
/// </remarks>
internal static unsafe class ColumnKernels<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>How many sums of entries run side by side.</summary>
    public static int Lanes => Entry<T, R>.IsComplex ? V512<R>.Count / 2 : 2 * V512<R>.Count;

    /// <summary>The sum of conj(x) y, or of x y when it is plain.</summary>
    [MethodImpl(Hot)]
    public static T Dot(T* x, T* y, nint n, bool isPlain = false)
    {
        R* a = (R*)x, b = (R*)y;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        V512<R> s = default, t = default;
        if (Entry<T, R>.IsComplex)
            for (; i <= length - count; i += count)
            {
                V512<R> u = Load(a + i), v = Load(b + i);
                (s, t) = (V512<R>.FusedMultiplyAdd(u, v, s), V512<R>.FusedMultiplyAdd(u, V512<R>.SwapPairs(v), t));
            }
        else
        {
            for (; i <= length - 2 * count; i += 2 * count)
            {
                s = V512<R>.FusedMultiplyAdd(Load(a + i), Load(b + i), s);
                t = V512<R>.FusedMultiplyAdd(Load(a + i + count), Load(b + i + count), t);
            }
            s += t;
            if (i <= length - count)
            {
                s = V512<R>.FusedMultiplyAdd(Load(a + i), Load(b + i), s);
                i += count;
            }
        }
        T sum = Combine(s, t, isPlain);
        for (nint k = i / Entry<T, R>.Parts; k < n; k++) sum = Append(x[k], y[k], sum, isPlain);
        return sum;
    }

    /// <summary>A term after the lanes are combined: sum + conj(x) y, or + x y.</summary>
    [MethodImpl(Inline)]
    public static T Append(T x, T y, T sum, bool isPlain) =>
        Entry<T, R>.IsComplex ? sum + (isPlain ? x : Entry<T, R>.Conjugate(x)) * y : Fused<T>.MultiplyAdd(x, y, sum);

    /// <summary>y += factor x.</summary>
    public static void MultiplyAdd(T factor, T* x, T* y, nint n) => Axpy<T>.Run(factor, x, y, n);

    /// <summary>x *= factor.</summary>
    public static void Scale(T factor, T* x, nint n)
    {
        if (Entry<T, R>.Imaginary(factor) == R.Zero) ScaleReal(Entry<T, R>.Real(factor), x, n);
        else ScaleComplex(factor, x, n);
    }

    [MethodImpl(Hot)]
    private static void ScaleComplex(T factor, T* x, nint n)
    {
        R* a = (R*)x;
        nint length = n * Entry<T, R>.Parts, i = 0;
        var (re, im) = Factor(factor);
        for (; i <= length - V512<R>.Count; i += V512<R>.Count) Times(Load(a + i), re, im, default).Store(ref a[i], 0);
        for (nint k = i / Entry<T, R>.Parts; k < n; k++)
        {
            T product = T.Zero;
            Axpy<T>.Append((R*)&factor, (R*)(x + k), (R*)&product);
            x[k] = product;
        }
    }

    /// <summary>Both parts of x times a real factor.</summary>
    public static void ScaleReal(R factor, T* x, nint n)
    {
        // Spans count in int.
        for (nint k = 0; k < n; k += 1 << 28)
        {
            var some = new Span<R>(x + k, (int)nint.Min(1 << 28, n - k) * Entry<T, R>.Parts);
            TensorPrimitives.Multiply(some, factor, some);
        }
    }

    /// <summary>The Euclidean length, without overflow or loss where the squares would suffer it.</summary>
    public static R Norm(T* x, nint n)
    {
        R* a = (R*)x;
        nint length = n * Entry<T, R>.Parts;
        R squares = ColumnKernels<R, R>.Dot(a, a, length);
        if (sizeof(R) == sizeof(double) ? squares > R.CreateTruncating(1e-290) && squares < R.CreateTruncating(1e290)
            : squares > R.CreateTruncating(1e-30f) && squares < R.CreateTruncating(1e36f)) return R.Sqrt(squares);
        R largest = R.Zero;
        for (nint k = 0; k < length; k++) largest = R.Max(largest, R.Abs(a[k]));
        if (largest == R.Zero || !R.IsFinite(largest)) return largest;
        R sum = R.Zero;
        for (nint k = 0; k < length; k++)
        {
            R part = a[k] / largest;
            sum += part * part;
        }
        return largest * R.Sqrt(sum);
    }

    /// <summary>z[k] = the sum of conj(column k of a) x, or of column k times x when it is plain, for four columns.</summary>
    [MethodImpl(Hot)]
    public static void Dots(T* a, nint step, T* x, nint n, T* z, bool isPlain = false)
    {
        R* a0 = (R*)a, a1 = (R*)(a + step), a2 = (R*)(a + 2 * step), a3 = (R*)(a + 3 * step), b = (R*)x;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        V512<R> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        if (Entry<T, R>.IsComplex)
            for (; i <= length - count; i += count)
            {
                V512<R> v = Load(b + i), w = V512<R>.SwapPairs(v), u = Load(a0 + i);
                (s0, t0) = (V512<R>.FusedMultiplyAdd(u, v, s0), V512<R>.FusedMultiplyAdd(u, w, t0));
                u = Load(a1 + i);
                (s1, t1) = (V512<R>.FusedMultiplyAdd(u, v, s1), V512<R>.FusedMultiplyAdd(u, w, t1));
                u = Load(a2 + i);
                (s2, t2) = (V512<R>.FusedMultiplyAdd(u, v, s2), V512<R>.FusedMultiplyAdd(u, w, t2));
                u = Load(a3 + i);
                (s3, t3) = (V512<R>.FusedMultiplyAdd(u, v, s3), V512<R>.FusedMultiplyAdd(u, w, t3));
            }
        else
        {
            for (; i <= length - 2 * count; i += 2 * count)
            {
                V512<R> v = Load(b + i), w = Load(b + i + count);
                (s0, t0) = (V512<R>.FusedMultiplyAdd(Load(a0 + i), v, s0), V512<R>.FusedMultiplyAdd(Load(a0 + i + count), w, t0));
                (s1, t1) = (V512<R>.FusedMultiplyAdd(Load(a1 + i), v, s1), V512<R>.FusedMultiplyAdd(Load(a1 + i + count), w, t1));
                (s2, t2) = (V512<R>.FusedMultiplyAdd(Load(a2 + i), v, s2), V512<R>.FusedMultiplyAdd(Load(a2 + i + count), w, t2));
                (s3, t3) = (V512<R>.FusedMultiplyAdd(Load(a3 + i), v, s3), V512<R>.FusedMultiplyAdd(Load(a3 + i + count), w, t3));
            }
            (s0, s1, s2, s3) = (s0 + t0, s1 + t1, s2 + t2, s3 + t3);
            for (; i <= length - count; i += count)
            {
                V512<R> v = Load(b + i);
                s0 = V512<R>.FusedMultiplyAdd(Load(a0 + i), v, s0);
                s1 = V512<R>.FusedMultiplyAdd(Load(a1 + i), v, s1);
                s2 = V512<R>.FusedMultiplyAdd(Load(a2 + i), v, s2);
                s3 = V512<R>.FusedMultiplyAdd(Load(a3 + i), v, s3);
            }
        }
        T z0 = Combine(s0, t0, isPlain), z1 = Combine(s1, t1, isPlain), z2 = Combine(s2, t2, isPlain), z3 = Combine(s3, t3, isPlain);
        for (nint k = i / Entry<T, R>.Parts; k < n; k++)
        {
            T v = x[k];
            z0 = Append(a[k], v, z0, isPlain);
            z1 = Append(a[step + k], v, z1, isPlain);
            z2 = Append(a[2 * step + k], v, z2, isPlain);
            z3 = Append(a[3 * step + k], v, z3, isPlain);
        }
        (z[0], z[1], z[2], z[3]) = (z0, z1, z2, z3);
    }

    /// <summary>y += c[0] column 0 of a + ... + c[3] column 3.</summary>
    [MethodImpl(Hot)]
    public static void Multiples(T* a, nint step, T* c, T* y, nint n)
    {
        R* a0 = (R*)a, a1 = (R*)(a + step), a2 = (R*)(a + 2 * step), a3 = (R*)(a + 3 * step), b = (R*)y;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        var (re0, im0) = Factor(c[0]);
        var (re1, im1) = Factor(c[1]);
        var (re2, im2) = Factor(c[2]);
        var (re3, im3) = Factor(c[3]);
        for (; i <= length - count; i += count)
        {
            V512<R> sum = Times(Load(a0 + i), re0, im0, Load(b + i));
            sum = Times(Load(a1 + i), re1, im1, sum);
            sum = Times(Load(a2 + i), re2, im2, sum);
            Times(Load(a3 + i), re3, im3, sum).Store(ref b[i], 0);
        }
        for (nint k = i / Entry<T, R>.Parts; k < n; k++) y[k] += c[0] * a[k] + c[1] * a[step + k] + c[2] * a[2 * step + k] + c[3] * a[3 * step + k];
    }

    /// <summary><see cref="Multiples"/> into y and <see cref="Dots"/> with x into z, reading the four columns once.</summary>
    [MethodImpl(Hot)]
    public static void Both(T* a, nint step, T* c, T* x, T* y, nint n, T* z)
    {
        R* a0 = (R*)a, a1 = (R*)(a + step), a2 = (R*)(a + 2 * step), a3 = (R*)(a + 3 * step), b = (R*)y, d = (R*)x;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        var (re0, im0) = Factor(c[0]);
        var (re1, im1) = Factor(c[1]);
        var (re2, im2) = Factor(c[2]);
        var (re3, im3) = Factor(c[3]);
        V512<R> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        for (; i <= length - count; i += count)
        {
            V512<R> v = Load(d + i), w = V512<R>.SwapPairs(v), u = Load(a0 + i);
            V512<R> sum = Times(u, re0, im0, Load(b + i));
            s0 = V512<R>.FusedMultiplyAdd(u, v, s0);
            if (Entry<T, R>.IsComplex) t0 = V512<R>.FusedMultiplyAdd(u, w, t0);
            u = Load(a1 + i);
            sum = Times(u, re1, im1, sum);
            s1 = V512<R>.FusedMultiplyAdd(u, v, s1);
            if (Entry<T, R>.IsComplex) t1 = V512<R>.FusedMultiplyAdd(u, w, t1);
            u = Load(a2 + i);
            sum = Times(u, re2, im2, sum);
            s2 = V512<R>.FusedMultiplyAdd(u, v, s2);
            if (Entry<T, R>.IsComplex) t2 = V512<R>.FusedMultiplyAdd(u, w, t2);
            u = Load(a3 + i);
            Times(u, re3, im3, sum).Store(ref b[i], 0);
            s3 = V512<R>.FusedMultiplyAdd(u, v, s3);
            if (Entry<T, R>.IsComplex) t3 = V512<R>.FusedMultiplyAdd(u, w, t3);
        }
        (z[0], z[1], z[2], z[3]) = (Combine(s0, t0, false), Combine(s1, t1, false), Combine(s2, t2, false), Combine(s3, t3, false));
        for (nint k = i / Entry<T, R>.Parts; k < n; k++)
        {
            T v = x[k], u0 = a[k], u1 = a[step + k], u2 = a[2 * step + k], u3 = a[3 * step + k];
            y[k] += c[0] * u0 + c[1] * u1 + c[2] * u2 + c[3] * u3;
            z[0] += Entry<T, R>.Conjugate(u0) * v;
            z[1] += Entry<T, R>.Conjugate(u1) * v;
            z[2] += Entry<T, R>.Conjugate(u2) * v;
            z[3] += Entry<T, R>.Conjugate(u3) * v;
        }
    }

    public static void Swap(T* x, T* y, nint n)
    {
        for (nint k = 0; k < n; k++) (x[k], y[k]) = (y[k], x[k]);
    }

    /// <summary>Two columns turned by a real rotation: x, y = c x + s y, c y - s x.</summary>
    [MethodImpl(Hot)]
    public static void Rotate(T* x, T* y, nint n, R c, R s)
    {
        R* a = (R*)x, b = (R*)y;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        V512<R> cs = V512<R>.Create(c), sn = V512<R>.Create(s);
        for (; i <= length - count; i += count)
        {
            V512<R> u = Load(a + i), v = Load(b + i);
            V512<R>.FusedMultiplyAdd(cs, u, sn * v).Store(ref a[i], 0);
            V512<R>.FusedMultiplyAdd(cs, v, -(sn * u)).Store(ref b[i], 0);
        }
        for (; i < length; i++) (a[i], b[i]) = (Fused<R>.MultiplyAdd(c, a[i], s * b[i]), Fused<R>.MultiplyAdd(c, b[i], -(s * a[i])));
    }

    /// <summary>Three columns times I - tau v v*, v = (1, v2, v3).</summary>
    [MethodImpl(Hot)]
    public static void Reflect(T* x, T* y, T* z, nint n, T tau, T v2, T v3)
    {
        R* a = (R*)x, b = (R*)y, c = (R*)z;
        nint length = n * Entry<T, R>.Parts, count = V512<R>.Count, i = 0;
        T tau2 = tau * v2, tau3 = tau * v3, back2 = -Entry<T, R>.Conjugate(v2), back3 = -Entry<T, R>.Conjugate(v3);
        var (re1, im1) = Factor(tau);
        var (re2, im2) = Factor(tau2);
        var (re3, im3) = Factor(tau3);
        var (reB2, imB2) = Factor(back2);
        var (reB3, imB3) = Factor(back3);
        for (; i <= length - count; i += count)
        {
            V512<R> u = Load(a + i), v = Load(b + i), w = Load(c + i), sum = Times(w, re3, im3, Times(v, re2, im2, Times(u, re1, im1, default)));
            (u - sum).Store(ref a[i], 0);
            Times(sum, reB2, imB2, v).Store(ref b[i], 0);
            Times(sum, reB3, imB3, w).Store(ref c[i], 0);
        }
        for (nint k = i / Entry<T, R>.Parts; k < n; k++)
        {
            T sum = tau * x[k] + tau2 * y[k] + tau3 * z[k];
            x[k] -= sum;
            y[k] += sum * back2;
            z[k] += sum * back3;
        }
    }

    /// <summary>Two columns times I - tau v v*, v = (1, v2).</summary>
    [MethodImpl(Hot)]
    public static void Reflect(T* x, T* y, nint n, T tau, T v2)
    {
        T tau2 = tau * v2, back = -Entry<T, R>.Conjugate(v2);
        for (nint k = 0; k < n; k++)
        {
            T sum = tau * x[k] + tau2 * y[k];
            x[k] -= sum;
            y[k] += sum * back;
        }
    }

    [MethodImpl(Inline)]
    public static V512<R> Load(R* source) => V512<R>.Load(ref *source, 0);

    /// <summary>A factor in every lane: its real part, and its imaginary part with the sign that the swapped pairs need.</summary>
    [MethodImpl(Inline)]
    public static (V512<R> Real, V512<R> Imaginary) Factor(T factor) =>
        (V512<R>.Create(Entry<T, R>.Real(factor)),
            Entry<T, R>.IsComplex ? V512<R>.NegateEvens(V512<R>.Create(Entry<T, R>.Imaginary(factor))) : default);

    [MethodImpl(Inline)]
    public static V512<R> Times(V512<R> x, V512<R> re, V512<R> im, V512<R> sum)
    {
        sum = V512<R>.FusedMultiplyAdd(x, re, sum);
        return Entry<T, R>.IsComplex ? V512<R>.FusedMultiplyAdd(V512<R>.SwapPairs(x), im, sum) : sum;
    }

    /// <summary>The lanes of a scalar product combined: <paramref name="s"/> of x y, <paramref name="t"/> of x times swapped y.</summary>
    [MethodImpl(Inline)]
    public static T Combine(V512<R> s, V512<R> t, bool isPlain)
    {
        s.Halve(out R first, out R second);
        if (!Entry<T, R>.IsComplex) return Entry<T, R>.Of(first + second);
        t.Halve(out R third, out R fourth);
        return isPlain ? Entry<T, R>.Of(first - second, third + fourth) : Entry<T, R>.Of(first + second, third - fourth);
    }
}
