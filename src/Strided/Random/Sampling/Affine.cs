using System.Numerics;

namespace Strided;

/// <summary>Standard numbers brought to their place: shift + scale * z, each operation rounded on its own as in NumPy.</summary>
internal static class Affine
{
    public static void Apply(Span<double> z, double scale, double shift)
    {
        int i = 0;
        for (; i + Vector<double>.Count <= z.Length; i += Vector<double>.Count)
            (new Vector<double>(shift) + new Vector<double>(scale) * new Vector<double>(z[i..])).CopyTo(z[i..]);
        for (; i < z.Length; i++) z[i] = shift + scale * z[i];
    }
}
