namespace Strided;

/// <summary>
/// Operations on operands of other dtypes: short runs are converted into buffers that stay in the first-level cache, so mixing dtypes
/// needs no temporary array.
/// </summary>
internal static unsafe class ConvertingWalk
{
    public static void Unary<TOp, T>(ref Plan plan, ref byte z, in Reading toZ, ref byte x, in Reading fromX)
        where TOp : struct, IUnary<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x) Walk.Over(ref plan, new ConvertingUnary<TOp, T>(toZ, fromX), pz, px);
    }

    public static void Binary<TOp, T>(ref Plan plan, ref byte z, in Reading toZ, ref byte x, in Reading fromX, ref byte y, in Reading fromY)
        where TOp : struct, IBinary<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x, py = &y) Walk.Over(ref plan, new ConvertingBinary<TOp, T>(toZ, fromX, fromY), pz, px, py);
    }

    public static void Compare<TOp, T>(ref Plan plan, ref byte z, ref byte x, in Reading fromX, ref byte y, in Reading fromY)
        where TOp : struct, ICompare<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x, py = &y) Walk.Over(ref plan, new ConvertingCompare<TOp, T>(fromX, fromY), pz, px, py);
    }
}
