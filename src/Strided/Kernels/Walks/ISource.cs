using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>What a fold folds: elements computed from one or two operands, some at a time.</summary>
internal interface ISource<T> where T : unmanaged
{
    /// <summary>
    /// True when elements come out of registers by <see cref="Of{V}"/>, so that dense operands can be folded where they lie. The second operand
    /// is of T then, and does not change along the axes that go.
    /// </summary>
    bool IsDirect { get; }

    /// <summary>True when <see cref="Of{V}"/> looks at its second argument.</summary>
    static virtual bool TakesSecond => false;

    /// <summary>True when <see cref="Of{V}"/> is its first argument.</summary>
    static virtual bool IsPlain => false;

    static virtual T Of(T x, T y) => x;

    static virtual V Of<V>(V x, V y) where V : struct, IVector<V, T> => x;

    void Load(ref byte x, nint dx, ref byte y, nint dy, ref T z, nint n);

    /// <summary>True when <see cref="FoldRow"/> folds a row of the first operand in its own way, for operations whose order does not matter.</summary>
    static virtual bool FoldsRows => false;

    static virtual T FoldRow(ref byte x, nint dx, nint n) => default;
}

/// <summary>Truth values, of which one that is true is looked for.</summary>
internal readonly struct SomeTrue : ISource<byte>
{
    public bool IsDirect => true;

    public static bool FoldsRows => true;

    public static byte FoldRow(ref byte x, nint dx, nint n) => CountRow<byte>.Run(ref x, dx, n) > 0 ? (byte)1 : (byte)0;

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint n) => CopyRow<byte>.Run(ref x, dx, ref z, 1, n);
}

/// <summary>Truth values, all of which are to be true.</summary>
internal readonly struct EachTrue : ISource<byte>
{
    public bool IsDirect => true;

    public static bool FoldsRows => true;

    public static byte FoldRow(ref byte x, nint dx, nint n) => CountRow<byte>.Run(ref x, dx, n) == n ? (byte)1 : (byte)0;

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint n) => CopyRow<byte>.Run(ref x, dx, ref z, 1, n);
}

/// <summary>1 for every element that is not zero.</summary>
internal readonly struct Nonzero<X> : ISource<long> where X : unmanaged, System.Numerics.INumberBase<X>
{
    public bool IsDirect => false;

    public static bool FoldsRows => true;

    public static long FoldRow(ref byte x, nint dx, nint n) => CountRow<X>.Run(ref x, dx, n);

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref long z, nint n) =>
        MapRow<CountOne<X>, X, long>.Run(ref x, dx, ref Unsafe.As<long, byte>(ref z), sizeof(long), n);
}

/// <summary>The first operand, converted to T if need be.</summary>
internal readonly struct Plain<T>(Converter converter) : ISource<T> where T : unmanaged
{
    public bool IsDirect => converter.IsNone;

    public static bool IsPlain => true;

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref T z, nint n)
    {
        ref byte to = ref Unsafe.As<T, byte>(ref z);
        if (converter.IsNone) CopyRow<T>.Run(ref x, dx, ref to, Unsafe.SizeOf<T>(), n);
        else converter.Run(ref x, dx, ref to, Unsafe.SizeOf<T>(), n);
    }
}

/// <summary>The first operand where the second, a mask, is true; the identity elsewhere.</summary>
internal readonly struct Masked<T>(Converter converter, T identity) : ISource<T> where T : unmanaged
{
    private readonly T identity = identity;

    public bool IsDirect => false;

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref T z, nint n)
    {
        new Plain<T>(converter).Load(ref x, dx, ref y, dy, ref z, n);
        for (nint i = 0; i < n; i++, y = ref Unsafe.AddByteOffset(ref y, dy))
            if (y == 0) Unsafe.Add(ref z, i) = identity;
    }
}

/// <summary>The square of the first operand, which is of T.</summary>
internal readonly struct Squared<T> : ISource<T> where T : unmanaged, System.Numerics.INumberBase<T>
{
    public bool IsDirect => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of(T x, T y) => x * x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V y) where V : struct, IVector<V, T> => x * x;

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref T z, nint n) =>
        UnaryRow<NumericUnary<Square, T>, T>.Run(ref x, dx, ref Unsafe.As<T, byte>(ref z), Unsafe.SizeOf<T>(), n);
}

/// <summary>The squared difference between the first operand, converted to T, and the second.</summary>
internal readonly struct SquaredDeviation<T>(Converter converter) : ISource<T> where T : unmanaged, System.Numerics.INumberBase<T>
{
    public bool IsDirect => converter.IsNone;

    public static bool TakesSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of(T x, T y) => (x - y) * (x - y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V y) where V : struct, IVector<V, T> => (x - y) * (x - y);

    public void Load(ref byte x, nint dx, ref byte y, nint dy, ref T z, nint n)
    {
        ref byte to = ref Unsafe.As<T, byte>(ref z);
        nint size = Unsafe.SizeOf<T>();
        if (!converter.IsNone)
        {
            converter.Run(ref x, dx, ref to, size, n);
            x = ref to;
            dx = size;
        }
        BinaryRow<NumericBinary<Subtract, T>, T>.Run(ref x, dx, ref y, dy, ref to, size, n);
        UnaryRow<NumericUnary<Square, T>, T>.Run(ref to, size, ref to, size, n);
    }
}
