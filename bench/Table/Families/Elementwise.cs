using System.Numerics;

namespace Strided.Benchmarks;

/// <summary>Functions of each element, contiguous.</summary>
internal static class Elementwise
{
    private const string Family = "element-wise";

    public static void Add(List<Case> table)
    {
        Everything(new(table, Family, Sizes.All));
        Floats<float>(new(table, Family, Sizes.All));
        Arithmetic<int>(new(table, Family, Sizes.All));
        Arithmetic<long>(new(table, Family, Sizes.All));
        Arithmetic<byte>(new(table, Family, Sizes.All));
        Complexes(new(table, Family, Sizes.All));
        Booleans(new(table, Family, Sizes.All));
        Casts(new(table, Family, Sizes.All), new(table, Family, Sizes.All));
        Destinations(new(table, "in place and out:", Sizes.All));
    }

    private static void Arithmetic<T>(Over<T> over) where T : unmanaged, INumber<T>
    {
        over.Case("add", "A + B", x => Nd.Add(x.A, x.B)).Moves(2, 1).Numexpr(Wide("A + B")).NumSharp(x => x.A + x.B).Tensor(x => Tensor.Add<T>(x.A, x.B))
            .Spans(x => TensorPrimitives.Add<T>(x.A, x.B, x.Z)).MathNet(x => x.A + x.B);
        over.Case("multiply", "A * B", x => Nd.Multiply(x.A, x.B)).Moves(2, 1).Numexpr(Wide("A * B")).NumSharp(x => x.A * x.B).Tensor(x => Tensor.Multiply<T>(x.A, x.B))
            .Spans(x => TensorPrimitives.Multiply<T>(x.A, x.B, x.Z)).MathNet(x => x.A.PointwiseMultiply(x.B));
        over.Case("maximum", "np.maximum(A, B)", x => Nd.Maximum(x.A, x.B)).Moves(2, 1).Numexpr(Wide("where(A > B, A, B)")).NumSharp(x => np.maximum(x.A, x.B))
            .Tensor(x => Tensor.Max<T>(x.A, x.B)).Spans(x => TensorPrimitives.Max<T>(x.A, x.B, x.Z)).MathNet(x => x.A.PointwiseMaximum(x.B));
        over.Case("less", "A < B", x => Nd.Less(x.A, x.B)).Numexpr("A < B").NumSharp(x => x.A < x.B).Tensor(x => Tensor.LessThan<T>(x.A, x.B));

        // numexpr has no integers of less than 32 bits and answers others.
        static string? Wide(string expression) => typeof(T) == typeof(byte) ? null : expression;
    }

    private static void Floats<T>(Over<T> over) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Arithmetic(over);
        over.Case("sqrt", "np.sqrt(A)", x => Nd.Sqrt(x.A)).Moves(1, 1).Numexpr("sqrt(A)").NumSharp(x => np.sqrt(x.A)).Tensor(x => Tensor.Sqrt<T>(x.A))
            .Spans(x => TensorPrimitives.Sqrt<T>(x.A, x.Z)).MathNet(x => x.A.PointwiseSqrt());
        over.Case("exp", "np.exp(A)", x => Nd.Exp(x.A)).Moves(1, 1).Numexpr("exp(A)").NumSharp(x => np.exp(x.A)).Tensor(x => Tensor.Exp<T>(x.A))
            .Spans(x => TensorPrimitives.Exp<T>(x.A, x.Z)).MathNet(x => x.A.PointwiseExp());
        over.Case("log", "np.log(A)", x => Nd.Log(x.A)).Moves(1, 1).Numexpr("log(A)").NumSharp(x => np.log(x.A)).Tensor(x => Tensor.Log<T>(x.A))
            .Spans(x => TensorPrimitives.Log<T>(x.A, x.Z)).MathNet(x => x.A.PointwiseLog());
        over.Case("sin", "np.sin(A)", x => Nd.Sin(x.A)).Moves(1, 1).Numexpr("sin(A)").NumSharp(x => np.sin(x.A)).Tensor(x => Tensor.Sin<T>(x.A))
            .Spans(x => TensorPrimitives.Sin<T>(x.A, x.Z)).MathNet(x => x.A.PointwiseSin());
        over.Case("tanh", "np.tanh(A)", x => Nd.Tanh(x.A)).Moves(1, 1).Numexpr("tanh(A)").NumSharp(x => np.tanh(x.A)).Tensor(x => Tensor.Tanh<T>(x.A))
            .Spans(x => TensorPrimitives.Tanh<T>(x.A, x.Z)).MathNet(x => x.A.PointwiseTanh());
        over.Case("divide", "A / B", x => Nd.Divide(x.A, x.B)).Moves(2, 1).Numexpr("A / B").NumSharp(x => x.A / x.B).Tensor(x => Tensor.Divide<T>(x.A, x.B))
            .Spans(x => TensorPrimitives.Divide<T>(x.A, x.B, x.Z)).MathNet(x => x.A.PointwiseDivide(x.B));
        over.Case("clip", "np.clip(A, 0.25, 0.75)", x => Nd.Clip(x.A, T.CreateChecked(0.25), T.CreateChecked(0.75))).Moves(1, 1).Numexpr("where(A < 0.25, 0.25, where(A > 0.75, 0.75, A))")
            .NumSharp(x => np.clip(x.A, 0.25, 0.75)).Spans(x => TensorPrimitives.Clamp(x.A, T.CreateChecked(0.25), T.CreateChecked(0.75), x.Z));
    }

    private static void Everything(Over<double> over)
    {
        Floats(over);
        over.Case("multiply by a number", "A * 2", x => x.A * 2).Moves(1, 1).Numexpr("A * 2").NumSharp(x => x.A * 2.0).Tensor(x => Tensor.Multiply<double>(x.A, 2))
            .Spans(x => TensorPrimitives.Multiply(x.A, 2, x.Z)).MathNet(x => x.A * 2);
        over.Case("a * b + c", "A * B + C", x => (x.A * x.B) + x.C).Moves(3, 1).Numexpr("A * B + C").NumSharp(x => (x.A * x.B) + x.C)
            .Tensor(x => Tensor.Add<double>(Tensor.Multiply<double>(x.A, x.B), x.C)).Spans(x => TensorPrimitives.MultiplyAdd<double>(x.A, x.B, x.C, x.Z))
            .MathNet(x => x.A.PointwiseMultiply(x.B) + x.C);
        over.Case("sqrt(a * a + b * b)", "np.sqrt(A * A + B * B)", x => Nd.Sqrt((x.A * x.A) + (x.B * x.B))).Moves(2, 1).Numexpr("sqrt(A * A + B * B)")
            .NumSharp(x => np.sqrt((x.A * x.A) + (x.B * x.B)))
            .Tensor(x => Tensor.Sqrt<double>(Tensor.Add<double>(Tensor.Multiply<double>(x.A, x.A), Tensor.Multiply<double>(x.B, x.B))))
            .MathNet(x => (x.A.PointwiseMultiply(x.A) + x.B.PointwiseMultiply(x.B)).PointwiseSqrt());
        over.Case("hypot", "np.hypot(A, B)", x => Nd.Hypot(x.A, x.B)).Moves(2, 1).Tensor(x => Tensor.Hypot<double>(x.A, x.B)).Spans(x => TensorPrimitives.Hypot<double>(x.A, x.B, x.Z));
        over.Case("power", "A ** B", x => Nd.Pow(x.A, x.B)).Moves(2, 1).Numexpr("A ** B").NumSharp(x => np.power(x.A, x.B)).Tensor(x => Tensor.Pow<double>(x.A, x.B))
            .Spans(x => TensorPrimitives.Pow<double>(x.A, x.B, x.Z)).MathNet(x => x.A.PointwisePower(x.B));
        over.Case("square", "A ** 2", x => Nd.Pow(x.A, 2)).Moves(1, 1).Numexpr("A ** 2").NumSharp(x => np.power(x.A, 2)).Tensor(x => Tensor.Multiply<double>(x.A, x.A))
            .Spans(x => TensorPrimitives.Multiply<double>(x.A, x.A, x.Z)).MathNet(x => x.A.PointwisePower(2));
        over.Case("abs", "np.abs(A)", x => Nd.Abs(x.A)).Moves(1, 1).Numexpr("abs(A)").NumSharp(x => np.abs(x.A)).Tensor(x => Tensor.Abs<double>(x.A))
            .Spans(x => TensorPrimitives.Abs<double>(x.A, x.Z)).MathNet(x => x.A.PointwiseAbs());
        over.Case("where", "np.where(M, A, B)", x => Nd.Where(x.M, x.A, x.B)).Moves(2.125, 1).Numexpr("where(M, A, B)").NumSharp(x => np.where(x.M, x.A, x.B));
        over.Case("floor", "np.floor(A)", x => Nd.Floor(x.A)).Moves(1, 1).Numexpr("floor(A)").NumSharp(x => np.floor(x.A)).Tensor(x => Tensor.Floor<double>(x.A))
            .Spans(x => TensorPrimitives.Floor<double>(x.A, x.Z)).MathNet(x => x.A.PointwiseFloor());
        over.Case("isnan", "np.isnan(A)", x => Nd.IsNaN(x.A)).Moves(1, 0.125).NumSharp(x => np.isnan(x.A));
    }

    private static void Complexes(Over<Complex> over)
    {
        over.Case("add", "A + B", x => Nd.Add(x.A, x.B)).Moves(2, 1).Numexpr("A + B").NumSharp(x => x.A + x.B).Tensor(x => Tensor.Add<Complex>(x.A, x.B));
        over.Case("multiply", "A * B", x => Nd.Multiply(x.A, x.B)).Moves(2, 1).Numexpr("A * B").NumSharp(x => x.A * x.B).Tensor(x => Tensor.Multiply<Complex>(x.A, x.B));
        over.Case("abs", "np.abs(A)", x => Nd.Abs((NDArray)x.A)).Moves(1, 0.5).NumSharp(x => np.abs(x.A));
    }

    private static void Booleans(Over<bool> over)
    {
        over.Case("and", "A & B", x => x.A & x.B).Moves(2, 1).Numexpr("A & B").NumSharp(x => x.A & x.B);
        over.Case("not", "~A", x => Nd.LogicalNot(x.A)).Moves(1, 1).Numexpr("~A").NumSharp(x => !x.A);
    }

    private static void Casts(Over<double> doubles, Over<int> ints)
    {
        doubles.Case("to float32", "A.astype(np.float32)", x => x.A.AsType<float>()).Moves(1, 0.5).NumSharp(x => x.A.astype(np.float32))
            .Tensor(x => Tensor.ConvertTruncating<double, float>(x.A)).Spans(x => TensorPrimitives.ConvertTruncating<double, float>(x.A, x.Singles), x => x.Singles);
        doubles.Case("to int64", "A.astype(np.int64)", x => x.A.AsType<long>()).Moves(1, 1).NumSharp(x => x.A.astype(np.int64));
        ints.Case("to float64", "A.astype(np.float64)", x => x.A.AsType<double>()).Moves(1, 2).NumSharp(x => x.A.astype(np.float64))
            .Tensor(x => Tensor.ConvertTruncating<int, double>(x.A)).Spans(x => TensorPrimitives.ConvertTruncating<int, double>(x.A, x.Doubles), x => x.Doubles);
    }

    /// <summary>Memory that is there already: no new arrays on either side.</summary>
    private static void Destinations(Over<double> over)
    {
        over.Case("add(a, b, out)", "np.add(A, B, Z)", x => Nd.Add(x.A, x.B, x.Z)).Moves(2, 1).NumSharp(x => np.add(x.A, x.B, @out: x.Z))
            .Tensor(x => { Tensor.Add<double>(x.A, x.B, x.Z); }, x => x.Z).Spans(x => TensorPrimitives.Add<double>(x.A, x.B, x.Z));
        over.Case("exp(a, out)", "np.exp(A, Z)", x => Nd.Exp(x.A, x.Z)).Moves(1, 1).NumSharp(x => np.exp(x.A, @out: x.Z)).Spans(x => TensorPrimitives.Exp<double>(x.A, x.Z));
        over.Case("sqrt(a, out)", "np.sqrt(A, Z)", x => Nd.Sqrt(x.A, x.Z)).Moves(1, 1).NumSharp(x => np.sqrt(x.A, @out: x.Z)).Spans(x => TensorPrimitives.Sqrt<double>(x.A, x.Z));
        over.InPlace("a += b", "A += B", x => { NDArray<double> a = x.A; a += x.B; }).Moves(2, 1).NumSharp(x => { np.add(x.A, x.B, @out: x.A); })
            .Spans(x => TensorPrimitives.Add<double>(x.A, x.B, x.A), x => x.A).MathNet(x => x.A.Add(x.B, x.A), x => x.A);
        // Not by one, which is no work to some.
        over.InPlace("a *= -1.0", "A *= -1.0", x => { NDArray<double> a = x.A; a *= -1.0; }).Moves(1, 1).NumSharp(x => { np.multiply(x.A, -1.0, @out: x.A); })
            .Tensor(x => { Tensor.Multiply<double>(x.A, -1, x.A); }, x => x.A).Spans(x => TensorPrimitives.Multiply(x.A, -1, x.A), x => x.A).MathNet(x => x.A.Multiply(-1, x.A), x => x.A);
    }
}
