using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A row that turns elements of one dtype into elements of another: x, step, z, step, length.</summary>
internal readonly unsafe struct Converter(delegate*<ref byte, nint, ref byte, nint, nint, void> row)
{
    private readonly delegate*<ref byte, nint, ref byte, nint, nint, void> row = row;

    public bool IsNone => row == null;

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => row(ref x, dx, ref z, dz, n);

    /// <summary>The converter between two dtypes the library knows; none when they are the same.</summary>
    public static Converter Between(DType from, DType to)
    {
        if (from == to) return default;
        var choose = new ChooseSource { From = from, To = to };
        if (from.Kind == DTypeKind.Bool) choose.Bool();
        else Family.Numeric(from, ref choose);
        return choose.Chosen;
    }

    private struct ChooseSource : INumericVisitor
    {
        public DType From;
        public DType To;
        public Converter Chosen;

        public void Visit<T>() where T : unmanaged, INumberBase<T>
        {
            if (To.Kind == DTypeKind.Bool)
            {
                Chosen = new(&MapRow<IsNonzero<T>, T, bool>.Run);
                return;
            }
            var choose = new ChooseTarget<T>();
            Family.Numeric(To, ref choose);
            Chosen = choose.Chosen;
        }

        public void Bool()
        {
            var choose = new ChooseTargetOfBool();
            Family.Numeric(To, ref choose);
            Chosen = choose.Chosen;
        }
    }

    private struct ChooseTarget<X> : INumericVisitor where X : unmanaged, INumberBase<X>
    {
        public Converter Chosen;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Chosen = new(&MapRow<Convert<X, T>, X, T>.Run);
    }

    private struct ChooseTargetOfBool : INumericVisitor
    {
        public Converter Chosen;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Chosen = new(&MapRow<FromBool<T>, bool, T>.Run);
    }
}

/// <summary>Integers wrap; floating point to integer truncates and saturates, NaN to 0; complex to real keeps the real part.</summary>
internal readonly struct Convert<X, Z> : IMap<X, Z> where X : unmanaged, INumberBase<X> where Z : unmanaged, INumberBase<Z>
{
    public static Z Apply(X x) => Z.CreateTruncating(x);

    public static bool Row(ReadOnlySpan<X> x, Span<Z> z)
    {
        if (Traits<X>.IsVector && Traits<Z>.IsVector) Vectors(x, z);
        else if (Traits<X>.IsComplex128 && Traits<Z>.IsComplex64) TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, double>(x), MemoryMarshal.Cast<Z, float>(z));
        else if (Traits<X>.IsComplex64 && Traits<Z>.IsComplex128) TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<X, float>(x), MemoryMarshal.Cast<Z, double>(z));
        else if (Traits<X>.IsVector && Traits<Z>.IsComplex64) ToComplex<float>(x, MemoryMarshal.Cast<Z, float>(z));
        else if (Traits<X>.IsVector && Traits<Z>.IsComplex128) ToComplex<double>(x, MemoryMarshal.Cast<Z, double>(z));
        else return false;
        return true;
    }

    /// <summary>Registers widen integers to twice their size at a time, and make floats of integers that have their size.</summary>
    private static void Vectors(ReadOnlySpan<X> x, Span<Z> z)
    {
        bool toFloat = Traits<Z>.IsVectorFloat;
        int from = Unsafe.SizeOf<X>(), to = Unsafe.SizeOf<Z>();
        if (from == 1 && to > 2)
        {
            if (Traits<X>.IsUnsigned) Through<ushort>(x, z);
            else Through<short>(x, z);
        }
        else if (from == 2 && (toFloat || to > 4))
        {
            if (Traits<X>.IsUnsigned) Through<uint>(x, z);
            else Through<int>(x, z);
        }
        else if (Traits<X>.IsWord && toFloat && to > 4)
        {
            Through<long>(x, z);
        }
        else
        {
            TensorPrimitives.ConvertTruncating(x, z);
        }
    }

    /// <summary>Two conversions that registers make, where they do not make the one; nothing is rounded between them.</summary>
    private static void Through<TMiddle>(ReadOnlySpan<X> x, Span<Z> z) where TMiddle : unmanaged, INumberBase<TMiddle>
    {
        Span<TMiddle> middle = stackalloc TMiddle[256];
        for (; x.Length > 0; x = x[middle.Length..], z = z[middle.Length..])
        {
            middle = middle[..Math.Min(middle.Length, x.Length)];
            Convert<X, TMiddle>.Row(x[..middle.Length], middle);
            Convert<TMiddle, Z>.Row(middle, z);
        }
    }

    /// <summary>Real parts with an imaginary part of 0 behind each: as bits, a real part of 32 is such a pair when it is widened to 64.</summary>
    private static void ToComplex<TPart>(ReadOnlySpan<X> x, Span<TPart> z) where TPart : unmanaged, INumberBase<TPart>
    {
        Span<TPart> parts = stackalloc TPart[256];
        for (; x.Length > 0; z = z[(2 * parts.Length)..])
        {
            parts = parts[..Math.Min(parts.Length, x.Length)];
            Convert<X, TPart>.Row(x[..parts.Length], parts);
            x = x[parts.Length..];
            if (!FloatFormat<TPart>.IsDouble)
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<TPart, uint>(parts), MemoryMarshal.Cast<TPart, ulong>(z)[..parts.Length]);
            else
                for (int i = 0; i < parts.Length; i++) (z[2 * i], z[2 * i + 1]) = (parts[i], TPart.Zero);
        }
    }
}

/// <summary>Zero is false, everything else (NaN too) is true.</summary>
internal readonly struct IsNonzero<T> : IMap<T, bool> where T : unmanaged, INumberBase<T>
{
    public static bool Apply(T x) => x != T.Zero;

    public static bool Row(ReadOnlySpan<T> x, Span<bool> z)
    {
        T zero = T.Zero;
        CompareRow<NumericCompare<NotEqual, T>, T>.Run(
            ref Walk.Bytes(ref MemoryMarshal.GetReference(x)), Unsafe.SizeOf<T>(), ref Walk.Bytes(ref zero), 0, ref Walk.Bytes(ref MemoryMarshal.GetReference(z)), 1, x.Length);
        return true;
    }
}

/// <summary>True is 1, false is 0.</summary>
internal readonly struct FromBool<T> : IMap<bool, T> where T : unmanaged, INumberBase<T>
{
    public static T Apply(bool x) => x ? T.One : T.Zero;

    public static bool Row(ReadOnlySpan<bool> x, Span<T> z)
    {
        if (!Traits<T>.IsVector) return false;
        ref byte from = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(x));
        ref T to = ref MemoryMarshal.GetReference(z);
        int i = 0;
        if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref from, ref to, i, z.Length);
        if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref from, ref to, i, z.Length);
        if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref from, ref to, i, z.Length);
        for (; i < z.Length; i++) z[i] = Apply(x[i]);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors<V>(ref byte x, ref T z, int i, int n) where V : struct, IVector<V, T>
    {
        V one = V.Create(T.One);
        for (; i <= n - V.Count; i += V.Count) (V.Truths(ref x, i) & one).Store(ref z, i);
        return i;
    }
}

/// <summary>1 for everything but zero.</summary>
internal readonly struct CountOne<T> : IMap<T, long> where T : unmanaged, INumberBase<T>
{
    public static long Apply(T x) => x != T.Zero ? 1 : 0;
}
