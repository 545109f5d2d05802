using System.Numerics;

namespace Strided;

/// <summary>What is computed from L U: solutions, inverses, determinants.</summary>
internal static unsafe class Solving
{
    /// <summary>The solution of a x = b; b is a vector when it has one axis.</summary>
    public static NDArray Solve(string name, NDArray a, NDArray b)
    {
        Stacks.RequireSquare(name, a);
        ArgumentNullException.ThrowIfNull(b);
        bool isVector = b.NDim == 1;
        nint n = a.Shape[a.NDim - 1];
        if (b.NDim == 0 || b.Shape[isVector ? 0 : b.NDim - 2] != n)
            throw new ShapeException($"{name} of a matrix of shape {a.Shape} and a right side of shape {b.Shape}: the right side needs {n} rows.");
        var call = new SolveCall { Name = name, IsVector = isVector };
        DType dtype = Stacks.Entries(name, a.DType, b.DType);
        (call.A, call.B) = (Conversion.Of(a, dtype, name), Conversion.Of(b, dtype, name));
        Family.Entries(dtype, ref call);
        return call.Result!;
    }

    public static NDArray Inv(NDArray a)
    {
        var call = new InvCall { A = Stacks.Square(nameof(Inv), a) };
        Family.Entries(call.A.DType, ref call);
        return call.Result!;
    }

    /// <summary>Sign and logarithm of the absolute value of the determinant.</summary>
    public static (NDArray Sign, NDArray LogAbsDet) SlogDet(NDArray a)
    {
        var call = new DetCall { A = Stacks.Square(nameof(SlogDet), a), IsLog = true };
        Family.Entries(call.A.DType, ref call);
        return (call.Det!, call.Log!);
    }

    public static NDArray Det(NDArray a)
    {
        var call = new DetCall { A = Stacks.Square(nameof(Det), a) };
        Family.Entries(call.A.DType, ref call);
        return call.Det!;
    }

    private struct SolveCall : IEntryVisitor
    {
        public string Name;
        public bool IsVector;
        public NDArray A;
        public NDArray B;
        public NDArray? Result;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            NDArray<T> a = (NDArray<T>)A, b = (NDArray<T>)B;
            Layout right = IsVector ? b.Layout.ExpandDims(1) : b.Layout;
            nint n = a.Shape[a.NDim - 1], columns = right.Shape[right.Rank - 1];
            Dims outer = Layout.BroadcastShapes(Stacks.Outer(a.Shape), Stacks.Outer(right.Shape)), matrices = Stacks.Of(outer, n, n), shape = Stacks.Of(outer, n, columns);
            NDArray<T> x = NDArray<T>.Allocate(IsVector ? outer.Count == 0 ? n : [.. outer, n] : shape, Order.C, zeroed: false);
            Result = x;
            if (outer.Contains(0) || n == 0) return;
            fixed (byte* pa = &a.Start, pb = &b.Start, px = &x.Start)
            {
                var left = new MatrixStack(pa, a.Layout.BroadcastTo(matrices));
                var source = new MatrixStack(pb, right.BroadcastTo(shape));
                var target = new MatrixStack(px, IsVector ? x.Layout.ExpandDims(x.NDim) : x.Layout);
                double work = (double)n * n * (n + columns);
                if (nint.Max(n, columns) <= SmallStacks<T, R>.Most)
                    SmallStacks<T, R>.Each(Name, matrices, target.Count, work, new SmallSolve<T, R>(left, source, target, (int)n, (int)columns));
                else Share<T, R>(Name, matrices, left, source, target, work);
            }
            a.WasRead();
            b.WasRead();
            GC.KeepAlive(x);
        }

        private static void Share<T, R>(string name, in Dims shape, MatrixStack a, MatrixStack b, MatrixStack x, double work)
            where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R> =>
            Stacks.Each(name, shape, x.Count, work, (i, threads) => One<T, R>(a[i], b[i], x[i], threads));

        private static Outcome One<T, R>(Matrix a, Matrix b, Matrix x, int threads) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            using var scratch = new Scratch(a.Rows * (a.Rows * sizeof(T) + sizeof(nint)) + Allocation.Alignment);
            nint* pivots = (nint*)scratch.Start;
            var lu = new ColumnMajor<T>((T*)(pivots + a.Rows), a.Rows, a.Rows);
            Transfer<T>.Copy(a, lu.AsMatrix);
            if (LU<T, R>.Factor(lu, pivots, threads) >= 0) return Outcome.Singular;
            Transfer<T>.Copy(b, x);
            LU<T, R>.Solve(lu, pivots, x, threads);
            return Outcome.Done;
        }
    }

    private struct InvCall : IEntryVisitor
    {
        public NDArray A;
        public NDArray? Result;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            var a = (NDArray<T>)A;
            NDArray<T> x = NDArray<T>.Allocate(a.Shape, Order.C, zeroed: false);
            Result = x;
            if (x.Size == 0) return;
            fixed (byte* pa = &a.Start, px = &x.Start)
            {
                MatrixStack source = new(pa, a.Layout), target = new(px, x.Layout);
                nint n = a.Shape[a.NDim - 1];
                double work = 2.0 * n * n * n;
                if (n <= SmallStacks<T, R>.Most)
                    SmallStacks<T, R>.Each(nameof(Inv), a.Shape, target.Count, work, new SmallSolve<T, R>(source, null, target, (int)n, (int)n));
                else Share<T, R>(a.Shape, source, target, work);
            }
            a.WasRead();
            GC.KeepAlive(x);
        }

        private static void Share<T, R>(in Dims shape, MatrixStack a, MatrixStack x, double work) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R> =>
            Stacks.Each(nameof(Inv), shape, x.Count, work, (i, threads) => Inverse<T, R>.Of(a[i], x[i], threads));
    }

    private struct DetCall : IEntryVisitor
    {
        public NDArray A;
        public bool IsLog;
        public NDArray? Det;
        public NDArray? Log;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            var a = (NDArray<T>)A;
            Dims outer = Stacks.Outer(a.Shape);
            NDArray<T> det = NDArray<T>.Allocate(outer, Order.C, zeroed: false);
            NDArray<R>? log = IsLog ? NDArray<R>.Allocate(outer, Order.C, zeroed: false) : null;
            (Det, Log) = (det, log);
            if (det.Size == 0) return;
            nint n = a.Shape[a.NDim - 1];
            fixed (byte* pa = &a.Start, pd = &det.Start, pl = &(log ?? (NDArray)det).Start)
            {
                var source = new MatrixStack(pa, a.Layout);
                T* dets = (T*)(pd + det.Layout.Offset);
                R* logs = log is null ? null : (R*)(pl + log.Layout.Offset);
                double work = (double)n * n * n / 3;
                if (n <= SmallStacks<T, R>.Most)
                    SmallStacks<T, R>.Each(nameof(Det), a.Shape, det.Size, work, new SmallDeterminant<T, R>(source, dets, logs, (int)n));
                else Share(source, a.Shape, dets, logs, work);
            }
            a.WasRead();
            GC.KeepAlive(det);
            GC.KeepAlive(log);
        }

        private static void Share<T, R>(MatrixStack a, in Dims shape, T* dets, R* logs, double work) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R> =>
            Stacks.Each(nameof(Det), shape, a.Count, work, (i, threads) =>
            {
                if (logs != null) Determinant<T, R>.Log(a[i], dets + i, logs + i, threads);
                else dets[i] = Determinant<T, R>.Of(a[i], threads);
                return Outcome.Done;
            });
    }
}
