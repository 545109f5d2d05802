using Strided;

/// <summary>The bad and the good line of every rule; the pages in docs/analyzers are cut from here. Each rule reports exactly once in this file.</summary>
internal static class Lines
{
    private static readonly NDArray<double> a = Nd.Ones(500, 400), b = Nd.Ones(500, 400), square = Nd.Ones(1, 1);
    private static readonly NDArray<double> row = Nd.ARange(400.0);
    private static readonly NDArray<int> counts = Nd.Ones<int>(500, 400);
    private static NDArray<double> kept = row;

    public static readonly (string Id, Action Bad, Action Good)[] All =
    [
        ("STR0001", () => a[1..] *= 1.5, () => a[1..].MultiplyInPlace(1.5)),
        ("STR0002", Reassigned, InPlace),
        ("STR0003", () => a.Flatten()[0] = 5, () => a.Reshape(-1, copy: false)[0] = 5),
        ("STR0004", () => a.T.Reshape(400, 20, 25)[0, ..] = 5, () => a.T.Reshape((400, 20, 25), copy: false)[0, ..] = 5),
        ("STR0005", () => Use(a.Flatten().Sum()), () => Use(a.Ravel().Sum())),
        ("STR0006", () => Use(a.Copy() * 2), () => Use(a * 2)),
        ("STR0007", () => Use(Nd.Array(a.ToArray())), () => Use(a.Flatten())),
        ("STR0008", () => Use(a.T.AsContiguous().AsContiguous()), () => Use(a.T.AsContiguous())),
        ("STR0009", Repeated, Broadcast),
        ("STR0010", () => Use(a.T.Ravel().Max()), () => Use(a.T.Ravel(Order.F).Max())),
        ("STR0011", () => Use(a * 2 + b - 1), Fused),
        ("STR0012", KeepsAll, KeepsRow),
        ("STR0013", Loop, Call),
        ("STR0014", Untyped, Typed),
        ("STR0015", () => Ask((bool)(square == square.T)), () => Ask(Nd.ArrayEqual(square, square.T))),
    ];

    private static void Use(NDArray array) => GC.KeepAlive(array);

    private static void Ask(bool answer) => GC.KeepAlive(answer);

    private static void Reassigned()
    {
        NDArray<double> x = Nd.Zeros(500, 400);
        x = x * 2; // STR0002 bad
        Use(x);
    }

    private static void InPlace()
    {
        NDArray<double> x = Nd.Zeros(500, 400);
        x *= 2; // STR0002 good
        Use(x);
    }

    private static void Repeated()
    {
        NDArray<double> x = a;
        NDArray<double> y = x + Nd.Tile(row, (x.Shape[0], 1)); // STR0009 bad
        Use(y);
    }

    private static void Broadcast()
    {
        NDArray<double> x = a;
        NDArray<double> y = x + row; // STR0009 good
        Use(y);
    }

    private static void Fused()
    {
        NDArray<double> x = a * 2; x += b; x -= 1; // STR0011 good
        Use(x);
    }

    private static void KeepsAll()
    {
        NDArray<double> large = Nd.Zeros(500, 400);
        kept = large[0, ..]; // STR0012 bad
        Use(kept);
    }

    private static void KeepsRow()
    {
        NDArray<double> large = Nd.Zeros(500, 400);
        kept = large[0, ..].Copy(); // STR0012 good
        Use(kept);
    }

    private static void Loop()
    {
        NDArray<double> x = b;
        for (int i = 0; i < x.Shape[0]; i++) for (int j = 0; j < x.Shape[1]; j++) x[i, j] = 1; // STR0013 bad
    }

    private static void Call()
    {
        NDArray<double> x = b;
        x[..] = 1; // STR0013 good
    }

    private static void Untyped()
    {
        var x = counts + a; // STR0014 bad
        Use(x);
    }

    private static void Typed()
    {
        var x = (NDArray<double>)(counts + a); // STR0014 good
        Use(x);
    }
}
