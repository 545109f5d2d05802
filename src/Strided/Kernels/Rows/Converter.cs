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
    public static bool Apply(T x) => x != T.Zero;

    public static bool Row(ReadOnlySpan<T> x, Span<bool> z)
    {
        ref byte from = ref Walk.Bytes(ref MemoryMarshal.GetReference(x)), to = ref Walk.Bytes(ref MemoryMarshal.GetReference(z));
        T zero = T.Zero;
        ushort magnitude = 0x7FFF;
        if (Traits<T>.IsFloat16) CompareRow<Meets, ushort>.Run(ref from, sizeof(ushort), ref Walk.Bytes(ref magnitude), 0, ref to, 1, x.Length);
        else CompareRow<NumericCompare<NotEqual, T>, T>.Run(ref from, Unsafe.SizeOf<T>(), ref Walk.Bytes(ref zero), 0, ref to, 1, x.Length);
        return true;
    }

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
