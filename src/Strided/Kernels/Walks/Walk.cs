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

    /// <summary>One row without a plan: a dense output, and operands that go along with it or stand still.</summary>
    public static void BinaryRun<TOp, T>(
        ref byte z, nint atZ, ref byte x, nint atX, nint dx, ref byte y, nint atY, nint dy, nint n) where TOp : struct, IBinary<T> where T : unmanaged =>
        BinaryRow<TOp, T>.Run(
            ref Unsafe.AddByteOffset(ref x, atX), dx, ref Unsafe.AddByteOffset(ref y, atY), dy, ref Unsafe.AddByteOffset(ref z, atZ), Unsafe.SizeOf<T>(), n);

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

    /// <summary>A number as the bytes of an operand.</summary>
    public static ref byte Bytes<T>(ref T value) where T : unmanaged => ref Unsafe.As<T, byte>(ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte At(ref byte start, in Plan plan, int operand) => ref Unsafe.AddByteOffset(ref start, plan.Offset(operand));
}
