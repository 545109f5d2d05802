using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>The array's memory for another library, by the DLPack protocol (<c>__dlpack__</c>).</summary>
        /// <param name="copy">false never copies, true always does, null copies only when steps are not whole elements.</param>
        /// <param name="versioned">True for <c>DLManagedTensorVersioned</c>, which can say that the array is read-only; false for the older <c>DLManagedTensor</c>.</param>
        /// <exception cref="DTypeException">DLPack has no such dtype.</exception>
        /// <exception cref="ShapeException">copy is false and the strides are not whole elements.</exception>
        /// <exception cref="InvalidOperationException">The array is read-only, which the older structure cannot say.</exception>
        /// <example><code>
        /// using DLPackTensor lent = Nd.ARange(6).ToDLPack();
        /// Nd.FromDLPack(lent) // -> [0 1 2 3 4 5]
        /// </code></example>
        public DLPackTensor ToDLPack(bool? copy = null, bool versioned = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            DLPackDType.CodeOf(a.DType);
            string? obstacle = Sharing.ObstacleTo(a, ShareTarget.DLPack);
            if (copy == false && obstacle is not null) throw new ShapeException($"DLPack cannot have this array without a copy. {obstacle}");
            bool copies = copy ?? obstacle is not null;
            if (!versioned && !copies && !a.IsWriteable)
                throw new InvalidOperationException("DLManagedTensor cannot say that an array is read-only; lend a DLManagedTensorVersioned, or a copy.");
            NDArray lent = copies ? a.CopyFor(copy == true ? CopyReason.Requested : CopyReason.Contiguity, Order.K, nameof(ToDLPack)) : a;
            return versioned ? DLPackExport.Versioned(lent, copies) : DLPackExport.Unversioned(lent);
        }

        /// <summary>Where the array's memory is, in DLPack's numbers (<c>__dlpack_device__</c>): the CPU's memory, (1, 0).</summary>
        /// <example><code>Nd.Zeros(2).DLPackDevice().Type // -> 1</code></example>
        public DLPackDevice DLPackDevice() => a.Device == Device.Cpu ? Strided.DLPackDevice.Cpu : throw new NotSupportedException($"DLPack has no number for {a.Device}.");
    }

    /// <summary>View or copy: the memory of a tensor lent by another library, which is told when the last view of it is gone.</summary>
    /// <param name="tensor">Taken: it is of no use afterwards. Not taken when an exception is thrown.</param>
    /// <param name="copy">true copies, and gives the tensor back at once; false and null look at its memory.</param>
    /// <exception cref="DTypeException">The library has no such dtype.</exception>
    /// <exception cref="NotSupportedException">The memory is not the CPU's, or the protocol's version is not 1.</exception>
    /// <example><code>
    /// using DLPackTensor lent = Nd.ARange(3).ToDLPack();
    /// NDArray&lt;long> same = (NDArray&lt;long>)Nd.FromDLPack(lent);
    /// same // -> [0 1 2]
    /// </code></example>
    [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
    public static NDArray FromDLPack(DLPackTensor tensor, bool? copy = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        NDArray a = Taken(tensor.Address, tensor.IsVersioned, copy);
        tensor.Release();
        return a;
    }

    /// <summary>View or copy: the memory of a tensor lent by another library, whose deleter is called when the last view of it is gone.</summary>
    /// <param name="address">The address of a <c>DLManagedTensorVersioned</c>, or of a <c>DLManagedTensor</c>. Not taken when an exception is thrown.</param>
    /// <param name="versioned">Which of the two it is.</param>
    /// <param name="copy">true copies, and gives the tensor back at once; false and null look at its memory.</param>
    /// <inheritdoc cref="FromDLPack(DLPackTensor, bool?)" path="/exception"/>
    [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
    public static NDArray FromDLPack(nint address, bool versioned = true, bool? copy = null) => Taken(address, versioned, copy);

    private static NDArray Taken(nint address, bool isVersioned, bool? copy)
    {
        NDArray a = DLPackImport.Take(address, isVersioned, out DLPackOwner owner);
        if (copy != true) return a;
        NDArray own = a.CopyFor(CopyReason.Requested, Order.K, nameof(FromDLPack));
        owner.Release();
        return own;
    }
}
