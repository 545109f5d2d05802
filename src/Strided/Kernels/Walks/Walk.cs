using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Runs rows over a plan. Operand 0 is the output; the plan has been simplified.</summary>
internal static unsafe class Walk
{
    public static void Copy<T>(ref Plan plan, ref byte z, ref byte x) where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x) Over(ref plan, default(CopyWork<T>), pz, px);
    }

    public static void Convert(ref Plan plan, ref byte z, ref byte x, Converter converter, int sizeZ, int sizeX)
    {
        fixed (byte* pz = &z, px = &x) Over(ref plan, new ConvertWork(converter, sizeZ, sizeX), pz, px);
    }

    public static void Map<TMap, X, Z>(ref Plan plan, ref byte z, ref byte x)
        where TMap : struct, IMap<X, Z> where X : unmanaged where Z : unmanaged
    {
        fixed (byte* pz = &z, px = &x) Over(ref plan, default(MapWork<TMap, X, Z>), pz, px);
    }

    public static void Unary<TOp, T>(ref Plan plan, ref byte z, ref byte x) where TOp : struct, IUnary<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x)
        {
            if (TOp.IsLong && plan.Repeats(1)) Once<TOp, T>(ref plan, pz, px);
            else Over(ref plan, default(UnaryWork<TOp, T>), pz, px);
        }
    }

    /// <summary>A long function of elements that come again and again is computed once for each, and copied.</summary>
    private static void Once<TOp, T>(ref Plan plan, byte* z, byte* x) where TOp : struct, IUnary<T> where T : unmanaged
    {
        Span<nint> packed = stackalloc nint[Plan.PackedLength(plan.Rank, plan.Operands)], scratch = stackalloc nint[Plan.Scratch(plan.Rank, plan.Operands)];
        plan.Pack(packed);
        var first = new Plan(scratch, packed, plan.Rank, plan.Operands);
        first.LeaveFirst(1);
        Over(ref first, default(UnaryWork<TOp, T>), z, x);
        plan.ReadOutput(1);
        Over(ref plan, default(CopyWork<T>), z, z);
    }

    public static void Clamp<T>(ref Plan plan, ref byte z, ref byte x, T least, T most) where T : unmanaged, INumber<T>
    {
        fixed (byte* pz = &z, px = &x) Over(ref plan, new ClampWork<T>(least, most), pz, px);
    }

    public static void Binary<TOp, T>(ref Plan plan, ref byte z, ref byte x, ref byte y) where TOp : struct, IBinary<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x, py = &y) Over(ref plan, default(BinaryWork<TOp, T>), pz, px, py);
    }

    public static void Compare<TOp, T>(ref Plan plan, ref byte z, ref byte x, ref byte y) where TOp : struct, ICompare<T> where T : unmanaged
    {
        fixed (byte* pz = &z, px = &x, py = &y) Over(ref plan, default(CompareWork<TOp, T>), pz, px, py);
    }

    public static void Select<T>(ref Plan plan, ref byte z, ref byte condition, ref byte x, ref byte y) where T : unmanaged
    {
        fixed (byte* pz = &z, pc = &condition, px = &x, py = &y) Over(ref plan, default(SelectWork<T>), pz, pc, px, py);
    }

    /// <summary>One row without a plan: a dense output, and an operand that goes along with it or stands still.</summary>
    public static void CopyRun<T>(ref byte z, nint atZ, ref byte x, nint atX, nint dx, nint n) where T : unmanaged
    {
        ref byte zi = ref Unsafe.AddByteOffset(ref z, atZ), xi = ref Unsafe.AddByteOffset(ref x, atX);
        if (n * sizeof(T) < Workers.Alone)
        {
            CopyRow<T>.Run(ref xi, dx, ref zi, sizeof(T), n);
            return;
        }
        fixed (byte* pz = &zi, px = &xi) Run(default(CopyWork<T>), n, [n, 0, 0, sizeof(T), dx], pz, px, null);
    }

    /// <summary>One dense row without a plan.</summary>
    public static void ConvertRun(ref byte z, nint atZ, ref byte x, nint atX, nint n, Converter converter, int sizeZ, int sizeX) =>
        Run(new ConvertWork(converter, sizeZ, sizeX), ref Unsafe.AddByteOffset(ref z, atZ), ref Unsafe.AddByteOffset(ref x, atX), n);

    /// <summary>One dense row without a plan.</summary>
    public static void UnaryRun<TOp, T>(ref byte z, nint atZ, ref byte x, nint atX, nint n) where TOp : struct, IUnary<T> where T : unmanaged
    {
        ref byte zi = ref Unsafe.AddByteOffset(ref z, atZ), xi = ref Unsafe.AddByteOffset(ref x, atX);
        if (n * sizeof(T) < Workers.Alone) UnaryRow<TOp, T>.Run(ref xi, sizeof(T), ref zi, sizeof(T), n);
        else Run(default(UnaryWork<TOp, T>), ref zi, ref xi, n);
    }

    /// <summary>One dense row without a plan.</summary>
    public static void ClampRun<T>(ref byte z, nint atZ, ref byte x, nint atX, nint n, T least, T most) where T : unmanaged, INumber<T> =>
        Run(new ClampWork<T>(least, most), ref Unsafe.AddByteOffset(ref z, atZ), ref Unsafe.AddByteOffset(ref x, atX), n);

    /// <summary>One dense row without a plan.</summary>
    public static void CompareRun<TOp, T>(ref byte z, nint atZ, ref byte x, nint atX, ref byte y, nint atY, nint n)
        where TOp : struct, ICompare<T> where T : unmanaged
    {
        ref byte zi = ref Unsafe.AddByteOffset(ref z, atZ), xi = ref Unsafe.AddByteOffset(ref x, atX), yi = ref Unsafe.AddByteOffset(ref y, atY);
        if (n * sizeof(T) < Workers.Alone)
        {
            CompareRow<TOp, T>.Run(ref xi, sizeof(T), ref yi, sizeof(T), ref zi, 1, n);
            return;
        }
        fixed (byte* pz = &zi, px = &xi, py = &yi) Run(default(CompareWork<TOp, T>), n, [n, 0, 0, 0, 1, sizeof(T), sizeof(T)], pz, px, py);
    }

    /// <summary>One row without a plan: a dense output, and operands that go along with it or stand still.</summary>
    public static void BinaryRun<TOp, T>(
        ref byte z, nint atZ, ref byte x, nint atX, nint dx, ref byte y, nint atY, nint dy, nint n) where TOp : struct, IBinary<T> where T : unmanaged
    {
        ref byte zi = ref Unsafe.AddByteOffset(ref z, atZ), xi = ref Unsafe.AddByteOffset(ref x, atX), yi = ref Unsafe.AddByteOffset(ref y, atY);
        if (n * sizeof(T) < Workers.Alone)
        {
            BinaryRow<TOp, T>.Run(ref xi, dx, ref yi, dy, ref zi, sizeof(T), n);
            return;
        }
        fixed (byte* pz = &zi, px = &xi, py = &yi) Run(default(BinaryWork<TOp, T>), n, [n, 0, 0, 0, sizeof(T), dx, dy], pz, px, py);
    }

    private static void Run<TWork>(TWork work, ref byte z, ref byte x, nint n) where TWork : struct, IRowWork
    {
        fixed (byte* pz = &z, px = &x) Run(work, n, [n, 0, 0, work.Size(0), work.Size(1)], pz, px, null);
    }

    /// <summary>A row that is packed already; see <see cref="Plan.Pack"/>.</summary>
    private static void Run<TWork>(TWork work, nint n, ReadOnlySpan<nint> packed, byte* z, byte* x, byte* y) where TWork : struct, IRowWork
    {
        if (Workers.Degree(n * work.Cost) > 1 || n * work.Size(0) >= StagedWalk<TWork>.Large)
        {
            int operands = y == null ? 2 : 3;
            Span<nint> scratch = stackalloc nint[Plan.Scratch(1, Plan.MostOperands)];
            var plan = new Plan(scratch, packed, 1, operands);
            Over(ref plan, work, z, x, y);
            return;
        }
        byte** at = stackalloc byte*[3] { z, x, y };
        fixed (nint* step = packed[^(y == null ? 2 : 3)..]) work.Run(at, step, n);
    }

    /// <summary>A number as the bytes of an operand.</summary>
    public static ref byte Bytes<T>(ref T value) where T : unmanaged => ref Unsafe.As<T, byte>(ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte At(ref byte start, in Plan plan, int operand) => ref Unsafe.AddByteOffset(ref start, plan.Offset(operand));

    /// <summary>All rows of the plan, on as many threads as the work is worth. The operands are pinned.</summary>
    public static void Over<TWork>(ref Plan plan, TWork work, byte* z, byte* x, byte* y = null, byte* w = null) where TWork : struct, IRowWork
    {
        plan.Move(0, (nint)z);
        plan.Move(1, (nint)x);
        if (plan.Operands > 2) plan.Move(2, (nint)y);
        if (plan.Operands > 3) plan.Move(3, (nint)w);
        int threads = Workers.Degree(plan.Count * work.Cost);
        bool isLarge = plan.Count * work.Size(0) >= StagedWalk<TWork>.Large;
        if (threads > 1) Shared(plan, work, isLarge, threads);
        else Alone(ref plan, work, isLarge);
    }

    private static void Alone<TWork>(ref Plan plan, TWork work, bool isLarge) where TWork : struct, IRowWork
    {
        if (ShortRowWalk<TWork>.TryRun(ref plan, work) || TurnedWalk<TWork>.TryRun(ref plan, work) || StagedWalk<TWork>.TryRun(ref plan, work, isLarge)) return;
        byte** at = stackalloc byte*[Plan.MostOperands];
        nint* step = stackalloc nint[Plan.MostOperands], down = stackalloc nint[Plan.MostOperands];
        int operands = plan.Operands, outer = plan.Rank - 2;
        nint rows = outer < 0 ? 1 : plan.Extent(outer), n = plan.Length;
        for (int k = 0; k < operands; k++) (step[k], down[k]) = (plan.Step(k), outer < 0 ? 0 : plan.Step(outer, k));
        // The axis around the rows is walked here and not by the plan: short rows are not worth an odometer each.
        if (outer >= 0) plan.Narrow(outer, 0, 1);
        do
        {
            for (int k = 0; k < operands; k++) at[k] = (byte*)plan.Offset(k);
            if (TWork.Copies && step[0] == work.Size(0) && step[1] == step[0])
            {
                CopyRows.Run(at[1], down[1], at[0], down[0], n * step[0], rows);
                continue;
            }
            for (nint row = rows; ; row--)
            {
                work.Run(at, step, n);
                if (row == 1) break;
                for (int k = 0; k < operands; k++) at[k] += down[k];
            }
        }
        while (plan.Next());
    }

    private static void Shared<TWork>(in Plan plan, TWork work, bool isLarge, int threads) where TWork : struct, IRowWork
    {
        (int rank, int operands) = (plan.Rank, plan.Operands);
        int axis = plan.Divisible(threads, out nint parts, out nint each), length = Plan.PackedLength(rank, operands);
        nint size = plan.Extent(axis);
        nint* packed = stackalloc nint[length];
        plan.Pack(new Span<nint>(packed, length));
        Workers.For(parts, threads, part =>
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(rank, operands)];
            var mine = new Plan(scratch, new ReadOnlySpan<nint>(packed, length), rank, operands);
            mine.Narrow(axis, part * each, nint.Min(each, size - part * each));
            Alone(ref mine, work, isLarge);
        });
    }
}
