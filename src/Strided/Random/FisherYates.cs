using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Random order in place: from the end down, every place is exchanged with one at or before it.</summary>
/// <remarks>
/// Source: R. Durstenfeld, "Algorithm 235: Random Permutation", CACM 7(7), 1964. Places are drawn a block at a time, before the exchanges: then
/// the memory of one exchange is fetched while others still wait for theirs.
/// </remarks>
internal static class FisherYates
{
    private const int Block = 256;

    public static void Shuffle<T>(BitGenerator bits, Span<T> z)
    {
        Span<int> places = stackalloc int[Block];
        for (int last = z.Length - 1; last > 0;)
        {
            foreach (int place in Places(bits, last, places))
            {
                (z[last], z[place]) = (z[place], z[last]);
                last--;
            }
        }
    }

    /// <summary>Exchanges what lies at places of an axis.</summary>
    public static void Shuffle(BitGenerator bits, NDArray x, int axis)
    {
        var call = new AxisCall { Bits = bits, X = x, Axis = axis };
        x.DType.Accept(ref call);
    }

    /// <summary>Draws places for the last one and those before it: random bits, as many as the last place has, until they are in range.</summary>
    /// <returns>At least one of them; all have bits of the same number.</returns>
    private static Span<int> Places(BitGenerator bits, int last, Span<int> places)
    {
        int bound = 1 << BitOperations.Log2((uint)last), made = 0;
        places = places[..Math.Min(Block, last - bound + 1)];
        uint mask = (uint)bound * 2 - 1;
        Span<uint> words = stackalloc uint[Block];
        while (made < places.Length)
        {
            Span<uint> block = words[..(places.Length - made)];
            bits.Fill(block);
            foreach (uint word in block)
            {
                int place = (int)(word & mask);
                places[made] = place;
                // No branch: a place that was out of range is written over by the next.
                made += place <= last - made ? 1 : 0;
            }
        }
        return places;
    }

    private struct AxisCall : IAnyVisitor
    {
        public BitGenerator Bits;
        public NDArray X;
        public int Axis;

        public readonly void Visit<T>() where T : unmanaged
        {
            var x = (NDArray<T>)X;
            int length = checked((int)x.Shape[Axis]);
            if (x.NDim == 1 && x.Layout.IsCContiguous)
            {
                Shuffle(Bits, MemoryMarshal.CreateSpan(ref x.Element(x.Layout.Offset), length));
                GC.KeepAlive(x);
                return;
            }
            nint step = x.Strides[Axis];
            Span<nint> shape = stackalloc nint[x.NDim - 1], strides = stackalloc nint[x.NDim - 1];
            for (int axis = 0, k = 0; axis < x.NDim; axis++)
                if (axis != Axis) (shape[k], strides[k++]) = (x.Shape[axis], x.Strides[axis]);
            Span<int> places = stackalloc int[Block];
            for (int last = length - 1; last > 0;)
            {
                foreach (int place in Places(Bits, last, places))
                {
                    if (place != last) Exchange(x, x.Layout.Offset + last * step, x.Layout.Offset + place * step, shape, strides);
                    last--;
                }
            }
        }

        private static void Exchange<T>(NDArray<T> x, nint first, nint second, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides) where T : unmanaged
        {
            if (shape.IsEmpty)
            {
                ref T one = ref x.Element(first), other = ref x.Element(second);
                (one, other) = (other, one);
                return;
            }
            for (nint i = 0; i < shape[0]; i++) Exchange(x, first + i * strides[0], second + i * strides[0], shape[1..], strides[1..]);
        }
    }
}
