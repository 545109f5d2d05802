namespace Strided.Benchmarks;

/// <summary>Random numbers: the same streams on both sides, so these answers agree too. <c>bench/Random</c> has every distribution.</summary>
internal static class RandomNumbers
{
    public static void Add(List<Case> table)
    {
        var over = new Over<double>(table, "random", Sizes.All);
        Drawn(over.Case("uniform", "rng.random(n)", x => x.Rng.Random(x.N)));
        Drawn(over.Case("normal", "rng.standard_normal(n)", x => x.Rng.StandardNormal(x.N)));
        Drawn(over.Case("exponential", "rng.standard_exponential(n)", x => x.Rng.StandardExponential(x.N)));
        Drawn(over.Case("integers", "rng.integers(0, 100, n)", x => x.Rng.Integers(0, 100, x.N)));
        Drawn(over.Case("permutation", "rng.permutation(n)", x => x.Rng.Permutation((long)x.N)));

        static void Drawn(Entry<double> entry) => entry.Moves(0, 1).Fresh();
    }
}
