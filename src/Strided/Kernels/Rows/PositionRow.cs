using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Indices along an axis made out as byte offsets: offsets[i] += position(index[i]) * stride.</summary>
internal static unsafe class PositionRow
{
    /// <summary>The longest row: its offsets and indices stay in the first-level cache.</summary>
    public const int Chunk = 512;

    /// <param name="start">The buffer of the indices.</param>
    /// <param name="at">Where the first index lies in it.</param>
    /// <param name="step">From one index to the next.</param>
    /// <param name="toInt64">What makes them int64; none when they are.</param>
    /// <param name="axis">The axis that they are about.</param>
    /// <param name="offsets">What is added to.</param>
    /// <param name="n">At most <see cref="Chunk"/>.</param>
    /// <param name="outside">The first index outside of the axis, if there is one.</param>
    /// <returns>How many indices come before the first one outside: n when none is.</returns>
    public static nint Add(ref byte start, nint at, nint step, Converter toInt64, in IndexedAxis axis, ref nint offsets, nint n, out long outside)
    {
        long* buffer = stackalloc long[Chunk];
        ref byte index = ref Unsafe.AddByteOffset(ref start, at);
        if (!toInt64.IsNone)
        {
            toInt64.Run(ref index, step, ref *(byte*)buffer, sizeof(long), n);
            index = ref *(byte*)buffer;
            step = sizeof(long);
        }
        nint done = axis.Mode switch
        {
            IndexMode.Raise => Checked(ref index, step, axis, ref offsets, n),
            IndexMode.Clip => Clipped(ref index, step, axis, ref offsets, n),
            _ => Wrapped(ref index, step, axis, ref offsets, n),
        };
        outside = done < n ? Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref index, done * step)) : 0;
        return done;
    }

    /// <summary>True when all indices of the plan's one operand are inside of the axis.</summary>
    public static bool AreInside(ref Plan plan, ref byte start, Converter toInt64, in IndexedAxis axis)
    {
        long* buffer = stackalloc long[Chunk];
        do
        {
            for (nint i = 0; i < plan.Length; i += Chunk)
            {
                nint n = nint.Min(Chunk, plan.Length - i), step = plan.Step(0);
                ref byte index = ref Unsafe.AddByteOffset(ref Walk.At(ref start, plan, 0), i * step);
                if (!toInt64.IsNone)
                {
                    toInt64.Run(ref index, step, ref *(byte*)buffer, sizeof(long), n);
                    index = ref *(byte*)buffer;
                    step = sizeof(long);
                }
                if (!AreInside(ref index, step, axis.FromEnd ? -axis.Size : 0, axis.Size, n)) return false;
            }
        }
        while (plan.Next());
        return true;
    }

    /// <summary>True when n indices are int64 side by side that count as they are: none is negative, none outside.</summary>
    public static bool ArePlain(ref byte start, nint at, nint step, Converter toInt64, in IndexedAxis axis, nint n) =>
        toInt64.IsNone && step == sizeof(long) && axis.Mode == IndexMode.Raise && AreInside(ref Unsafe.AddByteOffset(ref start, at), step, 0, axis.Size, n);

    /// <summary>True when all of n indices are at least the lowest and less than the size.</summary>
    private static bool AreInside(ref byte index, nint step, nint lowest, nint size, nint n)
    {
        // From the lowest index on, a single comparison tells.
        ulong from = (ulong)lowest, width = (ulong)(size - lowest), outside = 0;
        nint i = 0;
        if (step == sizeof(long))
        {
            ref ulong first = ref Unsafe.As<byte, ulong>(ref index);
            if (V512<ulong>.IsSupported) i = Outside<V512<ulong>>(ref first, from, width, i, n, ref outside);
            if (V256<ulong>.IsSupported) i = Outside<V256<ulong>>(ref first, from, width, i, n, ref outside);
        }
        for (; i < n; i++) outside |= Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref index, i * step)) - from >= width ? 1u : 0u;
        return outside == 0;
    }

    /// <summary>Whether any index in whole registers is outside.</summary>
    private static nint Outside<V>(ref ulong index, ulong from, ulong width, nint i, nint n, ref ulong outside) where V : struct, IVector<V, ulong>
    {
        V start = V.Create(from), end = V.Create(width), found = V.Create(0);
        for (; i <= n - V.Count; i += V.Count) found |= V.LessEqual(end, V.Load(ref index, i) - start);
        outside |= found.Bits();
        return i;
    }

    /// <summary>offsets[i] = first + i * step, for at most <see cref="Chunk"/> of them.</summary>
    public static void Begin(ref nint offsets, nint first, nint step, nint n)
    {
        if (step == 0) MemoryMarshal.CreateSpan(ref offsets, (int)n).Fill(first);
        else
            for (nint i = 0; i < n; i++, first += step) Unsafe.Add(ref offsets, i) = first;
    }

    private static nint Checked(ref byte index, nint step, in IndexedAxis axis, ref nint offsets, nint n)
    {
        nint size = axis.Size, stride = axis.Stride, turn = axis.FromEnd ? size : 0, i = 0;
        if (step == sizeof(long))
        {
            ref long first = ref Unsafe.As<byte, long>(ref index);
            ref long sums = ref Unsafe.As<nint, long>(ref offsets);
            if (V512<long>.IsSupported) i = Checked<V512<long>>(ref first, axis, ref sums, i, n);
            if (V256<long>.IsSupported) i = Checked<V256<long>>(ref first, axis, ref sums, i, n);
        }
        for (; i < n; i++)
        {
            nint position = (nint)Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref index, i * step));
            position += (position >> 63) & turn;
            if ((nuint)position >= (nuint)size) return i;
            Unsafe.Add(ref offsets, i) += position * stride;
        }
        return n;
    }

    /// <summary>As far as whole registers are inside.</summary>
    private static nint Checked<V>(ref long index, in IndexedAxis axis, ref long offsets, nint i, nint n) where V : struct, IVector<V, long>
    {
        V zero = V.Create(0), size = V.Create(axis.Size), stride = V.Create(axis.Stride), turn = V.Create(axis.FromEnd ? axis.Size : 0);
        for (; i <= n - V.Count; i += V.Count)
        {
            V position = V.Load(ref index, i);
            position += V.Less(position, zero) & turn;
            if ((V.Less(position, zero) | V.LessEqual(size, position)).Bits() != 0) break;
            (V.Load(ref offsets, i) + position * stride).Store(ref offsets, i);
        }
        return i;
    }

    private static nint Clipped(ref byte index, nint step, in IndexedAxis axis, ref nint offsets, nint n)
    {
        nint last = axis.Size - 1, below = axis.FromEnd ? 0 : last;
        for (nint i = 0; i < n; i++)
        {
            nint position = (nint)Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref index, i * step));
            Unsafe.Add(ref offsets, i) += (position < 0 ? below : nint.Min(position, last)) * axis.Stride;
        }
        return n;
    }

    private static nint Wrapped(ref byte index, nint step, in IndexedAxis axis, ref nint offsets, nint n)
    {
        nint size = axis.Size;
        for (nint i = 0; i < n; i++)
        {
            nint position = (nint)Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref index, i * step));
            // Most indices are inside, where no division is needed.
            if ((nuint)position >= (nuint)size)
            {
                position = axis.FromEnd ? position % size : (nint)((nuint)position % (nuint)size);
                position += (position >> 63) & size;
            }
            Unsafe.Add(ref offsets, i) += position * axis.Stride;
        }
        return n;
    }
}
