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

    /// <summary>Through float32: an integer that it rounds is beyond float16 anyway.</summary>
    private static bool ToFloat16(ReadOnlySpan<X> x, Span<Z> z)
    {
        if (Traits<X>.IsFloat32) TensorPrimitives.ConvertToHalf(MemoryMarshal.Cast<X, float>(x), MemoryMarshal.Cast<Z, Half>(z));
        else if (Traits<X>.IsVector) Through<float>(x, z);
        else return false;
        return true;
    }

    /// <summary>One conversion that registers make, or several.</summary>
    private static void Vectors(ReadOnlySpan<X> x, Span<Z> z)
    {
        int from = Traits<X>.Size, to = Traits<Z>.Size;
        switch (Traits<X>.IsVectorFloat, Traits<Z>.IsVectorFloat)
        {
            case (false, _) when from < to || (Traits<X>.IsSignedWord && Traits<Z>.IsFloat32 && from == to): WidenRow<X, Z>.Run(x, z); break;
            case (_, false) when from > to: NarrowRow<X, Z>.Run(x, z); break;
            case (false, true) when from > to: RoundRow<X>.Run(x, MemoryMarshal.Cast<Z, float>(z)); break;
            case (true, false) when from < to: Through<double>(x, z); break;
            default: TensorPrimitives.ConvertTruncating(x, z); break;
        }
    }

    /// <summary>Two conversions that registers make, where they do not make the one; nothing is rounded between them.</summary>
    private static void Through<TMiddle>(ReadOnlySpan<X> x, Span<Z> z) where TMiddle : unmanaged, INumber<TMiddle>
    {
        Span<TMiddle> middle = stackalloc TMiddle[Chunk];
        for (; x.Length > 0; x = x[middle.Length..], z = z[middle.Length..])
        {
            middle = middle[..Math.Min(middle.Length, x.Length)];
            if (Traits<Z>.IsFloat16 && Traits<X>.IsVectorFloat) OddRow.Run(MemoryMarshal.Cast<X, double>(x)[..middle.Length], MemoryMarshal.Cast<TMiddle, float>(middle));
            else Convert<X, TMiddle>.Row(x[..middle.Length], middle);
            Convert<TMiddle, Z>.Row(middle, z);
        }
    }

    /// <summary>Real parts with an imaginary part of 0 behind each: as bits, a real part of 32 is such a pair when it is widened to 64.</summary>
    private static void ToComplex<TPart>(ReadOnlySpan<X> x, Span<TPart> z) where TPart : unmanaged, INumberBase<TPart>
    {
        Span<TPart> converted = stackalloc TPart[Chunk];
        for (; x.Length > 0; x = x[converted.Length..], z = z[(2 * converted.Length)..])
        {
            converted = converted[..Math.Min(converted.Length, x.Length)];
            ReadOnlySpan<TPart> parts = converted;
            if (Traits<X>.IsVectorFloat && Traits<X>.Size == Traits<TPart>.Size) parts = MemoryMarshal.Cast<X, TPart>(x)[..converted.Length];
            else Convert<X, TPart>.Row(x[..converted.Length], converted);
            if (!FloatFormat<TPart>.IsDouble)
            {
                WidenRow<uint, ulong>.Run(MemoryMarshal.Cast<TPart, uint>(parts), MemoryMarshal.Cast<TPart, ulong>(z));
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
