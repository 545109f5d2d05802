using Xunit;

namespace Strided.Tests;

/// <summary>Arrays for files: every dtype, with the numbers that are special to it.</summary>
internal static class FileSamples
{
    public static IEnumerable<Dims> Shapes => [default, 0, 7, (3, 4), (2, 0, 3), (2, 3, 4), new[] { 1, 2, 1, 3, 2 }];

    public static TheoryData<string> DTypes => [.. DType.All.Select(dtype => dtype.Name)];

    /// <summary>Numbers that differ from one another in every byte, NaN and infinities among them where there are.</summary>
    public static NDArray Make(DType dtype, Dims shape)
    {
        nint size = shape.Aggregate((nint)1, (x, y) => x * y);
        if (dtype == DType.Bool) return (Nd.ARange(size) % 3 == 1).Reshape(shape);
        NDArray bytes = (Nd.ARange(size * dtype.ItemSize) * 37 % 251).AsType<byte>();
        var view = new Viewing { Bytes = bytes };
        dtype.Accept(ref view);
        return view.Result!.Reshape(shape);
    }

    /// <summary>True when shape, dtype and every bit agree.</summary>
    public static bool Same(NDArray x, NDArray y) => x.DType == y.DType && x.Shape == y.Shape && Bytes(x).AsSpan().SequenceEqual(Bytes(y));

    public static byte[] Bytes(NDArray a) => a.Size == 0 ? [] : a.Copy(Order.C).Reshape(-1).View<byte>().ToArray();

    private struct Viewing : IAnyVisitor
    {
        public NDArray Bytes;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = Bytes.View<T>();
    }
}
