namespace Strided;

/// <summary>What the library can do, for code that works with any Array API library: the standard's inspection functions.</summary>
public sealed class ArrayNamespaceInfo
{
    private readonly ArrayCapabilities capabilities = new(BooleanIndexing: true, DataDependentShapes: true, MaxDimensions: Dims.MaxRank);
    private readonly ArrayDefaultDTypes defaults = new(DType.Float64, DType.Complex128, DType.Int64, DType.Int64);
    private readonly Device[] devices = [Device.Cpu];
    private readonly DType[] standard = [.. DType.All.Where(dtype => dtype != DType.Float16)];

    internal ArrayNamespaceInfo() { }

    /// <summary>What not every library can do.</summary>
    public ArrayCapabilities Capabilities() => capabilities;

    /// <summary>The device that arrays are made on.</summary>
    public Device DefaultDevice() => devices[0];

    /// <summary>All devices.</summary>
    public IReadOnlyList<Device> Devices() => devices;

    /// <summary>The dtypes arrays have when nobody says otherwise.</summary>
    public ArrayDefaultDTypes DefaultDTypes() => defaults;

    /// <summary>The dtypes of the standard, by name; float16 and the types of your own are there besides.</summary>
    /// <param name="kinds">Only those of these kinds, as in <see cref="Nd.IsDType(DType, ReadOnlySpan{string})"/>; all when there are none.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public IReadOnlyDictionary<string, DType> DTypes(params ReadOnlySpan<string> kinds)
    {
        Dictionary<string, DType> dtypes = [];
        foreach (DType dtype in standard)
            if (kinds.IsEmpty || Nd.IsDType(dtype, kinds)) dtypes.Add(dtype.Name, dtype);
        return dtypes;
    }
}

/// <summary>What not every array library can do.</summary>
/// <param name="BooleanIndexing">Arrays can be indexed by masks.</param>
/// <param name="DataDependentShapes">There are functions whose result's shape depends on the elements, such as nonzero.</param>
/// <param name="MaxDimensions">The largest number of axes.</param>
public sealed record ArrayCapabilities(bool BooleanIndexing, bool DataDependentShapes, int MaxDimensions);

/// <summary>The dtypes arrays have when nobody says otherwise.</summary>
/// <param name="RealFloating">Of real numbers.</param>
/// <param name="ComplexFloating">Of complex numbers.</param>
/// <param name="Integral">Of integers.</param>
/// <param name="Indexing">Of indices.</param>
public sealed record ArrayDefaultDTypes(DType RealFloating, DType ComplexFloating, DType Integral, DType Indexing);
