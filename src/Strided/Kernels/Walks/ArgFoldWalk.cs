using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The position of the extreme element along the reduced axes, first occurrence; the first NaN wins over everything.</summary>
internal static class ArgFoldWalk<TBetter, T> where TBetter : struct, IRealCompare where T : unmanaged, INumber<T>
{
    /// <param name="kept">The axes that stay: operands x, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operand x. Simplified in order.</param>
    /// <param name="x">What is searched.</param>
    /// <param name="z">The output, int64.</param>
    public static void Run(ref Plan kept, ref Plan reduced, ref byte x, ref byte z)
    {
        do
        {
            for (nint i = 0; i < kept.Length; i++)
            {
                ref byte xi = ref Unsafe.AddByteOffset(ref x, kept.Offset(0) + i * kept.Step(0));
                ref byte zi = ref Unsafe.AddByteOffset(ref z, kept.Offset(1) + i * kept.Step(1));
                Unsafe.As<byte, long>(ref zi) = One(reduced, ref xi);
            }
        }
        while (kept.Next());
    }

    private static long One(Plan reduced, ref byte x)
    {
        T best = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, reduced.Offset(0)));
        long bestAt = 0, at = 0;
        do
        {
            nint dx = reduced.Step(0);
            ref byte xi = ref Unsafe.AddByteOffset(ref x, reduced.Offset(0));
            for (nint n = reduced.Length; n > 0; n--, at++, xi = ref Unsafe.AddByteOffset(ref xi, dx))
            {
                T value = Unsafe.As<byte, T>(ref xi);
                if (!TBetter.Apply(value, best) && !(T.IsNaN(value) && !T.IsNaN(best))) continue;
                if (T.IsNaN(best)) continue;
                (best, bestAt) = (value, at);
            }
        }
        while (reduced.Next());
        return bestAt;
    }
}
