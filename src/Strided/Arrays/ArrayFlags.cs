namespace Strided;

/// <summary>Facts about how an array lies in memory and what may be done with it.</summary>
public readonly struct ArrayFlags
{
    internal ArrayFlags(NDArray array)
    {
        CContiguous = array.Layout.IsCContiguous;
        FContiguous = array.Layout.IsFContiguous;
        OwnsData = array.Base is null && array.OwnsStorage;
        Writeable = array.IsWriteable;
        Aligned = array.IsAligned;
    }

    /// <summary>The elements lie in C order without gaps.</summary>
    public bool CContiguous { get; }

    /// <summary>The elements lie in Fortran order without gaps.</summary>
    public bool FContiguous { get; }

    /// <summary>The array made its buffer itself: it is not a view and wraps nobody's memory.</summary>
    public bool OwnsData { get; }

    /// <summary>Elements may be changed through this array.</summary>
    public bool Writeable { get; }

    /// <summary>Every element's address is a multiple of what its type asks for.</summary>
    public bool Aligned { get; }

    /// <summary>One line per flag, as NumPy prints them.</summary>
    public override string ToString() =>
        $"""
          C_CONTIGUOUS : {CContiguous}
          F_CONTIGUOUS : {FContiguous}
          OWNDATA : {OwnsData}
          WRITEABLE : {Writeable}
          ALIGNED : {Aligned}
        """;
}
