using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided.Tests;

/// <summary>Elements compared by their bits: signed zeros differ, every NaN is the same NaN.</summary>
internal static class Bits
{
    public static bool Same<T>(T x, T y) where T : unmanaged => Raw(in x).SequenceEqual(Raw(in y)) || Distance(x, y) == 0;

    /// <summary>Units in the last place from x to y; 0 for two NaNs, very many for zeros or NaNs that differ, and for anything that is not floating.</summary>
    public static double Distance<T>(T x, T y) where T : unmanaged => (x, y) switch
    {
        (double a, double b) => Steps(a, b, (double)((Int128)Ordered(BitConverter.DoubleToInt64Bits(a)) - Ordered(BitConverter.DoubleToInt64Bits(b)))),
        (float a, float b) => Steps(a, b, Ordered(BitConverter.SingleToInt32Bits(a)) - (double)Ordered(BitConverter.SingleToInt32Bits(b))),
        (Half a, Half b) => Steps((double)a, (double)b, Ordered(BitConverter.HalfToInt16Bits(a)) - (double)Ordered(BitConverter.HalfToInt16Bits(b))),
        (Complex a, Complex b) => Math.Max(Distance(a.Real, b.Real), Distance(a.Imaginary, b.Imaginary)),
        (Complex64 a, Complex64 b) => Math.Max(Distance(a.Real, b.Real), Distance(a.Imaginary, b.Imaginary)),
        _ => Raw(in x).SequenceEqual(Raw(in y)) ? 0 : double.PositiveInfinity,
    };

    private static double Steps(double x, double y, double steps)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return double.IsNaN(x) && double.IsNaN(y) ? 0 : double.PositiveInfinity;
        return x == 0 && y == 0 && double.IsNegative(x) != double.IsNegative(y) ? double.PositiveInfinity : Math.Abs(steps);
    }

    private static long Ordered(long bits) => bits < 0 ? long.MinValue - bits : bits;

    private static int Ordered(int bits) => bits < 0 ? int.MinValue - bits : bits;

    private static int Ordered(short bits) => bits < 0 ? short.MinValue - bits : bits;

    private static ReadOnlySpan<byte> Raw<T>(ref readonly T x) where T : unmanaged =>
        System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in x)), Unsafe.SizeOf<T>());
}
