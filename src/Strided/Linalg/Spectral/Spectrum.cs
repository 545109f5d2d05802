using System.Numerics;

namespace Strided;

/// <summary>Spectral decompositions of stacks of matrices: checks, allocates results and decomposes each.</summary>
internal static unsafe class Spectrum
{
    public static bool IsLower(string function, char uplo) => uplo switch
    {
        'L' or 'l' => true,
        'U' or 'u' => false,
        _ => throw new ArgumentException($"{function} reads the triangle 'L' or 'U', not '{uplo}'.", nameof(uplo)),
    };

    public static (NDArray Values, NDArray? Vectors) Hermitian(string function, NDArray x, bool lower, bool vectors)
    {
        var call = new HermitianCall { Function = function, X = Stacks.Square(function, x), Lower = lower, WantsVectors = vectors };
        Family.Entries(call.X.DType, ref call);
        return (call.Values!, call.Vectors);
    }

    public static (NDArray Values, NDArray? U, NDArray? Vh) Singular(string function, NDArray x, bool vectors, bool full, bool hermitian)
    {
        var call = new SingularCall { Function = function, X = hermitian ? Stacks.Square(function, x) : Stacks.Of(function, x), WantsVectors = vectors, Full = full, Hermitian = hermitian };
        Family.Entries(call.X.DType, ref call);
        return (call.Values!, call.U, call.Vh);
    }

    public static (NDArray Values, NDArray? Vectors) General(string function, NDArray x, bool vectors)
    {
        NDArray input = Stacks.Square(function, x);
        bool single = input.DType == DType.Float32 || input.DType == DType.Complex64, complex = input.DType.Kind == DTypeKind.Complex;
        DType wide = complex ? DType.Complex128 : DType.Float64, narrow = single ? DType.Complex64 : DType.Complex128;
        Dims shape = input.Shape;
        nint n = shape[shape.Count - 1];
        NDArray<Complex> values = NDArray<Complex>.Allocate(Dims.Create(shape.AsSpan()[..^1]), Order.C, zeroed: false);
        NDArray<Complex>? result = vectors ? NDArray<Complex>.Allocate(shape, Order.C, zeroed: false) : null;
        input = Conversion.Of(input, wide, function);
        fixed (byte* px = &input.Start, pw = &values.Start, pv = &(result ?? values).Start)
        {
            var a = new MatrixStack(px, input.Layout);
            var z = new MatrixStack(pv, result is null ? input.Layout : result.Layout);
            Complex* w = (Complex*)(pw + values.Layout.Offset);
            Stacks.Each(function, shape, a.Count, 20.0 * n * n * n, (index, threads) =>
            {
                using var workbench = new Workbench();
                ColumnMajor<Complex>? columns = vectors ? new(workbench.Take<Complex>(n * n), n, n) : null;
                Outcome outcome;
                if (complex)
                {
                    var copy = new ColumnMajor<Complex>(workbench.Take<Complex>(n * n), n, n);
                    Entries<Complex, double>.Read(a[index], copy, conjugate: false);
                    outcome = GeneralEigen.Complex(copy, w + index * n, columns, threads);
                }
                else
                {
                    var copy = new ColumnMajor<double>(workbench.Take<double>(n * n), n, n);
                    Entries<double, double>.Read(a[index], copy, conjugate: false);
                    outcome = GeneralEigen.Real(copy, w + index * n, columns, threads);
                }
                if (columns is { } found && outcome == Outcome.Done) Transfer<Complex>.Copy(found.AsMatrix, z[index]);
                return outcome;
            });
        }
        input.WasRead();
        GC.KeepAlive(values);
        GC.KeepAlive(result);
        return (Conversion.Of(values, narrow, function), result is null ? null : Conversion.Of(result, narrow, function));
    }

    private struct HermitianCall : IEntryVisitor
    {
        public string Function;
        public NDArray X;
        public bool Lower;
        public bool WantsVectors;
        public NDArray? Values;
        public NDArray? Vectors;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            Dims shape = X.Shape;
            nint n = shape[shape.Count - 1];
            bool lower = Lower, wanted = WantsVectors;
            NDArray<R> values = NDArray<R>.Allocate(Dims.Create(shape.AsSpan()[..^1]), Order.C, zeroed: false);
            NDArray<T>? vectors = wanted ? NDArray<T>.Allocate(shape, Order.C, zeroed: false) : null;
            fixed (byte* px = &X.Start, pw = &values.Start, pv = &(vectors is null ? ref values.Start : ref vectors.Start))
            {
                var a = new MatrixStack(px, X.Layout);
                var z = new MatrixStack(pv, vectors is null ? X.Layout : vectors.Layout);
                R* w = (R*)(pw + values.Layout.Offset);
                double work = 4.0 * n * n * n;
                if (n > 0 && n <= SmallStacks<T, R>.MostIterated)
                    SmallStacks<T, R>.Each(Function, shape, a.Count, work, new SmallEigen<T, R>(a, lower, w, wanted ? z : null, (int)n));
                else
                    Stacks.Each(Function, shape, a.Count, work, (index, threads) => HermitianEigen<T, R>.Run(a[index], lower, w + index * n, wanted ? z[index] : null, threads));
            }
            X.WasRead();
            GC.KeepAlive(values);
            GC.KeepAlive(vectors);
            (Values, Vectors) = (values, vectors);
        }
    }

    private struct SingularCall : IEntryVisitor
    {
        public string Function;
        public NDArray X;
        public bool WantsVectors;
        public bool Full;
        public bool Hermitian;
        public NDArray? Values;
        public NDArray? U;
        public NDArray? Vh;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            ReadOnlySpan<nint> shape = X.Layout.Shape.AsSpan(), stack = shape[..^2];
            nint m = shape[^2], n = shape[^1], k = nint.Min(m, n);
            bool wanted = WantsVectors, hermitian = Hermitian;
            NDArray<R> values = NDArray<R>.Allocate([.. stack, k], Order.C, zeroed: false);
            NDArray<T>? lefts = wanted ? NDArray<T>.Allocate([.. stack, m, Full ? m : k], Order.C, zeroed: false) : null;
            NDArray<T>? rights = wanted ? NDArray<T>.Allocate([.. stack, Full ? n : k, n], Order.C, zeroed: false) : null;
            fixed (byte* px = &X.Start, ps = &values.Start, pu = &(lefts is null ? ref values.Start : ref lefts.Start), pv = &(rights is null ? ref values.Start : ref rights.Start))
            {
                var a = new MatrixStack(px, X.Layout);
                var left = new MatrixStack(pu, lefts is null ? X.Layout : lefts.Layout);
                var right = new MatrixStack(pv, rights is null ? X.Layout : rights.Layout);
                R* s = (R*)(ps + values.Layout.Offset);
                double work = 8.0 * m * n * k;
                // A basis larger than the matrix needs columns that are not those of a product.
                if (k > 0 && nint.Max(m, n) <= SmallStacks<T, R>.MostIterated && !hermitian && !(wanted && Full && m != n))
                    SmallStacks<T, R>.Each(Function, X.Shape, a.Count, work, new SmallSvd<T, R>(a, s, wanted ? left : null, right, (int)m, (int)n));
                else
                    Stacks.Each(Function, X.Shape, a.Count, work, (index, threads) =>
                    {
                        Matrix? u = wanted ? left[index] : null;
                        Matrix vh = wanted ? right[index] : default;
                        return hermitian
                            ? HermitianSvd<T, R>.Run(a[index], s + index * k, u, vh, threads)
                            : SingularValues<T, R>.Run(a[index], s + index * k, u, vh, threads);
                    });
            }
            X.WasRead();
            GC.KeepAlive(values);
            GC.KeepAlive(lefts);
            GC.KeepAlive(rights);
            (Values, U, Vh) = (values, lefts, rights);
        }
    }
}
