namespace Strided;

/// <summary>How arrays are turned into text: NumPy's <c>printoptions</c>, with NumPy's defaults.</summary>
public sealed record PrintOptions
{
    /// <summary>NumPy's defaults.</summary>
    public static PrintOptions Default { get; } = new();

    /// <summary>The most digits to show after the decimal point; fewer are shown where fewer identify every number. 8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Precision { get; init => field = AtLeast(0, value, nameof(Precision)); } = 8;

    /// <summary>The most elements to show in full; of a larger array only the corners are shown. 1000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Threshold { get; init => field = AtLeast(0, value, nameof(Threshold)); } = 1000;

    /// <summary>How many items to show at each end of an axis that is shortened. 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int EdgeItems { get; init => field = AtLeast(1, value, nameof(EdgeItems)); } = 3;

    /// <summary>The column at which rows are broken into lines. 75 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int LineWidth { get; init => field = AtLeast(1, value, nameof(LineWidth)); } = 75;

    /// <summary>Whether small numbers may round to zero, rather than have all numbers written with exponents. False by default.</summary>
    public bool Suppress { get; init; }

    /// <summary>The text of a floating-point number that is not a number, <c>nan</c> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string NaN { get; init => field = value ?? throw new ArgumentNullException(nameof(NaN)); } = "nan";

    /// <summary>The text of infinity, without its sign, <c>inf</c> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Infinity { get; init => field = value ?? throw new ArgumentNullException(nameof(Infinity)); } = "inf";

    private static int AtLeast(int least, int value, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least {least}.");
}
