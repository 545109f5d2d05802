using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>A row of the table: what is computed of which operands, and how each column does it.</summary>
internal sealed class Case(string family, string name, DType dtype, Placement placement, long size, string numpy)
{
    public string Family => family;

    public string Name => name;

    public DType DType => dtype;

    public Placement Placement => placement;

    public long Size => size;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{family}/{name}/{dtype.Name}/{placement}/{Show.Count(size)}").ToLowerInvariant();

    /// <summary>The statement in Python.</summary>
    public string NumPy => numpy;

    /// <summary>The same as an expression of numexpr, or null.</summary>
    public string? Numexpr { get; set; }

    /// <summary>The columns in this process's language.</summary>
    public Dictionary<string, Func<Shelf, Work>> Sides { get; } = [];

    /// <summary>True when the work changes its operands, so that no other case may use them.</summary>
    public bool Fresh { get; set; }

    /// <summary>The memory that has to be read and written at least, in bytes.</summary>
    public (double Reads, double Writes) Traffic { get; set; }

    /// <summary>The multiplications and additions of the definition.</summary>
    public double Flops { get; set; }

    public Agreement Agreement { get; set; } = Agreement.Elements;

    /// <summary>How far elements may be apart, as a part of the largest.</summary>
    public double Tolerance => dtype.Kind switch
    {
        DTypeKind.Floating or DTypeKind.Complex => dtype == DType.Float32 || dtype == DType.Complex64 ? 1e-4 : 1e-9,
        _ => 1e-12,
    };

    public bool Agrees(Answer ours, Answer theirs) =>
        Agreement == Agreement.Size ? ours.Size == theirs.Size : ours.Agrees(theirs, Tolerance, Agreement == Agreement.Magnitudes);
}
