namespace Strided;

/// <summary>Rows of float16, computed in float32 some elements at a time.</summary>
internal static unsafe class WidenedRow
{
    private static Reading Widening => new(Converter.Widening, sizeof(short));

    private static Reading Narrowing => new(Converter.Narrowing, sizeof(short));

    public static void Unary<TOp>(ref byte x, nint dx, ref byte z, nint dz, nint n) where TOp : struct, IUnary<float>
    {
        nint* step = stackalloc nint[2] { dz, dx };
        fixed (byte* pz = &z, px = &x)
        {
            byte** at = stackalloc byte*[2] { pz, px };
            new ConvertingUnary<TOp, float>(Narrowing, Widening).Run(at, step, n);
        }
    }

    public static void Binary<TOp>(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) where TOp : struct, IBinary<float>
    {
        nint* step = stackalloc nint[3] { dz, dx, dy };
        fixed (byte* pz = &z, px = &x, py = &y)
        {
            byte** at = stackalloc byte*[3] { pz, px, py };
            new ConvertingBinary<TOp, float>(Narrowing, Widening, Widening).Run(at, step, n);
        }
    }

    public static void Compare<TOp>(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) where TOp : struct, ICompare<float>
    {
        nint* step = stackalloc nint[3] { dz, dx, dy };
        fixed (byte* pz = &z, px = &x, py = &y)
        {
            byte** at = stackalloc byte*[3] { pz, px, py };
            new ConvertingCompare<TOp, float>(Widening, Widening).Run(at, step, n);
        }
    }
}
