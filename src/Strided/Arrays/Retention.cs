using System.Globalization;

namespace Strided;

/// <summary>What an array keeps alive, beside what it uses.</summary>
/// <param name="UsedBytes">Bytes of the array's elements, those that broadcasting repeats counted once.</param>
/// <param name="RetainedBytes">Bytes of the whole buffer, which live as long as the array does.</param>
public sealed record Retention(nint UsedBytes, nint RetainedBytes)
{
    private string? tree;

    internal static Retention Of(NDArray a)
    {
        nint used = a.ItemSize;
        for (int axis = 0; axis < a.NDim; axis++)
            if (a.Strides[axis] != 0 || a.Shape[axis] == 0) used *= a.Shape[axis];
        nint retained = a.Storage.End - a.Storage.First;
        return new(used, retained) { tree = Tree(a, used, retained) };
    }

    /// <summary>The view, the array it looks into, and the object that owns the memory.</summary>
    public override string ToString() => tree ?? "";

    private static string Tree(NDArray a, nint used, nint retained)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{a.DType} {a.Shape}{(a.Base is null ? "" : ", a view")}: uses {used} bytes");
        if (a.Base is { } whole)
            text += string.Create(CultureInfo.InvariantCulture, $"\n└─ {whole.DType} {whole.Shape}: {whole.NBytes} bytes");
        object holder = a.Storage.Owner is Lease lease ? lease.Memory : a.Storage.Owner;
        string owner = holder is Array array ? $"{array.GetType().GetElementType()!.Name}[{array.LongLength}]" : holder.GetType().Name;
        return text + string.Create(CultureInfo.InvariantCulture, $"\n{(a.Base is null ? "" : "   ")}└─ {owner}: keeps {retained} bytes alive");
    }
}
