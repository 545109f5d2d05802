using Strided;

namespace Recipe;

/// <summary>How it works: matrix products, by a linked library or our own, on one thread or on several.</summary>
internal static class Products
{
    public static void Run(Notebook notebook)
    {
        NDArray<double> x = [], y = [], product = [];
        string reason = "";

        notebook.Chapter(
            "How it works: linked libraries and threads",
            $"Some operations on matrices are worth a specialist: a BLAS, which NumPy links and Strided may load. n = {notebook.Sizes.Product:N0}.");
        notebook.Run(() => (x, y) = (Nd.Random.Rand(60, 70), Nd.Random.Rand(70, 50)));
        notebook.Run(() => product = (x[.., .., Nd.NewAxis] * y).Sum(1));
        notebook.Item(
            31, "NumPy can be linked to an optimised BLAS. Strided needs none: its own product agrees with one written out as products and sums.",
            () =>
            {
                Blas.UseManaged();
                return (Blas.Provider, error: Nd.Abs(Nd.MatMul(x, y) - product).Max().ToScalar());
            },
            it => it.Provider == "managed" && it.error < 1e-12);
        notebook.Item(
            31, "It can be linked all the same. The door is there and guarded: what is no BLAS is refused with a reason, and products go on as before.",
            () =>
            {
                bool loaded = Blas.TryLoad("no-such-blas", out reason);
                return (loaded, Blas.Provider, error: Nd.Abs(Nd.MatMul(x, y) - product).Max().ToScalar());
            },
            it => !it.loaded && reason.Contains("no-such-blas") && it.Provider == "managed" && it.error < 1e-12,
            _ => [$"the reason given: {reason}"]);
        Threads(notebook);

        // Last, because the threads of a BLAS spin for a while after its work, at the expense of ours.
        notebook.Item(
            31, "If this machine has a BLAS, it computes the same product; if not, the managed one stays.",
            () =>
            {
                bool loaded = Blas.TryLoad(null, out reason);
                return (loaded, Blas.Provider, error: Nd.Abs(Nd.MatMul(x, y) - product).Max().ToScalar());
            },
            it => it.loaded == (it.Provider != "managed") && it.error < 1e-12,
            it => [it.loaded ? $"found: {reason}" : $"none found: {reason}"]);
        notebook.Run(() => Blas.UseManaged());
    }

    private static void Threads(Notebook notebook)
    {
        int n = notebook.Sizes.Product, cores = Environment.ProcessorCount, before = Nd.MaxDegreeOfParallelism;
        NDArray<double> x = [], y = [], alone = [], together = [];

        notebook.Run(() => (x, y) = (Nd.Random.Rand(n, n), Nd.Random.Rand(n, n)));
        notebook.Item(
            32, "Some matrix operations run on several threads; not one bit of the result depends on how many.",
            () =>
            {
                Nd.MaxDegreeOfParallelism = 1;
                (double Seconds, long Jobs) one = Crew.Watch(() => alone = Nd.MatMul(x, y));
                Nd.MaxDegreeOfParallelism = Math.Max(2, cores);
                (double Seconds, long Jobs) all = Crew.Watch(() => together = Nd.MatMul(x, y));
                return (one, all, sameBits: alone.AsSpan().SequenceEqual(together.AsSpan()));
            },
            it => it.one.Jobs == 0 && it.all.Jobs > 0 && it.sameBits,
            it =>
            [
                $"one thread: {Show.Seconds(it.one.Seconds)} for a product of {n} x {n} matrices, {it.one.Jobs} jobs for the thread pool",
                $"{Math.Max(2, cores)} threads: {Show.Seconds(it.all.Seconds)}, {it.all.Jobs} jobs for the thread pool",
                cores == 1
                    ? "this machine has one core: that threads share the work can be seen, that they save time cannot"
                    : $"on {cores} cores: {Show.Ratio(it.one.Seconds / it.all.Seconds)} as fast",
            ]);
        Nd.MaxDegreeOfParallelism = before;
    }
}
