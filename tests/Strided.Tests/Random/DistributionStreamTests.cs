using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Every distribution against what NumPy drew, bit for bit, as <c>record_distributions.py</c> recorded it.</summary>
public class DistributionStreamTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Random", "distributions.jsonl")).Select(line => JsonElement.Parse(line))]);

    private static BigInteger[] Seeds => [.. Corpus.Value[0].GetProperty("seeds").EnumerateArray().Select(seed => BigInteger.Parse(seed.GetString()!))];

    public static TheoryData<string> Functions =>
        [.. Corpus.Value.Skip(1).Select(line => line.GetProperty("f").GetString()!).Distinct()];

    [Fact]
    public void The_corpus_is_whole_and_is_that_of_NumPy_2_4()
    {
        Assert.StartsWith("2.4.", Corpus.Value[0].GetProperty("numpy").GetString());
        Assert.Equal(4629, Corpus.Value.Skip(1).Sum(line => line.GetProperty("r").GetArrayLength()));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Streams_are_those_of_NumPy(string function)
    {
        List<string> wrong = [];
        BigInteger[] seeds = Seeds;
        int streams = 0;
        foreach (JsonElement line in Corpus.Value.Skip(1).Where(line => line.GetProperty("f").GetString() == function))
            for (int i = 0; i < seeds.Length; i++, streams++)
            {
                string drawn = Digest(new Call(line, Nd.Random.Generator(seeds[i])).Draw()), recorded = line.GetProperty("r")[i].GetString()!;
                if (drawn != recorded)
                    wrong.Add($"{function} {Text(line, "d")} {Text(line, "p")} {Text(line, "s")} seed {seeds[i]}: {drawn}, recorded {recorded}");
            }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {streams} streams differ:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Fact]
    public void Binomial_and_multinomial_follow_NumPy_2_5_which_differs_from_2_4_in_some_streams()
    {
        int differing = 0;
        foreach (JsonElement line in Corpus.Value.Skip(1).Where(line => line.TryGetProperty("r24", out _)))
            for (int i = 0; i < Seeds.Length; i++)
            {
                string older = line.GetProperty("r24")[i].GetString()!, newer = line.GetProperty("r")[i].GetString()!;
                if (older == newer) continue;
                Assert.Contains(line.GetProperty("f").GetString(), (string[])["binomial", "multinomial"]);
                string drawn = Digest(new Call(line, Nd.Random.Generator(Seeds[i])).Draw());
                Assert.Equal(newer, drawn);
                Assert.NotEqual(older, drawn);
                differing++;
            }
        Assert.InRange(differing, 4, 40);
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : "";

    private static string Digest((byte[] Bytes, int ItemSize) drawn)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(drawn.Bytes))[..12];
        return Convert.ToHexStringLower(drawn.Bytes.AsSpan(0, Math.Min(3 * drawn.ItemSize, drawn.Bytes.Length))) + ":" + digest;
    }

    /// <summary>One recorded call, made on a generator of ours.</summary>
    private readonly struct Call(JsonElement line, Generator rng)
    {
        public (byte[] Bytes, int ItemSize) Draw()
        {
            string f = line.GetProperty("f").GetString()!;
            return f == "bytes" ? (rng.Bytes(P(0).GetInt32()), 1) : Bytes(Array(f));
        }

        private NDArray Array(string f) => f switch
        {
            "random" => rng.Random(Size, DType),
            "standard_normal" => rng.StandardNormal(Size, DType),
            "standard_exponential" => rng.StandardExponential(Size, DType, P(0).GetString() == "inv"),
            "standard_gamma" => rng.StandardGamma(Real(0), Size, DType),
            "integers" => rng.Integers(Whole(0), Whole(1), Size, DType, P(2).GetBoolean()),
            "normal" => rng.Normal(Real(0), Real(1), Size),
            "laplace" => rng.Laplace(Real(0), Real(1), Size),
            "gumbel" => rng.Gumbel(Real(0), Real(1), Size),
            "logistic" => rng.Logistic(Real(0), Real(1), Size),
            "lognormal" => rng.LogNormal(Real(0), Real(1), Size),
            "exponential" => rng.Exponential(Real(0), Size),
            "rayleigh" => rng.Rayleigh(Real(0), Size),
            "standard_cauchy" => rng.StandardCauchy(Size),
            "pareto" => rng.Pareto(Real(0), Size),
            "weibull" => rng.Weibull(Real(0), Size),
            "power" => rng.Power(Real(0), Size),
            "chisquare" => rng.ChiSquare(Real(0), Size),
            "standard_t" => rng.StandardT(Real(0), Size),
            "gamma" => rng.Gamma(Real(0), Real(1), Size),
            "beta" => rng.Beta(Real(0), Real(1), Size),
            "f" => rng.F(Real(0), Real(1), Size),
            "noncentral_chisquare" => rng.NoncentralChiSquare(Real(0), Real(1), Size),
            "wald" => rng.Wald(Real(0), Real(1), Size),
            "noncentral_f" => rng.NoncentralF(Real(0), Real(1), Real(2), Size),
            "uniform" => rng.Uniform(Real(0), Real(1), Size),
            "triangular" => rng.Triangular(Real(0), Real(1), Real(2), Size),
            "vonmises" => rng.VonMises(Real(0), Real(1), Size),
            "poisson" => rng.Poisson(Real(0), Size),
            "negative_binomial" => rng.NegativeBinomial(Real(0), Real(1), Size),
            "binomial" => rng.Binomial(Whole(0), Real(1), Size),
            "hypergeometric" => rng.Hypergeometric(Whole(0), Whole(1), Whole(2), Size),
            "geometric" => rng.Geometric(Real(0), Size),
            "zipf" => rng.Zipf(Real(0), Size),
            "logseries" => rng.LogSeries(Real(0), Size),
            "choice" => rng.Choice(P(0).GetInt64(), Size, P(1).GetBoolean(), Odds(2), P(3).GetBoolean()),
            "choice_axis" => rng.Choice(Counted(P(0)), Size, P(1).GetBoolean(), axis: P(2).GetInt32(), shuffle: P(3).GetBoolean()),
            "shuffle" => Shuffled(),
            "permutation" => P(0).ValueKind == JsonValueKind.Number ? rng.Permutation(P(0).GetInt64()) : rng.Permutation(Counted(P(0)), P(1).GetInt32()),
            "permuted" => rng.Permuted(Counted(P(0)), P(1).ValueKind == JsonValueKind.Null ? null : P(1).GetInt32()),
            "multinomial" => rng.Multinomial(P(0).GetInt64(), Odds(1)!, Size),
            "dirichlet" => rng.Dirichlet(Odds(0)!, Size),
            "multivariate_hypergeometric" =>
                rng.MultivariateHypergeometric(Nd.Array(Longs(P(0))), P(1).GetInt64(), Size, P(2).GetString() == "count"),
            _ => throw new InvalidOperationException($"Nobody draws {f}."),
        };

        private DType DType => DType.Parse(line.GetProperty("d").GetString()!);

        private Dims Size => !line.TryGetProperty("s", out JsonElement size) ? Corpus.Value[0].GetProperty("count").GetInt32()
            : size.ValueKind == JsonValueKind.Array ? Shape(size) : size.GetInt32();

        private JsonElement P(int k) => line.GetProperty("p")[k];

        private NDArray<double>? Odds(int k) => P(k).ValueKind == JsonValueKind.Null ? null : Nd.Array(Doubles(P(k)));

        private Parameter Real(int k) => P(k).ValueKind switch
        {
            JsonValueKind.Number => P(k).GetDouble(),
            JsonValueKind.Array => Nd.Array(Doubles(P(k))),
            _ => Nd.Array(Doubles(P(k).GetProperty("a"))).Reshape(Shape(P(k).GetProperty("s"))),
        };

        private Parameter Whole(int k) => P(k).ValueKind switch
        {
            JsonValueKind.Number => P(k).GetInt64(),
            JsonValueKind.Array => Nd.Array(Longs(P(k))),
            JsonValueKind.String => P(k).GetString()![0] == '-'
                ? (Parameter)long.Parse(P(k).GetString()!, CultureInfo.InvariantCulture)
                : ulong.Parse(P(k).GetString()!, CultureInfo.InvariantCulture),
            _ => Nd.Array(Longs(P(k).GetProperty("a"))).Reshape(Shape(P(k).GetProperty("s"))),
        };

        private NDArray Shuffled()
        {
            NDArray x = Counted(P(0)).AsType(DType);
            rng.Shuffle(x, P(1).GetInt32());
            return x;
        }

        private static NDArray<long> Counted(JsonElement shape)
        {
            Dims dims = Shape(shape);
            long[] numbers = [.. Enumerable.Range(0, (int)dims.ToArray().Aggregate((nint)1, (x, y) => x * y)).Select(i => (long)i)];
            return Nd.Array(numbers).Reshape(dims);
        }

        private static Dims Shape(JsonElement list) => Dims.Create([.. list.EnumerateArray().Select(item => (nint)item.GetInt32())]);

        private static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

        private static long[] Longs(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt64())];

        private static (byte[] Bytes, int ItemSize) Bytes(NDArray drawn) =>
            (drawn.Size == 0 ? [] : drawn.Reshape((int)drawn.Size).View<byte>().ToArray(), drawn.ItemSize);
    }
}
