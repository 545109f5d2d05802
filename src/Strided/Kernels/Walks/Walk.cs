using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Runs rows over a plan. Operand 0 is the output; the plan has been simplified.</summary>
internal static class Walk
{
    public static void Copy<T>(ref Plan plan, ref byte z, ref byte x) where T : unmanaged
    {
        do CopyRow<T>.Run(ref At(ref x, plan, 1), plan.Step(1), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        while (plan.Next());
    }

    public static void Convert(ref Plan plan, ref byte z, ref byte x, Converter converter)
    {
        do converter.Run(ref At(ref x, plan, 1), plan.Step(1), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        while (plan.Next());
    }

    public static void Map<TMap, X, Z>(ref Plan plan, ref byte z, ref byte x)
        where TMap : struct, IMap<X, Z> where X : unmanaged where Z : unmanaged
    {
        do MapRow<TMap, X, Z>.Run(ref At(ref x, plan, 1), plan.Step(1), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        while (plan.Next());
    }

    public static void Unary<TOp, T>(ref Plan plan, ref byte z, ref byte x) where TOp : struct, IUnary<T> where T : unmanaged
    {
        do UnaryRow<TOp, T>.Run(ref At(ref x, plan, 1), plan.Step(1), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        while (plan.Next());
    }

    public static void Binary<TOp, T>(ref Plan plan, ref byte z, ref byte x, ref byte y) where TOp : struct, IBinary<T> where T : unmanaged
    {
        do
        {
            BinaryRow<TOp, T>.Run(
                ref At(ref x, plan, 1), plan.Step(1), ref At(ref y, plan, 2), plan.Step(2), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        }
        while (plan.Next());
    }

    public static void Compare<TOp, T>(ref Plan plan, ref byte z, ref byte x, ref byte y) where TOp : struct, ICompare<T> where T : unmanaged
    {
        do
        {
            CompareRow<TOp, T>.Run(
                ref At(ref x, plan, 1), plan.Step(1), ref At(ref y, plan, 2), plan.Step(2), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        }
        while (plan.Next());
    }

    public static void Select<T>(ref Plan plan, ref byte z, ref byte condition, ref byte x, ref byte y) where T : unmanaged
    {
        do
        {
            SelectRow<T>.Run(
                ref At(ref condition, plan, 1), plan.Step(1), ref At(ref x, plan, 2), plan.Step(2),
                ref At(ref y, plan, 3), plan.Step(3), ref At(ref z, plan, 0), plan.Step(0), plan.Length);
        }
        while (plan.Next());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte At(ref byte start, in Plan plan, int operand) => ref Unsafe.AddByteOffset(ref start, plan.Offset(operand));
}
