using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A row that turns elements of one dtype into elements of another: x, step, z, step, length.</summary>
internal readonly unsafe struct Converter(delegate*<ref byte, nint, ref byte, nint, nint, void> row)
{
    private readonly delegate*<ref byte, nint, ref byte, nint, nint, void> row = row;

    public bool IsNone => row == null;

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => row(ref x, dx, ref z, dz, n);

    /// <summary>float16 to float32.</summary>
    public static Converter Widening => new(&MapRow<Convert<Half, float>, Half, float>.Run);

    /// <summary>float32 to float16.</summary>
    public static Converter Narrowing => new(&MapRow<Convert<float, Half>, float, Half>.Run);

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

/// <summary>Zero is false, everything else (NaN too) is true.</summary>
internal readonly struct IsNonzero<T> : IMap<T, bool> where T : unmanaged, INumberBase<T>
{
    /// <summary>Complex numbers that are looked at together.</summary>
    private const int Chunk = 512;

    public static bool Apply(T x) => x != T.Zero;

    public static bool Row(ReadOnlySpan<T> x, Span<bool> z)
    {
        ref byte from = ref Walk.Bytes(ref MemoryMarshal.GetReference(x)), to = ref Walk.Bytes(ref MemoryMarshal.GetReference(z));
        ushort magnitude = 0x7FFF;
        if (Traits<T>.IsComplex64) EitherPart<float>(ref from, ref to, x.Length);
        else if (Traits<T>.IsComplex128) EitherPart<double>(ref from, ref to, x.Length);
        else if (Traits<T>.IsFloat16) CompareRow<Meets, ushort>.Run(ref from, sizeof(ushort), ref Walk.Bytes(ref magnitude), 0, ref to, 1, x.Length);
        else Differ(ref from, T.Zero, ref to, x.Length);
        return true;
    }

    /// <summary>Complex numbers, by the truth of their parts, of which two in one word are looked at together.</summary>
    private static void EitherPart<R>(ref byte x, ref byte z, int n) where R : unmanaged, INumberBase<R>
    {
        Span<byte> parts = stackalloc byte[2 * Chunk];
        for (int done = 0, m; done < n; done += m)
        {
            m = Math.Min(n - done, Chunk);
            Differ(ref Unsafe.Add(ref x, done * Unsafe.SizeOf<T>()), R.Zero, ref parts[0], 2 * m);
            Differ(ref parts[0], (ushort)0, ref Unsafe.Add(ref z, done), m);
        }
    }

    private static void Differ<X>(ref byte x, X zero, ref byte z, nint n) where X : unmanaged, INumberBase<X> =>
        CompareRow<NumericCompare<NotEqual, X>, X>.Run(ref x, Unsafe.SizeOf<X>(), ref Walk.Bytes(ref zero), 0, ref z, 1, n);

    /// <summary>Whether two patterns have a bit in common: registers know no float16, but its bits without the sign.</summary>
    private readonly struct Meets : ICompare<ushort>
    {
        public static bool Vectorises => true;

        public static bool Apply(ushort x, ushort y) => (x & y) != 0;

        public static V Apply<V>(V x, V y) where V : struct, IVector<V, ushort> => ~V.Equal(x & y, V.OfBits(0));
    }
}

/// <summary>True is 1, false is 0.</summary>
internal readonly struct FromBool<T> : IMap<bool, T> where T : unmanaged, INumberBase<T>
{
    public static T Apply(bool x) => x ? T.One : T.Zero;

    public static bool Row(ReadOnlySpan<bool> x, Span<T> z)
    {
        if (Traits<T>.IsComplex) return Convert<byte, T>.Row(MemoryMarshal.Cast<bool, byte>(x), z);
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
