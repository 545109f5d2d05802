using System.Numerics;

namespace Strided;

/// <summary>The factors that part a complex line of half the length into the halves of a real one.</summary>
internal sealed unsafe class HalfCircle<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Elements that one thread takes at a time.</summary>
    private const nint Piece = 1 << 13;

    private readonly Table<R> table;

    /// <param name="n">The length of the real line.</param>
    public HalfCircle(nint n)
    {
        table = new(n / 4 + 1);
        for (nint k = 0; k <= n / 4; k++) table.Set(k, k, n);
    }

    public nint Bytes => table.Bytes;

    public R* Re => table.Re;

    public R* Im => table.Im;

    /// <summary>Ranges of elements up to a count, on several threads.</summary>
    public static void Run(nint count, int threads, Action<nint, nint> range)
    {
        if (threads <= 1 || count <= Piece) range(0, count);
        else Workers.For((count + Piece - 1) / Piece, threads, piece => range(piece * Piece, nint.Min((piece + 1) * Piece, count)));
    }
}
