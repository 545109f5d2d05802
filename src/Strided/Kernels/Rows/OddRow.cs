using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>
/// float64 as float32 whose last bit is set where anything behind it is cut off: rounded once more, to float16, that is what the float64 itself
/// rounds to.
/// </summary>
internal static class OddRow
{
    /// <summary>The bits of a float64 behind those of a float32.</summary>
    private const long Behind = (1L << 29) - 1;

    public static void Run(ReadOnlySpan<double> x, Span<float> z)
    {
        Span<double> odd = stackalloc double[x.Length];
        ref double from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(odd);
        int i = 0;
        if (V512<double>.IsSupported) i = Vectors<V512<double>>(ref from, ref to, i, x.Length);
        if (V256<double>.IsSupported) i = Vectors<V256<double>>(ref from, ref to, i, x.Length);
        if (V128<double>.IsSupported) i = Vectors<V128<double>>(ref from, ref to, i, x.Length);
        for (; i < x.Length; i++)
        {
            long bits = BitConverter.DoubleToInt64Bits(x[i]);
            odd[i] = BitConverter.Int64BitsToDouble((bits | ((bits & Behind) + Behind)) & ~Behind);
        }
        // What float32 has no room for, being too large or too small, is an infinity or a zero of float16, too.
        TensorPrimitives.ConvertTruncating(odd, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors<V>(ref double x, ref double z, int i, int n) where V : struct, IVector<V, double>
    {
        V behind = V.OfBits(Behind);
        for (; i <= n - V.Count; i += V.Count)
        {
            V some = V.Load(ref x, i);
            ((some | V.AddBits(some & behind, behind)) & ~behind).Store(ref z, i);
        }
        return i;
    }
}
