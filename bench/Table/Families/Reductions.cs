using System.Numerics;

namespace Strided.Benchmarks;

/// <summary>Sums and their kin: of everything, and along either axis of a matrix.</summary>
internal static class Reductions
{
    private const string Family = "reductions";

    public static void Add(List<Case> table)
    {
        var doubles = new Over<double>(table, Family, Sizes.All);
        Numbers<double>(doubles);
        Whole(doubles);
        Axes(doubles);
        Numbers<float>(new(table, Family, Sizes.All));
        Numbers<int>(new(table, Family, Sizes.All));
        Numbers<long>(new(table, Family, Sizes.All));
        Numbers<byte>(new(table, Family, Sizes.All));
        Complexes(new(table, Family, Sizes.All));
        Booleans(new(table, Family, Sizes.All));
    }

    private static void Numbers<T>(Over<T> over) where T : unmanaged, INumber<T>
    {
        var sum = over.Case("sum", "A.sum()", x => ((NDArray)x.A).Sum()).Moves(1, 0).Numexpr("sum(A)").NumSharp(x => x.A.sum()).MathNet(x => x.A.Sum());
        if (typeof(T) != typeof(byte) && typeof(T) != typeof(int)) sum.Tensor(x => Tensor.Sum<T>(x.A)).Spans(x => TensorPrimitives.Sum<T>(x.A));
        over.Case("max", "A.max()", x => x.A.Max()).Moves(1, 0).NumSharp(x => x.A.max()).Tensor(x => Tensor.Max<T>(x.A)).Spans(x => TensorPrimitives.Max<T>(x.A)).MathNet(x => x.A.Maximum());
        var argmax = over.Case("argmax", "A.argmax()", x => x.A.ArgMax()).Moves(1, 0).NumSharp(x => x.A.argmax()).MathNet(x => x.A.MaximumIndex());
        // Wrong for more bytes than a byte can count.
        if (typeof(T) != typeof(byte)) argmax.Tensor(x => Tensor.IndexOfMax<T>(x.A)).Spans(x => TensorPrimitives.IndexOfMax<T>(x.A));
        over.Case("sum of rows of 8", "A.reshape(-1, 8).sum(axis=1)", x => ((NDArray)x.A).Reshape(-1, 8).Sum(axis: 1)).Moves(1, 0.125).NumSharp(x => x.A.reshape(-1, 8).sum(1));
        over.Case("max of rows of 8", "A.reshape(-1, 8).max(axis=1)", x => x.A.Reshape(-1, 8).Max(axis: 1)).Moves(1, 0.125).NumSharp(x => x.A.reshape(-1, 8).max(1));
    }

    private static void Complexes(Over<Complex> over)
    {
        over.Case("sum", "A.sum()", x => x.A.Sum()).Moves(1, 0).NumSharp(x => x.A.sum());
        over.Case("sum(axis=0)", "S.sum(axis=0)", x => x.S.Sum(axis: 0)).Moves(1, 0).NumSharp(x => x.S.sum(0));
        over.Case("sum(axis=1)", "S.sum(axis=1)", x => x.S.Sum(axis: 1)).Moves(1, 0).NumSharp(x => x.S.sum(1));
    }

    private static void Whole(Over<double> over)
    {
        over.Case("mean", "A.mean()", x => x.A.Mean()).Moves(1, 0).NumSharp(x => x.A.mean()).Tensor(x => Tensor.Average<double>(x.A))
            .MathNet(x => MathNet.Numerics.Statistics.Statistics.Mean(x.A));
        over.Case("std", "A.std()", x => x.A.Std()).Moves(1, 0).NumSharp(x => x.A.std()).Tensor(x => Tensor.StdDev<double>(x.A)).Spans(x => TensorPrimitives.StdDev<double>(x.A))
            .MathNet(x => MathNet.Numerics.Statistics.Statistics.PopulationStandardDeviation(x.A));
        over.Case("prod", "A.prod()", x => x.A.Prod()).Moves(1, 0).Numexpr("prod(A)").NumSharp(x => np.prod(x.A)).Tensor(x => Tensor.Product<double>(x.A)).Spans(x => TensorPrimitives.Product<double>(x.A));
        over.Case("cumsum", "A.cumsum()", x => x.A.CumulativeSum()).Moves(1, 1).NumSharp(x => x.A.cumsum());
        over.Case("norm", "np.linalg.norm(A)", x => Nd.Linalg.VectorNorm(x.A)).Moves(1, 0).Tensor(x => Tensor.Norm<double>(x.A)).Spans(x => TensorPrimitives.Norm<double>(x.A)).MathNet(x => x.A.L2Norm());
        over.Case("ptp", "np.ptp(A)", x => x.A.Ptp()).Moves(1, 0).NumSharp(x => np.ptp(x.A));
    }

    private static void Axes(Over<double> over)
    {
        over.Case("sum(axis=0)", "S.sum(axis=0)", x => x.S.Sum(axis: 0)).Moves(1, 0).NumSharp(x => x.S.sum(0)).MathNet(x => x.S.ColumnSums());
        over.Case("sum(axis=1)", "S.sum(axis=1)", x => x.S.Sum(axis: 1)).Moves(1, 0).NumSharp(x => x.S.sum(1)).MathNet(x => x.S.RowSums());
        over.Case("mean(axis=0)", "S.mean(axis=0)", x => x.S.Mean(axis: 0)).Moves(1, 0).NumSharp(x => np.mean(x.S, 0));
        over.Case("mean(axis=1)", "S.mean(axis=1)", x => x.S.Mean(axis: 1)).Moves(1, 0).NumSharp(x => np.mean(x.S, 1));
        over.Case("std(axis=0)", "S.std(axis=0)", x => x.S.Std(axis: 0)).Moves(1, 0).NumSharp(x => np.std(x.S, 0));
        over.Case("std(axis=1)", "S.std(axis=1)", x => x.S.Std(axis: 1)).Moves(1, 0).NumSharp(x => np.std(x.S, 1));
        over.Case("max(axis=0)", "S.max(axis=0)", x => x.S.Max(axis: 0)).Moves(1, 0).NumSharp(x => x.S.max(0));
        over.Case("max(axis=1)", "S.max(axis=1)", x => x.S.Max(axis: 1)).Moves(1, 0).NumSharp(x => x.S.max(1));
        over.Case("argmax(axis=0)", "S.argmax(axis=0)", x => x.S.ArgMax(axis: 0)).Moves(1, 0).NumSharp(x => np.argmax(x.S, 0));
        over.Case("argmax(axis=1)", "S.argmax(axis=1)", x => x.S.ArgMax(axis: 1)).Moves(1, 0).NumSharp(x => np.argmax(x.S, 1));
        over.Case("cumsum(axis=0)", "S.cumsum(axis=0)", x => x.S.CumulativeSum(axis: 0)).Moves(1, 1).NumSharp(x => x.S.cumsum(0));
        over.Case("cumsum(axis=1)", "S.cumsum(axis=1)", x => x.S.CumulativeSum(axis: 1)).Moves(1, 1).NumSharp(x => x.S.cumsum(1));
    }

    private static void Booleans(Over<bool> over)
    {
        over.Case("any", "falses.any()", x => x.Falses.Any()).Moves(1, 0).NumSharp(x => x.Falses.any()).Spans(x => x.Falses.AsSpan().Contains(true));
        over.Case("any(axis=0)", "(S & False).any(axis=0)", x => (x.S & false).Any(axis: 0)).Moves(1, 0).NumSharp(x => np.any(x.S & false, 0));
        over.Case("any(axis=1)", "(S & False).any(axis=1)", x => (x.S & false).Any(axis: 1)).Moves(1, 0).NumSharp(x => np.any(x.S & false, 1));
        over.Case("count_nonzero", "np.count_nonzero(A)", x => x.A.CountNonzero()).Moves(1, 0).NumSharp(x => np.count_nonzero(x.A));
        over.Case("sum", "A.sum()", x => ((NDArray)x.A).Sum()).Moves(1, 0).NumSharp(x => x.A.sum());
    }
}
