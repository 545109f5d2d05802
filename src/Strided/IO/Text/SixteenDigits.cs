using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Up to sixteen decimal digits as a number, all at once.</summary>
internal static class SixteenDigits
{
    public const int Count = 16;

    /// <summary>From any place on, sixteen bytes of which the last so many are all ones.</summary>
    private static ReadOnlySpan<byte> Lasts =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    private static Vector128<byte> Zeros => Vector128.Create((byte)'0');

    /// <summary>The last <paramref name="count"/> of sixteen bytes, digits all of them. No jump depends on how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte text, int count) => Value((Vector128.LoadUnsafe(ref text) - Zeros) & Last(count));

    /// <summary>The same, and whether they are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte text, int count, out ulong number)
    {
        Vector128<byte> digits = (Vector128.LoadUnsafe(ref text) - Zeros) & Last(count);
        number = Value(digits);
        return !Vector128.GreaterThanAny(digits, Vector128.Create((byte)9));
    }

    /// <summary>
    /// The last <paramref name="count"/> digits of seventeen bytes, with one that is none before the last <paramref name="part"/> of them.
    /// No jump depends on where it stands.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte text, int count, int part) =>
        Value((Vector128.ConditionalSelect(Last(part), Vector128.LoadUnsafe(ref text, 1), Vector128.LoadUnsafe(ref text)) - Zeros) & Last(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Last(int count) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Lasts), (nuint)count);

    /// <summary>Pairs, fours, eights, all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(Vector128<byte> digits)
    {
        if (!Sse41.IsSupported)
        {
            Vector128<ulong> halves = digits.AsUInt64();
            return EightDigits.Power * EightDigits.Value(halves[0]) + EightDigits.Value(halves[1]);
        }
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)(10 + (1 << 8))).AsSByte());
        Vector128<int> fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(100 + (1 << 16)).AsInt16());
        Vector128<int> eights = Sse2.MultiplyAddAdjacent(Sse41.PackUnsignedSaturate(fours, fours).AsInt16(), Vector128.Create(10_000 + (1 << 16)).AsInt16());
        ulong both = eights.AsUInt64().ToScalar();
        return EightDigits.Power * (ulong)(uint)both + (both >> 32);
    }
}
