using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Matrix products of arrays: checks shapes, allocates the result, keeps it apart from the operands, and shares the work out.</summary>
internal static class MatrixProducts
{
    /// <summary>A stack with fewer multiplications is not shared out. Whether a single matrix is, is for its own product to say.</summary>
    private const nint ThreadedWork = 2_000_000;

    /// <summary>The product in the dtype of both; <paramref name="conjugate"/> takes the conjugate of the first, <paramref name="conjugateSecond"/> of the second.</summary>
    public static NDArray Promoted(NDArray x, NDArray y, NDArray? @out = null, bool conjugate = false, bool conjugateSecond = false, bool areStacksOfVectors = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        DType dtype = Promotion.Of(x.DType, y.DType) ?? throw Refused($"{x.DType} and {y.DType}");
        if (@out is not null) Elementwise.RequireOutput(@out, new MatMulShape(x, y, areStacksOfVectors).Result);
        var call = new Call { X = x, Y = y, Out = @out, Conjugate = conjugate, ConjugateSecond = conjugateSecond, AreStacksOfVectors = areStacksOfVectors };
        if (dtype.Kind == DTypeKind.Bool) call.Bool();
        else if (dtype == DType.Float16) call.Half();
        else if (!Family.Numeric(dtype, ref call)) throw Refused($"{dtype}");
        return call.Result!;
    }

    public static NDArray<T> Multiply<TGemm, T>(NDArray<T> x, NDArray<T> y, NDArray<T>? @out, bool conjugate = false, bool conjugateSecond = false, bool areStacksOfVectors = false)
        where TGemm : struct, IGemm<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var shape = new MatMulShape(x, y, areStacksOfVectors);
        if (@out is not null) Elementwise.RequireOutput(@out, shape.Result);
        NDArray<T> z = @out ?? NDArray<T>.Allocate(shape.Result, Order.C, zeroed: false);
        if (z.Size == 0) return z;
        if (shape.Inner == 0)
        {
            z.Fill(default);
            return z;
        }
        if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
        Run<TGemm, T>(x, y, z, shape, conjugate, conjugateSecond);
        return z;
    }

    /// <summary>Every element of the result needs a whole row and column: even the same elements in the same places are in the way.</summary>
    private static NDArray<T> Apart<T>(NDArray<T> input, NDArray z) where T : unmanaged =>
        Sharing.Overlaps(input, z) ? (NDArray<T>)input.CopyFor(CopyReason.Overlap, Order.K, nameof(Nd.MatMul)) : input;

    private static unsafe void Run<TGemm, T>(NDArray<T> x, NDArray<T> y, NDArray<T> z, in MatMulShape shape, bool conjugate, bool conjugateSecond)
        where TGemm : struct, IGemm<T> where T : unmanaged
    {
        fixed (byte* px = &x.Start, py = &y.Start, pz = &z.Start)
        {
            if (shape.IsOne)
            {
                Matrix a = shape.OneFirst(px, x.Layout, conjugate), b = shape.OneSecond(py, y.Layout, conjugateSecond);
                TGemm.Run(a, b, shape.OneThird(pz, z.Layout), Nd.MaxDegreeOfParallelism);
            }
            else Stacks<TGemm, T>(px, x.Layout, py, y.Layout, pz, z.Layout, shape, conjugate, conjugateSecond);
        }
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
    }

    /// <summary>Apart from single products, which then need no room for layouts.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void Stacks<TGemm, T>(byte* px, in Layout x, byte* py, in Layout y, byte* pz, in Layout z, in MatMulShape shape, bool conjugate, bool conjugateSecond)
        where TGemm : struct, IGemm<T> where T : unmanaged
    {
        Layout rows = shape.First(x), columns = shape.Second(y), results = shape.Third(z);
        if (shape.AreDots) DotWork<TGemm, T>.Over(px, rows, py, columns, pz, results, conjugate, conjugateSecond);
        else Stack<TGemm, T>(new(px, rows, conjugate), new(py, columns, conjugateSecond), new(pz, results), (double)shape.Rows * shape.Inner * shape.Columns);
    }

    private static void Stack<TGemm, T>(MatrixStack a, MatrixStack b, MatrixStack z, double work) where TGemm : struct, IGemm<T> where T : unmanaged
    {
        nint count = z.Count;
        int threads = work * count < ThreadedWork ? 1 : Nd.MaxDegreeOfParallelism;
        if (count == 1 || (b.IsOne && a.IsTall && z.IsTall)) TGemm.Run(a.Tall, b[0], z.Tall, Nd.MaxDegreeOfParallelism);
        else if (work < ThreadedWork || count >= 4 * threads)
        {
            using BlasTurn turn = Blas.Divided();
            Workers.For(count, threads, i => TGemm.Run(a[i], b[i], z[i], 1));
        }
        else
        {
            for (nint i = 0; i < count; i++) TGemm.Run(a[i], b[i], z[i], threads);
        }
    }

    private static DTypeException Refused(string dtypes) => new($"There is no MatMul for {dtypes}.");

    private struct Call : INumericVisitor
    {
        public NDArray X;
        public NDArray Y;
        public NDArray? Out;
        public bool Conjugate;
        public bool ConjugateSecond;
        public bool AreStacksOfVectors;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T>
        {
            if (Out is not null) RequireCast(DType<T>.Instance);
            NDArray<T> x = X as NDArray<T> ?? X.AsType<T>(copy: false), y = Y as NDArray<T> ?? Y.AsType<T>(copy: false);
            Finish(Multiply<NumberGemm<T>, T>(x, y, Out as NDArray<T>, Conjugate, ConjugateSecond, AreStacksOfVectors));
        }

        /// <summary>float16 is summed in float32 and rounded once.</summary>
        public void Half()
        {
            RequireCast(DType.Float16);
            NDArray<float> z = Multiply<NumberGemm<float>, float>(X.AsType<float>(copy: false), Y.AsType<float>(copy: false), Out as NDArray<float>, areStacksOfVectors: AreStacksOfVectors);
            Finish(Out is null ? Conversion.Of(z, DType.Float16, nameof(Nd.MatMul)) : z);
        }

        public void Bool()
        {
            RequireCast(DType.Bool);
            NDArray<byte> z = Multiply<TruthGemm, byte>(X.View<byte>(), Y.View<byte>(), (Out as NDArray<bool>)?.View<byte>(), areStacksOfVectors: AreStacksOfVectors);
            Finish(Out is NDArray<bool> ? Out : z.Relabel<bool>());
        }

        private readonly void RequireCast(DType dtype)
        {
            if (Out is not null && !CastRules.CanCast(dtype, Out.DType, Casting.SameKind))
                throw new DTypeException($"MatMul gives {dtype} and cannot write that into {Out.DType} without losing its kind.");
        }

        private void Finish(NDArray z)
        {
            if (Out is not null && !ReferenceEquals(Out, z)) Out.Assign(z);
            Result = Out ?? z;
        }
    }
}
