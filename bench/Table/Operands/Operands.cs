namespace Strided.Benchmarks;

/// <summary>The operands of the table by their names, each made when a case asks for it. <c>operands.py</c> makes the same.</summary>
internal sealed class Operands<T>(Placement placement, long n) : IDisposable where T : unmanaged
{
    private DirectoryInfo? folder;

    public Placement Placement => placement;

    public nint N => (nint)n;

    public NDArray<T> A => field ??= Placed(1);

    public NDArray<T> B => field ??= Beside(2);

    public NDArray<T> C => field ??= Beside(3);

    /// <summary>Where results go.</summary>
    public NDArray<T> Z => field ??= Nd.Empty<T>(A.Shape);

    public NDArray<bool> M => field ??= Draw.Of<bool>(4, N);

    public NDArray<bool> MaskN => field ??= Draw.Of<bool>(5, N);

    /// <summary>Indices.</summary>
    public NDArray<long> I => field ??= Nd.Random.Generator(6).Integers(0, n, N);

    /// <summary>A matrix, by rows.</summary>
    public NDArray<T> S => field ??= Draw.Of<T>(1, (Rows, Columns));

    public NDArray<T> Row => field ??= Draw.Of<T>(7, Columns);

    public NDArray<T> Col => field ??= Draw.Of<T>(8, (Rows, 1));

    public NDArray<T> Zeros => field ??= Nd.Zeros<T>(N);

    public NDArray<bool> Falses => field ??= Nd.Zeros<bool>(N);

    public NDArray<T> Grid => field ??= Nd.Zeros<T>(Rows, Columns);

    public NDArray<T> Ordered => field ??= Draw.Of<T>(1, N).Sort();

    public NDArray<T> M1 => field ??= Draw.Of<T>(1, (N, N));

    public NDArray<T> M2 => field ??= Draw.Of<T>(2, (N, N));

    public NDArray<T> V => field ??= Draw.Of<T>(3, N);

    public NDArray<T> Stack1 => field ??= Draw.Of<T>(1, (100, N, N));

    public NDArray<T> Stack2 => field ??= Draw.Of<T>(2, (100, N, N));

    /// <summary>A positive definite matrix.</summary>
    public NDArray<T> Spd => field ??= (Nd.MatMul(M1, M1.T) + (Nd.Eye(N) * (double)n)).AsType<T>();

    /// <summary>A symmetric matrix.</summary>
    public NDArray<T> Sym => field ??= (M1 + M1.T).AsType<T>();

    public Generator Rng => field ??= Nd.Random.Generator(9);

    /// <summary>A file to write.</summary>
    public string Path => field ??= InFolder("a.npy");

    /// <summary>A file to read.</summary>
    public string File
    {
        get
        {
            if (field is not null) return field;
            Nd.Save(InFolder("b.npy"), Draw.Of<T>(2, N));
            return field = InFolder("b.npy");
        }
    }

    public nint Rows => Draw.Shape(n).Rows;

    public nint Columns => Draw.Shape(n).Columns;

    public void Dispose() => folder?.Delete(recursive: true);

    private NDArray<T> Placed(int seed) => placement switch
    {
        Placement.Strided => Draw.Of<T>(seed, 2 * N)["::2"],
        Placement.Reversed => Draw.Of<T>(seed, N)["::-1"],
        Placement.Transposed => Draw.Of<T>(seed, (Columns, Rows)).T,
        Placement.Broadcast => Draw.Of<T>(seed, Columns).BroadcastTo((Rows, Columns)),
        _ => Draw.Of<T>(seed, N),
    };

    private NDArray<T> Beside(int seed) => placement is Placement.Transposed or Placement.Broadcast ? Draw.Of<T>(seed, (Rows, Columns)) : Placed(seed);

    private string InFolder(string name)
    {
        folder ??= Directory.CreateDirectory(System.IO.Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath(), $"strided-table-{Environment.ProcessId}"));
        return System.IO.Path.Combine(folder.FullName, name);
    }
}
