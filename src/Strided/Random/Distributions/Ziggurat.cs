using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A ziggurat: nearly every word of random bits is a number by itself, and the others ask for more bits.</summary>
internal interface IZiggurat<TWord, T>
{
    /// <summary>The number of a word, and whether it is one: whether its point is under the curve for certain.</summary>
    static abstract bool IsInside(TWord word, out T x);

    /// <summary>The number of a word that is not for certain, or another one.</summary>
    static abstract T Edge(BitGenerator bits, TWord word, T x);
}

/// <summary>Draws from a ziggurat, one or many.</summary>
internal static class Ziggurat
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Next<TZiggurat>(BitGenerator bits) where TZiggurat : struct, IZiggurat<ulong, double>
    {
        ulong word = bits.NextUInt64();
        return TZiggurat.IsInside(word, out double x) ? x : TZiggurat.Edge(bits, word, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NextSingle<TZiggurat>(BitGenerator bits) where TZiggurat : struct, IZiggurat<uint, float>
    {
        uint word = bits.NextUInt32();
        return TZiggurat.IsInside(word, out float x) ? x : TZiggurat.Edge(bits, word, x);
    }

    /// <summary>Goes through words made ahead; only at an edge do they count as given out, so that it finds the words that follow.</summary>
    public static void Fill<TZiggurat>(BitGenerator bits, Span<double> z) where TZiggurat : struct, IZiggurat<ulong, double>
    {
        while (!z.IsEmpty)
        {
            ReadOnlySpan<ulong> words = bits.Ahead();
            int n = Math.Min(words.Length, z.Length), inside = 0;
            while (inside < n && TZiggurat.IsInside(words[inside], out z[inside])) inside++;
            bits.Take(inside);
            if (inside == n && n > 0) z = z[n..];
            else
            {
                z[inside] = Next<TZiggurat>(bits);
                z = z[(inside + 1)..];
            }
        }
    }

    /// <summary>As for float64, with words that are halves.</summary>
    public static void Fill<TZiggurat>(BitGenerator bits, Span<float> z) where TZiggurat : struct, IZiggurat<uint, float>
    {
        while (!z.IsEmpty)
        {
            ReadOnlySpan<ulong> words = bits.AheadInHalves();
            int pairs = Math.Min(words.Length, z.Length / 2), inside = 0;
            while (inside < pairs && TZiggurat.IsInside((uint)words[inside], out z[2 * inside]) && TZiggurat.IsInside((uint)(words[inside] >> 32), out z[2 * inside + 1]))
                inside++;
            bits.Take(inside);
            z = z[(2 * inside)..];
            if (inside == pairs && pairs > 0) continue;
            // A kept half, an edge, or the last number.
            z[0] = NextSingle<TZiggurat>(bits);
            z = z[1..];
        }
    }
}
