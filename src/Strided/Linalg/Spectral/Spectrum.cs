using System.Numerics;

namespace Strided;

/// <summary>Spectral decompositions of stacks of matrices: checks and promotes, allocates results, shares the work out, and says which matrix failed.</summary>
internal static unsafe class Spectrum
{
    /// <summary>Below this many entries of a matrix, a stack is shared out by matrices; above, matrix by matrix with all threads.</summary>
    private const nint LargeMatrix = 192 * 192;

    /// <summary>The array in a dtype that has decompositions, its last two axes a matrix.</summary>
    public static NDArray Prepare(string function, NDArray x, bool square)
    {
        ArgumentNullException.ThrowIfNull(x);
        Dims shape = x.Shape;
        if (shape.Count < 2) throw new ShapeException($"{function} needs a matrix or a stack of matrices, got shape {shape}.");
        if (square && shape[shape.Count - 1] != shape[shape.Count - 2])
            throw new LinAlgException($"{function} needs square matrices, got shape {shape}: {shape[shape.Count - 2]} rows and {shape[shape.Count - 1]} columns.");
        DType dtype = x.DType.Kind is DTypeKind.Floating or DTypeKind.Complex or DTypeKind.Other ? x.DType : DType.Float64;
        if (dtype == DType.Float16 || dtype.Kind == DTypeKind.Other)
            throw new DTypeException($"There is no {function} for {dtype}; convert to float32 or float64 first.");
        return Conversion.Of(x, dtype, function);
    }

    public static bool IsLower(string function, char uplo) => uplo switch
    {
        'L' or 'l' => true,
        'U' or 'u' => false,
        _ => throw new ArgumentException($"{function} reads the triangle 'L' or 'U', not '{uplo}'.", nameof(uplo)),
    };

    public static (NDArray Values, NDArray? Vectors) Hermitian(string function, NDArray x, bool lower, bool vectors)
    {
        var call = new HermitianCall { Function = function, X = Prepare(function, x, square: true), Lower = lower, WantsVectors = vectors };
        Family.Entries(call.X.DType, ref call);
        return (call.Values!, call.Vectors);
    }

    public static (NDArray Values, NDArray? U, NDArray? Vh) Singular(string function, NDArray x, bool vectors, bool full, bool hermitian)
    {
        var call = new SingularCall { Function = function, X = Prepare(function, x, square: hermitian), WantsVectors = vectors, Full = full, Hermitian = hermitian };
        Family.Entries(call.X.DType, ref call);
        return (call.Values!, call.U, call.Vh);
    }

    public static (NDArray Values, NDArray? Vectors) General(string function, NDArray x, bool vectors)
    {
        NDArray input = Prepare(function, x, square: true);
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
            Each(function, input, (index, threads) =>
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
                if (columns is { } found && outcome == Outcome.Done) Entries<Complex, double>.Write(found, z[index]);
                return outcome;
            });
        }
        input.WasRead();
        GC.KeepAlive(values);
        GC.KeepAlive(result);
        return (Conversion.Of(values, narrow, function), result is null ? null : Conversion.Of(result, narrow, function));
    }

    /// <summary>Decomposes matrix after matrix, or several at a time; the first that failed is the one that the exception names.</summary>
    private static void Each(string function, NDArray x, Func<nint, int, Outcome> one)
    {
        Dims shape = x.Shape;
        nint entries = shape[shape.Count - 1] * shape[shape.Count - 2], count = 1;
        for (int axis = 0; axis < shape.Count - 2; axis++) count *= shape[axis];
        var outcomes = new Outcome[count];
        bool share = count > 1 && entries < LargeMatrix;
        Workers.For(count, share && entries * count > 4096 ? Nd.MaxDegreeOfParallelism : 1, i => outcomes[i] = one(i, share ? 1 : Nd.MaxDegreeOfParallelism));
        int failed = Array.FindIndex(outcomes, outcome => outcome != Outcome.Done);
        if (failed < 0) return;
        throw LinAlgException.About(
            function, shape, failed, outcomes[failed] == Outcome.NotFinite ? "has entries that are not finite" : "did not converge");
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
                Each(Function, X, (index, threads) => HermitianEigen<T, R>.Run(a[index], lower, w + index * n, wanted ? z[index] : null, threads));
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
                Each(Function, X, (index, threads) =>
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
