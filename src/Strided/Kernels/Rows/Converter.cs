using System.Numerics;
using System.Numerics.Tensors;

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
        if (!Traits<X>.IsVector || !Traits<Z>.IsVector) return false;
        TensorPrimitives.ConvertTruncating(x, z);
        return true;
    }
}

/// <summary>Zero is false, everything else (NaN too) is true.</summary>
internal readonly struct IsNonzero<T> : IMap<T, bool> where T : unmanaged, INumberBase<T>
{
    public static bool Apply(T x) => x != T.Zero;
}

/// <summary>True is 1, false is 0.</summary>
internal readonly struct FromBool<T> : IMap<bool, T> where T : unmanaged, INumberBase<T>
{
    public static T Apply(bool x) => x ? T.One : T.Zero;
}

/// <summary>1 for everything but zero.</summary>
internal readonly struct CountOne<T> : IMap<T, long> where T : unmanaged, INumberBase<T>
{
    public static long Apply(T x) => x != T.Zero ? 1 : 0;
}
