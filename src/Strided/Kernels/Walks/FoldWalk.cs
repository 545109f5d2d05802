using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Folds the reduced axes of an operand into every element of the output.</summary>
/// <remarks>
/// Three ways through memory, one order of operations. When the reduced axis is the fast one, each output folds its own run. When an axis that
/// stays is faster, a panel of neighbouring outputs goes down the reduced axes together, so that every cache line is read once. Short runs are turned
/// into such panels.
/// </remarks>
internal static unsafe class FoldWalk<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    /// <summary>Bytes of a panel's row: several pages, long enough to be streamed, with a dozen such rows for a second-level cache.</summary>
    private const int PanelBytes = 32768;

    /// <summary>Rows of fewer elements are turned, of fewer bytes where registers fold them in any order, if there are so many; bytes that are turned at a time.</summary>
    private const nint ShortRow = 64, ShortBytes = 128, Fewest = 16, TurnedBytes = 16384;

    /// <param name="kept">The axes that stay: operands x, y, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operands x, y. Simplified in order.</param>
    /// <param name="n">The number of elements folded into each output.</param>
    /// <param name="x">What is folded.</param>
    /// <param name="y">The source's second operand.</param>
    /// <param name="z">The output.</param>
    /// <param name="source">What to make of x and y.</param>
    /// <param name="times">How often each of them counts, for operations whose order does not matter.</param>
    /// <param name="size">Bytes of an element of x.</param>
    public static void Run(ref Plan kept, ref Plan reduced, nint n, ref byte x, ref byte y, ref byte z, TSource source, nint times, int size)
    {
        fixed (byte* px = &x, py = &y, pz = &z)
        {
            kept.Move(0, (nint)px);
            kept.Move(1, (nint)py);
            kept.Move(2, (nint)pz);
            int threads = kept.Count > 1 ? Workers.Degree(kept.Count * n * sizeof(T) / 2) : 1;
            if (threads > 1) Shared(kept, reduced, n, source, threads, size);
            else Alone(ref kept, ref reduced, n, source, size);
            if (times > 1) Repeat(ref kept, times);
        }
    }

    private static void Shared(in Plan kept, in Plan reduced, nint n, TSource source, int threads, int size)
    {
        int rank = kept.Rank, rankReduced = reduced.Rank, length = Plan.PackedLength(rank, 3), lengthReduced = Plan.PackedLength(rankReduced, 2);
        int axis = kept.Divisible(threads, out nint parts, out nint each);
        nint extent = kept.Extent(axis);
        nint* packed = stackalloc nint[length], packedReduced = stackalloc nint[lengthReduced];
        kept.Pack(new Span<nint>(packed, length));
        reduced.Pack(new Span<nint>(packedReduced, lengthReduced));
        Workers.For(parts, threads, part =>
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(rank, 3)], scratchReduced = stackalloc nint[Plan.Scratch(rankReduced, 2)];
            var mine = new Plan(scratch, new ReadOnlySpan<nint>(packed, length), rank, 3);
            var mineReduced = new Plan(scratchReduced, new ReadOnlySpan<nint>(packedReduced, lengthReduced), rankReduced, 2);
            mine.Narrow(axis, part * each, nint.Min(each, extent - part * each));
            Alone(ref mine, ref mineReduced, n, source, size);
        });
    }

    private static void Alone(ref Plan kept, ref Plan reduced, nint n, TSource source, int size)
    {
        // Outputs of the same elements are the same.
        bool isSame = kept.Step(0) == 0 && kept.Step(1) == 0;
        if (kept.Length > 1 && !isSame && (reduced.Step(0) == 0 || nint.Abs(kept.Step(0)) < nint.Abs(reduced.Step(0))))
        {
            Panels(ref kept, reduced, n, source);
            return;
        }
        if (reduced.OuterRank == 0 && kept.Length >= Fewest && !isSame && IsShort(n, source))
        {
            TurnedPanels(ref kept, reduced, (int)n, source, size);
            return;
        }
        (nint dx, nint dy, nint dz, nint along) = (kept.Step(0), kept.Step(1), kept.Step(2), reduced.Step(0));
        bool isBlock = reduced.OuterRank == 0 && n <= FoldBlock<TOp, T>.Length && (TSource.FoldsRows || (source.IsDirect && FoldBlock<TOp, T>.Takes(along)));
        nint outputs = isSame ? 1 : kept.Length;
        do
        {
            byte* x = (byte*)kept.Offset(0) + (isBlock ? reduced.Offset(0) : 0), y = (byte*)kept.Offset(1), z = (byte*)kept.Offset(2);
            for (nint i = 0; i < outputs; i++, x += dx, y += dy, z += dz)
                *(T*)z = isBlock ? Block(x, along, y, n) : FoldRun<TOp, T, TSource>.Over(reduced, x, y, source);
            if (outputs < kept.Length) CopyRow<T>.Run(ref *(z - dz), 0, ref *z, dz, kept.Length - outputs);
        }
        while (kept.Next());
    }

    /// <summary>True for rows whose own fold begins with a conversion, or leaves lanes empty.</summary>
    private static bool IsShort(nint n, TSource source) =>
        n is > 1 and < ShortRow && (TOp.IsByParts || TOp.Widens || (TOp.Vectorises && V128<T>.IsSupported)) && !TSource.FoldsRows
        && (!source.IsDirect || (n < FoldBlock<TOp, T>.Lanes && (!FoldBlock<TOp, T>.TakesShort || n * sizeof(T) < ShortBytes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Block(byte* x, nint dx, byte* y, nint n) =>
        TSource.FoldsRows ? TSource.FoldRow(ref *x, dx, n) : FoldParts<TOp, T>.Block<TSource>(ref *(T*)x, dx, *(T*)y, n);

    private static void Repeat(ref Plan kept, nint times)
    {
        do
        {
            byte* z = (byte*)kept.Offset(2);
            for (nint i = 0; i < kept.Length; i++, z += kept.Step(2)) *(T*)z = FoldRun<TOp, T, TSource>.Repeated(*(T*)z, times);
        }
        while (kept.Next());
    }

    private static void Panels(ref Plan kept, in Plan reduced, nint n, TSource source)
    {
        int width = (int)nint.Min(kept.Length, Math.Max(PanelBytes / sizeof(T), 1));
        using var space = new Workspace(FoldPanel<TOp, T, TSource>.Scratch(width, n));
        fixed (byte* start = &space.Start)
        {
            byte* scratch = Workspace.Aligned<byte>(start);
            do
            {
                for (nint i = 0; i < kept.Length; i += width)
                {
                    byte* x = (byte*)kept.Offset(0) + i * kept.Step(0), y = (byte*)kept.Offset(1) + i * kept.Step(1), z = (byte*)kept.Offset(2) + i * kept.Step(2);
                    int wide = (int)nint.Min(width, kept.Length - i);
                    new FoldPanel<TOp, T, TSource>(source, ref *x, kept.Step(0), ref *y, kept.Step(1), wide, scratch).Run(reduced, ref *z, kept.Step(2));
                }
            }
            while (kept.Next());
        }
    }

    /// <summary>Short rows are turned, some of them at a time, so that they go down a panel side by side.</summary>
    private static void TurnedPanels(ref Plan kept, in Plan reduced, int n, TSource source, int size)
    {
        int width = (int)nint.Min(kept.Length, nint.Max(TurnedBytes / (n * size) & ~63, 64));
        nint pitch = Turn.Pitch((width * size + 63) & ~63), along = kept.Step(0), down = reduced.Step(0), first = reduced.Offset(0);
        bool isPart = down == size && along >= n * size && n < Turn.RowsOfPart(size);
        reduced.Add(0, 0, pitch);
        nint turned = (isPart ? Turn.RowsOfPart(size) : n) * pitch;
        using var space = new Workspace(turned + FoldPanel<TOp, T, TSource>.Scratch(width, n));
        fixed (byte* start = &space.Start)
        {
            byte* rows = Workspace.Aligned<byte>(start), scratch = rows + turned;
            do
            {
                for (nint i = 0; i < kept.Length; i += width)
                {
                    byte* x = (byte*)kept.Offset(0) + first + i * along, y = (byte*)kept.Offset(1) + i * kept.Step(1), z = (byte*)kept.Offset(2) + i * kept.Step(2);
                    int wide = (int)nint.Min(width, kept.Length - i);
                    if (isPart) Turn.Short(rows, pitch, x, along, n, wide, size);
                    else Turn.Into(rows, pitch, x, down, along, n, wide, size);
                    new FoldPanel<TOp, T, TSource>(source, ref *rows, size, ref *y, kept.Step(1), wide, scratch).Run(reduced, ref *z, kept.Step(2));
                }
            }
            while (kept.Next());
        }
    }
}
