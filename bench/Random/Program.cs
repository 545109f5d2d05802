using System.Globalization;
using Strided;
using Strided.Benchmarks;

// Random numbers beside NumPy's, in turns, so that whatever else the machine does hits both alike. Arguments: the rounds, then the command that
// starts a Python with NumPy. Rows "into out" write into the same memory again; rows "fresh" get new memory, whose first touch costs both a lot.
const string Setup =
    """
    N = 10_000_000
    pcg, philox, sfc = np.random.default_rng(1), np.random.Generator(np.random.Philox(1)), np.random.Generator(np.random.SFC64(1))
    twister = np.random.Generator(np.random.MT19937(1))
    z, s = np.zeros(N), np.zeros(N, np.float32)
    """;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
const int N = 10_000_000;
Generator pcg = Nd.Random.Generator(1), philox = new(new Philox(1)), sfc = new(new SFC64(1)), twister = new(new MT19937(1));
NDArray<double> z = Nd.Zeros(N);
NDArray<float> s = Nd.Zeros<float>(N);
(string Name, Action Ours, string NumPys)[] rows =
[
    ("uniform float64, into out", () => pcg.Random(z), "pcg.random(out=z)"),
    ("uniform float64, fresh", () => pcg.Random(N), "pcg.random(N)"),
    ("uniform float32, into out", () => pcg.Random(s), "pcg.random(out=s, dtype=np.float32)"),
    ("uniform float32, fresh", () => pcg.Random<float>(N), "pcg.random(N, dtype=np.float32)"),
    ("standard normal float64, into out", () => pcg.StandardNormal(z), "pcg.standard_normal(out=z)"),
    ("standard normal float64, fresh", () => pcg.StandardNormal(N), "pcg.standard_normal(N)"),
    ("normal(1, 2), fresh", () => pcg.Normal(1, 2, N), "pcg.normal(1, 2, N)"),
    ("standard normal float32, into out", () => pcg.StandardNormal(s), "pcg.standard_normal(out=s, dtype=np.float32)"),
    ("standard exponential float64, into out", () => pcg.StandardExponential(z), "pcg.standard_exponential(out=z)"),
    ("integers below 100, int64, fresh", () => pcg.Integers(0, 100, N), "pcg.integers(0, 100, N)"),
    ("integers below 2^40, int64, fresh", () => pcg.Integers(0, 1L << 40, N), "pcg.integers(0, 2**40, N)"),
    ("integers below 100, int32, fresh", () => pcg.Integers<int>(0, 100, N), "pcg.integers(0, 100, N, dtype=np.int32)"),
    ("integers below 100, int16, fresh", () => pcg.Integers<short>(0, 100, N), "pcg.integers(0, 100, N, dtype=np.int16)"),
    ("integers below 100, uint8, fresh", () => pcg.Integers<byte>(0, 100, N), "pcg.integers(0, 100, N, dtype=np.uint8)"),
    ("Philox uniform float64, into out", () => philox.Random(z), "philox.random(out=z)"),
    ("Philox uniform float64, `Fill` on 1 thread", () => Nd.Random.Fill(z, 1, (rng, block) => rng.Random(block), threads: 1), "philox.random(out=z)"),
    ("Philox uniform float64, `Fill` on 2 threads", () => Nd.Random.Fill(z, 1, (rng, block) => rng.Random(block), threads: 2), "philox.random(out=z)"),
    ("Philox standard normal, `Fill` on 2 threads", () => Nd.Random.Fill(z, 1, (rng, block) => rng.StandardNormal(block), threads: 2), "philox.standard_normal(out=z)"),
    ("SFC64 uniform float64, into out", () => sfc.Random(z), "sfc.random(out=z)"),
    ("MT19937 uniform float64, into out", () => twister.Random(z), "twister.random(out=z)"),
    ("permutation of 1M", () => pcg.Permutation(1_000_000L), "pcg.permutation(1_000_000)"),
    ("gamma(2.5), fresh", () => pcg.StandardGamma(2.5, N / 10), "pcg.standard_gamma(2.5, N // 10)"),
    ("binomial(100, 0.4), fresh", () => pcg.Binomial(100, 0.4, N / 10), "pcg.binomial(100, 0.4, N // 10)"),
    ("poisson(20), fresh", () => pcg.Poisson(20, N / 10), "pcg.poisson(20, N // 10)"),
];
using Peer numPy = Peer.NumPy(args.Length > 1 ? string.Join(' ', args[1..]) : "python3", prelude: Setup);
Console.WriteLine($"| 10 million numbers, median of {rounds} | Strided ms | NumPy {numPy.Version} ms | times as fast |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
foreach ((string name, Action ours, string numPys) in rows)
{
    Candidate mine = Candidate.Of("Strided", ours), theirs = Candidate.Of(numPy, numPys);
    new Turns(rounds, Patience: double.PositiveInfinity).Take(mine, theirs);
    Console.WriteLine($"| {name} | {1000 * mine.Median:0.0} | {1000 * theirs.Median:0.0} | {theirs.Median / mine.Median:0.00} |");
}
