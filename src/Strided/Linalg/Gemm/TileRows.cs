using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>
/// A pair of rows of a tile's sums put where they belong; the last register may overlap the one before. Of complex numbers the pair is one row:
/// real and imaginary parts of the left side were rows of their own.
/// </summary>
internal static unsafe class TileRows<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Sums of fewer terms are finished before a line could come.</summary>
    private const nint Worthwhile = 16;

    /// <summary>Asks for the lines that a tile of so many rows and registers will be written to: they come while it is summed.</summary>
    [MethodImpl(Inline)]
    public static void Expect(in TileWork work, int rows, int registers)
    {
        if (!Sse.IsSupported || work.Depth < Worthwhile) return;
        byte* z = work.Z;
        for (int row = work.IsComplex ? rows / 2 : rows; row > 0; row--, z += work.Step)
        {
            for (int register = 0; register < registers; register++) Sse.Prefetch0(z + register * V.Count * sizeof(T));
            Sse.Prefetch0(z + work.LastZ + V.Count * sizeof(T) - 1);
        }
    }

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int pair, V u0, V u1, V u2, V v0, V v1, V v2)
    {
        if (work.IsComplex)
        {
            if (work.Skip <= pair) Row(work, pair, Joined(work, u0, v0), Joined(work, u1, v1), Joined(work, u2, v2));
            return;
        }
        if (work.Skip <= 2 * pair) Row(work, 2 * pair, u0, u1, u2);
        if (work.Skip <= 2 * pair + 1) Row(work, 2 * pair + 1, v0, v1, v2);
    }

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int pair, V u0, V u1, V v0, V v1)
    {
        if (work.IsComplex)
        {
            if (work.Skip <= pair) Row(work, pair, Joined(work, u0, v0), Joined(work, u1, v1));
            return;
        }
        if (work.Skip <= 2 * pair) Row(work, 2 * pair, u0, u1);
        if (work.Skip <= 2 * pair + 1) Row(work, 2 * pair + 1, v0, v1);
    }

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int pair, V u, V v)
    {
        if (work.IsComplex)
        {
            if (work.Skip <= pair) Row(work, pair, Joined(work, u, v));
            return;
        }
        if (work.Skip <= 2 * pair) Row(work, 2 * pair, u);
        if (work.Skip <= 2 * pair + 1) Row(work, 2 * pair + 1, v);
    }

    /// <summary>u + i v, or what <see cref="TileWork"/> says of it.</summary>
    [MethodImpl(Inline)]
    private static V Joined(in TileWork work, V u, V v)
    {
        V turned = V.NegateEvens(V.SwapPairs(v)), sum = work.IsTurned ? u - turned : u + turned;
        // From zero, so that no zero is negative.
        return work.IsConjugate ? default(V) - V.NegateEvens(sum) : sum;
    }

    [MethodImpl(Inline)]
    private static void Row(in TileWork work, int row, V sum0, V sum1, V sum2)
    {
        byte* z = work.Z + row * work.Step;
        ref T low = ref *(T*)z, high = ref *(T*)(z + work.LastZ);
        if (work.Into == Into.Add) (sum0, sum1, sum2) = (V.Load(ref low, 0) + sum0, V.Load(ref low, V.Count) + sum1, V.Load(ref high, 0) + sum2);
        else if (work.Into == Into.Subtract) (sum0, sum1, sum2) = (V.Load(ref low, 0) - sum0, V.Load(ref low, V.Count) - sum1, V.Load(ref high, 0) - sum2);
        sum0.Store(ref low, 0);
        sum1.Store(ref low, V.Count);
        sum2.Store(ref high, 0);
    }

    [MethodImpl(Inline)]
    private static void Row(in TileWork work, int row, V sum0, V sum1)
    {
        byte* z = work.Z + row * work.Step;
        ref T low = ref *(T*)z, high = ref *(T*)(z + work.LastZ);
        if (work.Into == Into.Add) (sum0, sum1) = (V.Load(ref low, 0) + sum0, V.Load(ref high, 0) + sum1);
        else if (work.Into == Into.Subtract) (sum0, sum1) = (V.Load(ref low, 0) - sum0, V.Load(ref high, 0) - sum1);
        sum0.Store(ref low, 0);
        sum1.Store(ref high, 0);
    }

    [MethodImpl(Inline)]
    private static void Row(in TileWork work, int row, V sum)
    {
        ref T z = ref *(T*)(work.Z + row * work.Step);
        if (work.Into == Into.Add) sum = V.Load(ref z, 0) + sum;
        else if (work.Into == Into.Subtract) sum = V.Load(ref z, 0) - sum;
        sum.Store(ref z, 0);
    }
}
