using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Results of broadcasting above this many bytes are refused before they are allocated; by default the machine's memory.</summary>
    /// <remarks>Only results larger than each of their operands are looked at: those that broadcasting blew up.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    /// <example><code>Nd.BroadcastLimit > 0 // -> True</code></example>
    public static nint BroadcastLimit
    {
        get;
        set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The limit is a number of bytes, at least 1.");
    }
    = (nint)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    extension(NDArray a)
    {
        /// <summary>How much memory the array keeps alive, beside what it uses.</summary>
        /// <example><code>Nd.Zeros(1000)[..2].Retention().UsedBytes // -> 16</code></example>
        public Retention Retention() => Strided.Retention.Of(a);
    }

    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>View or copy: this very array when it uses all of its buffer, else a dense copy that lets the buffer go.</summary>
        /// <example><code>Nd.Zeros(1000)[..2].Trim().Retention().RetainedBytes &lt; 1000 // -> True</code></example>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public TArray Trim()
        {
            // Alignment leaves a few bytes unused in buffers of our own.
            Retention retention = Strided.Retention.Of(a);
            return retention.RetainedBytes - retention.UsedBytes <= Allocation.Slack ? a : (TArray)a.CopyFor(CopyReason.Requested, Order.K);
        }
    }

    /// <summary>Refuses a result that broadcasting blew up beyond the limit.</summary>
    internal static void RequireReasonable(in Dims shape, int itemSize, NDArray x, NDArray y)
    {
        nint bytes = Extents.Product(shape.AsSpan(), itemSize) * itemSize;
        if (bytes <= BroadcastLimit) return;
        throw new ShapeException(
            $"Broadcasting x1 of shape {x.Shape} with x2 of shape {y.Shape} gives shape {shape}: {bytes} bytes, above the limit of {BroadcastLimit} (Nd.BroadcastLimit). "
            + "Work through it in slices of the first axis, write each into an out: array and reduce it there, or contract with MatMul, which never builds the product.");
    }
}
