using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Eight blocks of <see cref="Philox"/> at once, of counters that follow each other. Where <see cref="WideProduct.IsSupported"/>.</summary>
internal static class WideBlocks
{
    /// <summary>The words of eight blocks.</summary>
    public const int Length = 4 * WideProduct.Count;

    /// <summary>The blocks of the eight counters after the given one, whose lowest word <paramref name="a"/> goes over in none of them.</summary>
    public static void Write(ulong a, ulong b, ulong c, ulong d, ulong key0, ulong key1, Span<ulong> words)
    {
        Vector512<ulong> va = Vector512.Create(a) + Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8);
        Vector512<ulong> vb = Vector512.Create(b), vc = Vector512.Create(c), vd = Vector512.Create(d);
        Vector512<ulong> m0 = Vector512.Create(PhiloxRound.Multiplier0), m1 = Vector512.Create(PhiloxRound.Multiplier1);
        Vector512<ulong> k0 = Vector512.Create(key0), k1 = Vector512.Create(key1);
        for (int round = 0; round < PhiloxRound.Count; round++)
        {
            Vector512<ulong> high0 = WideProduct.High(va, m0), low0 = va * m0, high1 = WideProduct.High(vc, m1), low1 = vc * m1;
            (va, vb, vc, vd) = (high1 ^ vb ^ k0, low1, high0 ^ vd ^ k1, low0);
            k0 += Vector512.Create(PhiloxRound.Key0Step);
            k1 += Vector512.Create(PhiloxRound.Key1Step);
        }
        Store(va, vb, vc, vd, ref MemoryMarshal.GetReference(words[..Length]));
    }

    /// <summary>a0 b0 c0 d0 a1 b1 ...: first pairs, then pairs of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d, ref ulong z)
    {
        Vector512<ulong> firstWords = Vector512.Create(0UL, 8, 1, 9, 2, 10, 3, 11), lastWords = Vector512.Create(4UL, 12, 5, 13, 6, 14, 7, 15);
        Vector512<ulong> firstPairs = Vector512.Create(0UL, 1, 8, 9, 2, 3, 10, 11), lastPairs = Vector512.Create(4UL, 5, 12, 13, 6, 7, 14, 15);
        Vector512<ulong> ab = Avx512F.PermuteVar8x64x2(a, firstWords, b), cd = Avx512F.PermuteVar8x64x2(c, firstWords, d);
        Avx512F.PermuteVar8x64x2(ab, firstPairs, cd).StoreUnsafe(ref z);
        Avx512F.PermuteVar8x64x2(ab, lastPairs, cd).StoreUnsafe(ref z, 8);
        ab = Avx512F.PermuteVar8x64x2(a, lastWords, b);
        cd = Avx512F.PermuteVar8x64x2(c, lastWords, d);
        Avx512F.PermuteVar8x64x2(ab, firstPairs, cd).StoreUnsafe(ref z, 16);
        Avx512F.PermuteVar8x64x2(ab, lastPairs, cd).StoreUnsafe(ref z, 24);
    }
}
