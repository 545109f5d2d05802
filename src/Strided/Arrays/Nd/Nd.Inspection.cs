namespace Strided;

public static partial class Nd
{
    /// <summary>The version of the Array API standard that the functions follow.</summary>
    public const string ArrayApiVersion = "2025.12";

    /// <summary>What the library can do, for code that works with any Array API library.</summary>
    /// <example><code>Nd.ArrayNamespaceInfo.Capabilities().MaxDimensions // -> 64</code></example>
    public static ArrayNamespaceInfo ArrayNamespaceInfo { get; } = new();

    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>View: this very array, which is on the one device there is.</summary>
        /// <example><code>Nd.Zeros(2).ToDevice(Device.Cpu).Device // -> cpu</code></example>
        [NeverCopies]
        public TArray ToDevice(Device device)
        {
            ArgumentNullException.ThrowIfNull(device);
            return a;
        }
    }
}
