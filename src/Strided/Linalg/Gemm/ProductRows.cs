using System.Numerics;
using System.Numerics.Tensors;

namespace Strided;

/// <summary>What multiplying and adding means for matrices of T.</summary>
internal interface IProductRow<T> where T : unmanaged
{
    /// <summary>z[j] += x * y[j].</summary>
    static abstract void MultiplyAdd(T x, ReadOnlySpan<T> y, Span<T> z);

    /// <summary>sum + x * y.</summary>
    static abstract T Append(T x, T y, T sum);
}

/// <summary>Numbers, the product's factors in order: nobody has promised that a user's number type commutes.</summary>
internal readonly struct NumberRow<T> : IProductRow<T> where T : unmanaged, INumberBase<T>
{
    public static T Append(T x, T y, T sum) => sum + x * y;

    public static void MultiplyAdd(T x, ReadOnlySpan<T> y, Span<T> z)
    {
        if (Traits<T>.IsVector)
        {
            TensorPrimitives.MultiplyAdd(y, x, z, z);
            return;
        }
        for (int j = 0; j < z.Length; j++) z[j] += x * y[j];
    }
}

/// <summary>Truth values as the bytes 0 and 1: true when some pair is.</summary>
internal readonly struct TruthRow : IProductRow<byte>
{
    public static byte Append(byte x, byte y, byte sum) => (byte)(sum | (x & y));

    public static void MultiplyAdd(byte x, ReadOnlySpan<byte> y, Span<byte> z)
    {
        if (x != 0) TensorPrimitives.BitwiseOr(y, z, z);
    }
}
