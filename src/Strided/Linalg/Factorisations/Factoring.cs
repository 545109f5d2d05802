using System.Numerics;

namespace Strided;

/// <summary>Stacks of Cholesky and QR factors.</summary>
internal static unsafe class Factoring
{
    public static NDArray Cholesky(NDArray x, bool upper)
    {
        var call = new CholeskyCall { X = Stacks.Square(nameof(Cholesky), x), Upper = upper };
        Family.Entries(call.X.DType, ref call);
        return call.Result!;
    }

    public static (NDArray Q, NDArray R) QR(NDArray x, QRMode mode)
    {
        QRCall call = Factor(nameof(QR), x, mode, wantsQ: true);
        return (call.Q!, call.Triangle!);
    }

    public static NDArray QRTriangle(NDArray x) => Factor(nameof(QRTriangle), x, QRMode.Reduced, wantsQ: false).Triangle!;

    public static (NDArray H, NDArray Tau) QRRaw(NDArray x)
    {
        QRCall call = Factor(nameof(QRRaw), x, QRMode.Reduced, wantsQ: false, isRaw: true);
        return (call.Triangle!, call.Q!);
    }

    private static QRCall Factor(string name, NDArray x, QRMode mode, bool wantsQ, bool isRaw = false)
    {
        var call = new QRCall { Name = name, X = Stacks.Of(name, x), IsComplete = mode == QRMode.Complete, WantsQ = wantsQ, IsRaw = isRaw };
        Family.Entries(call.X.DType, ref call);
        return call;
    }

    private struct CholeskyCall : IEntryVisitor
    {
        public NDArray X;
        public bool Upper;
        public NDArray? Result;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            var x = (NDArray<T>)X;
            NDArray<T> z = NDArray<T>.Allocate(x.Shape, Order.C, zeroed: true);
            Result = z;
            if (z.Size == 0) return;
            fixed (byte* px = &x.Start, pz = &z.Start)
            {
                MatrixStack source = new(px, x.Layout), target = new(pz, z.Layout);
                nint n = x.Shape[x.NDim - 1];
                double work = (double)n * n * n / 3;
                // With u* u = x, u^T is the lower factor of x^T.
                if (Upper) (source, target) = (source.Transposed, target.Transposed);
                if (n <= SmallStacks<T, R>.Most)
                    SmallStacks<T, R>.Each(nameof(Cholesky), x.Shape, target.Count, work, new SmallCholesky<T, R>(source, target, (int)n));
                else Share<T, R>(x.Shape, source, target, work);
            }
            x.WasRead();
            GC.KeepAlive(z);
        }

        private static void Share<T, R>(in Dims shape, MatrixStack x, MatrixStack z, double work) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R> =>
            Stacks.Each(nameof(Cholesky), shape, x.Count, work, (i, threads) => One<T, R>(x[i], z[i], threads));

        private static Outcome One<T, R>(Matrix x, Matrix z, int threads) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            if (NativeCholesky<T, R>.TryRun(x, z, out Outcome found)) return found;
            nint n = x.Rows;
            using var scratch = new Scratch(n * n * sizeof(T));
            var a = new ColumnMajor<T>((T*)scratch.Start, n, n);
            Transfer<T>.Copy(x, a.AsMatrix);
            if (Cholesky<T, R>.Factor(a, threads) >= 0) return Outcome.NotDefinite;
            Transfer<T>.CopyLower(a.AsMatrix, z);
            return Outcome.Done;
        }
    }

    private struct QRCall : IEntryVisitor
    {
        public string Name;
        public NDArray X;
        public bool IsComplete;
        public bool WantsQ;
        public bool IsRaw;
        public NDArray? Q;
        public NDArray? Triangle;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            var x = (NDArray<T>)X;
            nint m = x.Shape[x.NDim - 2], n = x.Shape[x.NDim - 1], least = nint.Min(m, n), wide = IsComplete ? m : least;
            Dims outer = Stacks.Outer(x.Shape);
            NDArray<T> r = NDArray<T>.Allocate(IsRaw ? [.. outer, n, m] : [.. outer, wide, n], Order.C, zeroed: true);
            NDArray<T>? q = IsRaw ? NDArray<T>.Allocate([.. outer, least], Order.C, zeroed: true) : WantsQ ? NDArray<T>.Allocate([.. outer, m, wide], Order.C, zeroed: true) : null;
            (Q, Triangle) = (q, r);
            fixed (byte* px = &x.Start, pr = &r.Start, pq = &(q ?? r).Start)
            {
                MatrixStack source = new(px, x.Layout), triangles = new(pr, r.Layout);
                Layout second = (q ?? r).Layout;
                var bases = new MatrixStack(pq, IsRaw ? second.ExpandDims(second.Rank - 1) : second);
                double work = 2.0 * m * n * least;
                if (nint.Max(m, n) <= SmallStacks<T, R>.Most && least > 0 && !IsRaw)
                    SmallStacks<T, R>.Each(Name, x.Shape, source.Count, work, new SmallQR<T, R>(source, WantsQ ? bases : null, triangles, (int)m, (int)n, (int)wide));
                else Share<T, R>(Name, x.Shape, source, WantsQ, IsRaw, bases, triangles, work);
            }
            x.WasRead();
            GC.KeepAlive(q);
            GC.KeepAlive(r);
        }

        private static void Share<T, R>(string name, in Dims shape, MatrixStack source, bool wantsQ, bool isRaw, MatrixStack bases, MatrixStack triangles, double work)
            where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R> =>
            Stacks.Each(name, shape, source.Count, work, (i, threads) =>
            {
                if (isRaw) Reflections<T, R>.Raw(source[i], triangles[i], bases[i], threads);
                else Reflections<T, R>.Factors(source[i], wantsQ ? bases[i] : null, triangles[i], threads);
                return Outcome.Done;
            });
    }
}
