using CsCheck;
using Xunit;

namespace Strided.Tests;

public class PlanTests
{
    private sealed record Operand(nint Offset, nint[] Strides);

    private static readonly Gen<(nint[] Shape, Operand[] Operands)> s_plans =
        from lengths in Gen.Int[0, 12].Select(n => n == 0 ? 0 : 1 + n % 4).Array[0, 5]
        from operands in Gen.Select(Gen.Int[-500, 500], Gen.Bool, Gen.Int[-6, 6].Array[lengths.Length], Gen.Int[0, 3].Array[lengths.Length]).Array[1, 4]
        select ((nint[])[.. lengths.Select(n => (nint)n)], (Operand[])[.. operands.Select(o => Make(lengths, o.Item1, o.Item2, o.Item3, o.Item4))]);

    /// <summary>Dense strides, some of them turned round or stretched, or any strides at all.</summary>
    private static Operand Make(int[] lengths, int offset, bool dense, int[] any, int[] change)
    {
        nint[] strides = [.. any.Select(s => (nint)s * 8)];
        nint step = 8;
        for (int k = lengths.Length; dense && --k >= 0; step *= lengths[k])
            strides[k] = change[k] switch { 0 => -step, 1 => 2 * step, _ => step };
        return new(offset, strides);
    }

    private static string[] Visits((nint[] Shape, Operand[] Operands) given, bool inOrder, out int outerRank)
    {
        Span<nint> scratch = new nint[Plan.Scratch(given.Shape.Length, given.Operands.Length)];
        var plan = new Plan(scratch, Dims.Create(given.Shape), given.Operands.Length);
        for (int k = 0; k < given.Operands.Length; k++) plan.Add(k, given.Operands[k].Offset, Dims.Create(given.Operands[k].Strides));
        List<string> visits = [];
        outerRank = -1;
        if (!(inOrder ? plan.SimplifyInOrder() : plan.Simplify())) return [];
        outerRank = plan.OuterRank;
        do
        {
            for (nint i = 0; i < plan.Length; i++)
            {
                var at = new nint[given.Operands.Length];
                for (int k = 0; k < at.Length; k++) at[k] = plan.Offset(k) + i * plan.Step(k);
                visits.Add(string.Join(",", at));
            }
        }
        while (plan.Next());
        return [.. visits];
    }

    private static string[] Expected((nint[] Shape, Operand[] Operands) given) =>
        [.. Model.Indices(given.Shape).Select(i => string.Join(",", given.Operands.Select(o => i.Zip(o.Strides, (x, s) => x * s).Aggregate(o.Offset, (sum, x) => sum + x))))];

    [Fact]
    public void A_plan_visits_every_combination_of_places_once() => s_plans.Sample(given =>
        Assert.Equal(Expected(given).Order(StringComparer.Ordinal), Visits(given, false, out _).Order(StringComparer.Ordinal)), iter: 10_000);

    [Fact]
    public void A_plan_in_order_visits_them_in_C_order() =>
        s_plans.Sample(given => Assert.Equal(Expected(given), Visits(given, true, out _)), iter: 10_000);

    [Fact]
    public void The_first_operand_of_a_plan_is_walked_forwards() => s_plans.Sample(given =>
    {
        // Where no two indices share a place, rows go up in memory, and so do the starts of the rows when axes do not interleave.
        nint[] places = [.. Visits(given, false, out _).Select(v => nint.Parse(v.Split(',')[0], null))];
        nint reach = 8;
        foreach ((nint n, nint step) in given.Shape.Zip(given.Operands[0].Strides, (n, s) => (n, Math.Abs(s))).Where(a => a.n > 1).OrderBy(a => a.Item2))
        {
            if (step < reach) return;
            reach += (n - 1) * step;
        }
        Assert.Equal(places.Order(), places);
    }, iter: 10_000);

    [Fact]
    public void Arrays_dense_in_one_order_are_one_row() => Gen.Select(Gen.Int[1, 4].Array[0, 5], Gen.Int[0, 1 << 20].Array[8]).Sample((lengths, draws) =>
    {
        Choices c = new(draws);
        int[] order = c.Shuffled(lengths.Length);
        Layout dense = Layout.Dense(Dims.Create([.. order.Select(k => (nint)lengths[k])]), 8);
        int[] back = [.. Enumerable.Range(0, lengths.Length).OrderBy(k => order[k])];
        Layout permuted = dense.Permute(back);
        nint[] shape = permuted.Shape.ToArray(), strides = permuted.Strides.ToArray();
        Visits((shape, [new(0, strides), new(16, strides)]), false, out int outerRank);
        Assert.Equal(0, outerRank);
        Visits((shape, [new(0, strides), new(16, [.. strides.Select(_ => (nint)0)])]), false, out outerRank);
        Assert.Equal(0, outerRank);
    }, iter: 1_000);
}
