using System.Runtime.Intrinsics;
using V = Strided.V256<double>;

namespace Strided;

/// <summary>
/// The diagonal of the inverse of a matrix in qd form, of which the last three entries are kept, and the sum of those before them. It encloses the
/// smallest eigenvalue, whose inverse is less than the trace and more than the larger eigenvalue of the last two rows.
/// </summary>
internal struct InverseDiagonal
{
    /// <summary>How many numbers <see cref="Of(double*, int)"/> reads, each with so many lanes.</summary>
    public const int Count = 4;

    /// <summary>
    /// How far below the upper bound shifts are, in parts of the distance to the lower one: the upper bound is by far the closer one when the iteration
    /// is about to converge.
    /// </summary>
    private const double Far = 1.0 / 4, Near = 1.0 / 32, Nearest = 1.0 / 1024;

    private double rest;
    private double third;
    private double second;
    private double last;
    private int rows;

    /// <summary>True when the last two rows are there.</summary>
    public readonly bool IsKnown => rows >= 2;

    /// <summary>True when no row was dropped.</summary>
    public readonly bool IsWhole => rows == 3;

    /// <summary>A lane of what a transformation found.</summary>
    public static unsafe InverseDiagonal Of(double* found, int lanes) =>
        new() { rest = found[0], third = found[lanes], second = found[2 * lanes], last = found[3 * lanes], rows = 3 };

    /// <summary>Goes on by the next row: its q, and e of the row before.</summary>
    public void Append(double q, double e)
    {
        rest += third;
        (third, second, last) = (second, last, (1 + e * last) / q);
        rows = 3;
    }

    /// <summary>The last row no longer belongs to the matrix.</summary>
    public void Drop()
    {
        (third, second, last) = (0, third, second);
        rows--;
    }

    /// <summary>Four shifts in rising order. The last coupling is e / q of the last two rows.</summary>
    public readonly V Shifts(double coupling, nint n)
    {
        double ratio = second / last, half = 0.5 * (ratio - 1);
        double upper = 1 / (last * (0.5 * (ratio + 1) + Math.Sqrt(half * half + ratio * (ratio * coupling))));
        double lower = 1 / (rest + third + second + last);
        if (!(lower > 0) || !(upper > 0)) return default;
        // What rounding may have added.
        double doubt = 8 * n * TridiagonalVectors.Epsilon, gap = upper - lower, top = upper - upper * doubt;
        return Of(lower - lower * doubt, top - Far * gap, top - Near * gap, top - Nearest * gap);
    }

    /// <summary>Shifts for a matrix to which the others were too large.</summary>
    public readonly V Careful()
    {
        double lower = 1 / (rest + third + second + last);
        return lower > 0 ? Of(0, 0.25 * lower, 0.5 * lower, 0.875 * lower) : default;
    }

    private static V Of(double first, double second, double third, double fourth) => new(Vector256.Create(first, second, third, fourth));
}
