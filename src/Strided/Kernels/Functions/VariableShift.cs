using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>
/// Integers shifted by integers beside them, where registers of 512 bits do that. Counts are looked at without a sign: those that are negative or not below
/// the width leave no bit but the sign. Bytes are shifted in 16 bits.
/// </summary>
internal static class VariableShift<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static bool IsSupported
    {
        [MethodImpl(Inline)]
        get => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated;
    }

    [MethodImpl(Inline)]
    public static V Left(V x, V y)
    {
        Vector512<T> value = Widest<V, T>.Of(x), count = Widest<V, T>.Of(y);
        return Widest<V, T>.First(Unsafe.SizeOf<T>() switch
        {
            sizeof(long) => Avx512F.ShiftLeftLogicalVariable(value.AsUInt64(), count.AsUInt64()).As<ulong, T>(),
            sizeof(int) => Avx512F.ShiftLeftLogicalVariable(value.AsUInt32(), count.AsUInt32()).As<uint, T>(),
            sizeof(short) => Avx512BW.ShiftLeftLogicalVariable(value.AsUInt16(), count.AsUInt16()).As<ushort, T>(),
            _ => Vector512.Narrow(
                Avx512BW.ShiftLeftLogicalVariable(Vector512.WidenLower(value.AsByte()), Vector512.WidenLower(count.AsByte())),
                Avx512BW.ShiftLeftLogicalVariable(Vector512.WidenUpper(value.AsByte()), Vector512.WidenUpper(count.AsByte()))).As<byte, T>(),
        });
    }

    [MethodImpl(Inline)]
    public static V Right(V x, V y)
    {
        Vector512<T> value = Widest<V, T>.Of(x), count = Widest<V, T>.Of(y);
        return Widest<V, T>.First(Traits<T>.IsUnsigned ? Logical(value, count) : Arithmetic(value, count));
    }

    [MethodImpl(Inline)]
    private static Vector512<T> Logical(Vector512<T> value, Vector512<T> count) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => Avx512F.ShiftRightLogicalVariable(value.AsUInt64(), count.AsUInt64()).As<ulong, T>(),
        sizeof(int) => Avx512F.ShiftRightLogicalVariable(value.AsUInt32(), count.AsUInt32()).As<uint, T>(),
        sizeof(short) => Avx512BW.ShiftRightLogicalVariable(value.AsUInt16(), count.AsUInt16()).As<ushort, T>(),
        _ => Vector512.Narrow(
            Avx512BW.ShiftRightLogicalVariable(Vector512.WidenLower(value.AsByte()), Vector512.WidenLower(count.AsByte())),
            Avx512BW.ShiftRightLogicalVariable(Vector512.WidenUpper(value.AsByte()), Vector512.WidenUpper(count.AsByte()))).As<byte, T>(),
    };

    [MethodImpl(Inline)]
    private static Vector512<T> Arithmetic(Vector512<T> value, Vector512<T> count) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => Avx512F.ShiftRightArithmeticVariable(value.AsInt64(), count.AsUInt64()).As<long, T>(),
        sizeof(int) => Avx512F.ShiftRightArithmeticVariable(value.AsInt32(), count.AsUInt32()).As<int, T>(),
        sizeof(short) => Avx512BW.ShiftRightArithmeticVariable(value.AsInt16(), count.AsUInt16()).As<short, T>(),
        _ => Vector512.Narrow(
            Avx512BW.ShiftRightArithmeticVariable(Vector512.WidenLower(value.AsSByte()), Vector512.WidenLower(count.AsByte())),
            Avx512BW.ShiftRightArithmeticVariable(Vector512.WidenUpper(value.AsSByte()), Vector512.WidenUpper(count.AsByte()))).As<sbyte, T>(),
    };
}
