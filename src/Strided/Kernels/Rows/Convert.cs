using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>Integers wrap; floating point to integer truncates and saturates, NaN to 0; complex to real keeps the real part.</summary>
internal readonly struct Convert<X, Z> : IMap<X, Z> where X : unmanaged, INumberBase<X> where Z : unmanaged, INumberBase<Z>
{
    /// <summary>Elements at a time where one conversion goes through another.</summary>
    private const int Chunk = 1024;

    public static Z Apply(X x) => Z.CreateTruncating(x);

    public static bool Row(ReadOnlySpan<X> x, Span<Z> z)
    {
        if (Traits<X>.IsVector && Traits<Z>.IsVector) Vectors(x, z);
        else if (Traits<X>.IsFloat16) OfFloat16(x, z);
        else if (Traits<Z>.IsFloat16) return ToFloat16(x, z);
        else if (Traits<X>.IsComplex128 && Traits<Z>.IsComplex64) TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, double>(x), MemoryMarshal.Cast<Z, float>(z));
        else if (Traits<X>.IsComplex64 && Traits<Z>.IsComplex128) TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, float>(x), MemoryMarshal.Cast<Z, double>(z));
        else if (Traits<X>.IsVector && Traits<Z>.IsComplex64) ToComplex<float>(x, MemoryMarshal.Cast<Z, float>(z));
        else if (Traits<X>.IsVector && Traits<Z>.IsComplex128) ToComplex<double>(x, MemoryMarshal.Cast<Z, double>(z));
        else return false;
        return true;
    }

    private static void OfFloat16(ReadOnlySpan<X> x, Span<Z> z)
    {
        if (Traits<Z>.IsFloat32) TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<X, Half>(x), MemoryMarshal.Cast<Z, float>(z));
        else Through<float>(x, z);
    }

    /// <summary>What float32 holds is rounded once; more than that would be rounded twice on the way through it.</summary>
    private static bool ToFloat16(ReadOnlySpan<X> x, Span<Z> z)
    {
        if (Traits<X>.IsFloat32) TensorPrimitives.ConvertToHalf(MemoryMarshal.Cast<X, float>(x), MemoryMarshal.Cast<Z, Half>(z));
        else if (Traits<X>.IsVector && Traits<X>.Size <= 2) Through<float>(x, z);
        else return false;
        return true;
    }

    /// <summary>One conversion that registers make, or several.</summary>
    private static void Vectors(ReadOnlySpan<X> x, Span<Z> z)
    {
        int from = Traits<X>.Size, to = Traits<Z>.Size;
        switch (Traits<X>.IsVectorFloat, Traits<Z>.IsVectorFloat)
        {
            case (false, _) when from < to: WidenRow<X, Z>.Run(x, z); break;
            case (false, false) when from > to: Narrow(x, z); break;
            case (true, false) when to <= 2: Through<int>(x, z, saturates: true); break;
            case (true, false) when from < to: Through<double>(x, z); break;
            case (true, false) when from > to && Traits<Z>.IsUnsigned: Through<long>(x, z, saturates: true); break;
            case (true, false) when from > to: TruncateRow.Run(MemoryMarshal.Cast<X, double>(x), MemoryMarshal.Cast<Z, int>(z)); break;
            default: TensorPrimitives.ConvertTruncating(x, z); break;
        }
    }

    /// <summary>The low bits of integers, which registers halve at a time.</summary>
    private static void Narrow(ReadOnlySpan<X> x, Span<Z> z)
    {
        switch (Traits<X>.Size, Traits<Z>.Size)
        {
            case (8, 4): TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, ulong>(x), MemoryMarshal.Cast<Z, uint>(z)); break;
            case (4, 2): TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, uint>(x), MemoryMarshal.Cast<Z, ushort>(z)); break;
            case (2, 1): TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, ushort>(x), MemoryMarshal.Cast<Z, byte>(z)); break;
            case (8, _): Through<uint>(x, z); break;
            default: Through<ushort>(x, z); break;
        }
    }

    /// <summary>Two conversions that registers make, where they do not make the one; nothing is rounded between them.</summary>
    private static void Through<TMiddle>(ReadOnlySpan<X> x, Span<Z> z, bool saturates = false) where TMiddle : unmanaged, INumber<TMiddle>
    {
        Span<TMiddle> middle = stackalloc TMiddle[Chunk];
        TMiddle least = TMiddle.Zero, most = TMiddle.Zero;
        if (saturates) (least, most) = (TMiddle.CreateTruncating(Z.CreateSaturating(double.MinValue)), TMiddle.CreateTruncating(Z.CreateSaturating(double.MaxValue)));
        for (; x.Length > 0; x = x[middle.Length..], z = z[middle.Length..])
        {
            middle = middle[..Math.Min(middle.Length, x.Length)];
            Convert<X, TMiddle>.Row(x[..middle.Length], middle);
            if (saturates) TensorPrimitives.Clamp(middle, least, most, middle);
            Convert<TMiddle, Z>.Row(middle, z);
        }
    }

    /// <summary>Real parts with an imaginary part of 0 behind each: as bits, a real part of 32 is such a pair when it is widened to 64.</summary>
    private static void ToComplex<TPart>(ReadOnlySpan<X> x, Span<TPart> z) where TPart : unmanaged, INumberBase<TPart>
    {
        Span<TPart> parts = stackalloc TPart[Chunk];
        for (; x.Length > 0; z = z[(2 * parts.Length)..])
        {
            parts = parts[..Math.Min(parts.Length, x.Length)];
            Convert<X, TPart>.Row(x[..parts.Length], parts);
            x = x[parts.Length..];
            if (!FloatFormat<TPart>.IsDouble)
            {
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<TPart, uint>(parts), MemoryMarshal.Cast<TPart, ulong>(z)[..parts.Length]);
                continue;
            }
            ref double from = ref Unsafe.As<TPart, double>(ref MemoryMarshal.GetReference(parts)), to = ref Unsafe.As<TPart, double>(ref MemoryMarshal.GetReference(z));
            int i = 0;
            // A place beyond the register's is a zero.
            if (Vector512.IsHardwareAccelerated)
            {
                for (; i <= parts.Length - Vector512<double>.Count; i += Vector512<double>.Count)
                {
                    Vector512<double> some = Vector512.LoadUnsafe(ref from, (nuint)i);
                    Vector512.Shuffle(some, Vector512.Create(0, 8, 1, 8, 2, 8, 3, 8L)).StoreUnsafe(ref to, (nuint)(2 * i));
                    Vector512.Shuffle(some, Vector512.Create(4, 8, 5, 8, 6, 8, 7, 8L)).StoreUnsafe(ref to, (nuint)(2 * i) + (nuint)Vector512<double>.Count);
                }
            }
            for (; i < parts.Length; i++) Vector128.CreateScalar(Unsafe.Add(ref from, i)).StoreUnsafe(ref to, (nuint)(2 * i));
        }
    }
}
