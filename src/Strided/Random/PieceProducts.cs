using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Lemire's products for many pieces of random bits at once. Two neighbours share a lane of twice their width, where their products fit.</summary>
internal static class PieceProducts<TPiece, TPair>
    where TPiece : unmanaged, IBinaryInteger<TPiece>, IMinMaxValue<TPiece>
    where TPair : unmanaged, IBinaryInteger<TPair>
{
    private static int Width => 8 * Traits<TPiece>.Size;

    private static TPair Low => TPair.CreateTruncating(TPiece.MaxValue);

    /// <summary>Turns pieces into integers below a number of values, without those that are to be drawn again; how many are left.</summary>
    public static int Below(TPair values, Span<TPiece> pieces)
    {
        TPair surplus = (Low + TPair.One) % values;
        int made = 0, i = 0;
        for (; i + Vector<TPiece>.Count <= pieces.Length; i += Vector<TPiece>.Count)
        {
            Vector<TPair> pairs = Vector.As<TPiece, TPair>(new Vector<TPiece>(pieces[i..])), low = new(Low), least = new(surplus);
            Vector<TPair> first = (pairs & low) * values, second = (pairs >>> Width) * values;
            if (Vector.LessThanAny(first & low, least) || Vector.LessThanAny(second & low, least))
            {
                made = Below(values, surplus, pieces, i, i + Vector<TPiece>.Count, made);
                continue;
            }
            Vector.As<TPair, TPiece>((first >>> Width) | Vector.AndNot(second, low)).CopyTo(pieces[made..]);
            made += Vector<TPiece>.Count;
        }
        return Below(values, surplus, pieces, i, pieces.Length, made);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Below(TPair values, TPair surplus, Span<TPiece> pieces, int from, int to, int made)
    {
        for (; from < to; from++)
        {
            TPair product = TPair.CreateTruncating(pieces[from]) * values;
            pieces[made] = TPiece.CreateTruncating(product >>> Width);
            // No branch: an integer that was not to be is written over by the next.
            made += (product & Low) >= surplus ? 1 : 0;
        }
        return made;
    }
}
