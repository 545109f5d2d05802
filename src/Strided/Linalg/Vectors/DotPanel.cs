using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Scalar products of real vectors that lie side by side, element by element, with others that do or with one: registers run across them.</summary>
/// <remarks>A lane of <see cref="ColumnKernels{T, R}.Dot"/> is a register here, and lanes are combined in the same order.</remarks>
internal static unsafe class DotPanel<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private static int Lanes => ColumnKernels<R, R>.Lanes;

    public static void Run(byte* z, byte* x, byte* y, bool isOne, nint count, in DotForm form)
    {
        V512<R>* lanes = stackalloc V512<R>[Lanes];
        for (nint i = 0; i < count; i += V512<R>.Count)
        {
            // The last register overlaps the one before.
            nint at = nint.Min(i, count - V512<R>.Count) * sizeof(R);
            Sum(x + at, isOne ? y : y + at, isOne, lanes, form).Store(ref *(R*)(z + at), 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V512<R> Sum(byte* x, byte* y, bool isOne, V512<R>* lanes, in DotForm form)
    {
        nint dx = form.AlongX, dy = form.AlongY, left = form.Length;
        int all = Lanes, half = all / 2;
        V512<R> sum = default;
        if (left >= half)
        {
            for (int lane = 0; lane < all; lane++) lanes[lane] = default;
            for (; left >= all; left -= all)
                for (int lane = 0; lane < all; lane++, x += dx, y += dy) lanes[lane] = Append(x, y, isOne, lanes[lane]);
            for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[half + lane];
            if (left >= half)
            {
                for (int lane = 0; lane < half; lane++, x += dx, y += dy) lanes[lane] = Append(x, y, isOne, lanes[lane]);
                left -= half;
            }
            for (half /= 2; half > 0; half /= 2)
                for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[half + lane];
            sum = lanes[0];
        }
        for (; left > 0; left--, x += dx, y += dy) sum = Append(x, y, isOne, sum);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V512<R> Append(byte* x, byte* y, bool isOne, V512<R> sum) =>
        V512<R>.FusedMultiplyAdd(V512<R>.Load(ref *(R*)x, 0), isOne ? V512<R>.Create(*(R*)y) : V512<R>.Load(ref *(R*)y, 0), sum);
}
