using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Strided;

/// <summary>Arrays as TorchSharp's tensors, and the other way round.</summary>
public static class TorchArrays
{
    extension(NDArray a)
    {
        /// <summary>View or copy: a tensor over the array's own memory, strides and all. The memory stays as long as the tensor's storage.</summary>
        /// <remarks>
        /// Torch looks at arrays whose steps are whole elements, none of them negative (<c>a.CanShareWith(ShareTarget.Tensor)</c>), and which lie in a
        /// one-dimensional CLR array; others are copied, as are read-only ones, since a tensor may always be written, and float16 and complex64.
        /// </remarks>
        /// <param name="copy">false never copies, true always does, null copies only what Torch cannot look at.</param>
        /// <exception cref="DTypeException">Torch has no such dtype.</exception>
        /// <exception cref="ShapeException">copy is false and Torch cannot look at these elements.</exception>
        /// <example><code>using torch.Tensor t = a["::2, 1:"].ToTorch();</code></example>
        [CopiesIfNeeded]
        public Tensor ToTorch(bool? copy = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            torch.ScalarType type = TorchElements.Of(a);
            string? obstacle = ObstacleTo(a);
            if (copy == false && obstacle is not null) throw new ShapeException($"Torch cannot look at this array of {a.DType}, shape {a.Shape}. {obstacle}");
            if (a.Size == 0) return torch.zeros(Numbers(a.Shape), type);
            if (copy == true || obstacle is not null) return Copied(a, type, copy == true ? CopyReason.Requested : CopyReason.Contiguity);
            Dims steps = [.. a.Strides.Zip(a.Shape).Select(axis => axis.Second > 1 ? axis.First / a.ItemSize : 1)];
            using Tensor all = torch.frombuffer((Array)a.Owner, type);
            return all.as_strided(Numbers(a.Shape), Numbers(steps), a.Offset / a.ItemSize);
        }
    }

    extension(Nd)
    {
        /// <summary>View: a tensor's own elements, strides and all. Its storage stays as long as the array or any view of it, even when the tensor is disposed.</summary>
        /// <exception cref="DTypeException">There is no dtype for the tensor's.</exception>
        /// <exception cref="ArgumentException">The tensor is not in the computer's own memory.</exception>
        /// <exception cref="InvalidOperationException">The tensor wants gradients, which would not see what is written here: detach() it.</exception>
        /// <example><code>NDArray weights = Nd.FromTorch(layer.weight.detach());</code></example>
        [NeverCopies]
        public static NDArray FromTorch(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            if (tensor.device_type != DeviceType.CPU) throw new ArgumentException($"The tensor of shape {ShapeOf(tensor)} is on {tensor.device}; cpu() brings it to the computer's own memory.", nameof(tensor));
            if (tensor.requires_grad) throw new InvalidOperationException($"The tensor of shape {ShapeOf(tensor)} wants gradients, which would not see what is written to an array. detach() it first.");
            if (torch.is_conj(tensor)) throw new InvalidOperationException($"The tensor of shape {ShapeOf(tensor)} is conjugated when it is read, which an array is not. resolve_conj() it first.");
            Tensor kept = tensor.alias().DetachFromDisposeScope();
            return TorchElements.View(kept, ShapeOf(tensor));
        }

        /// <inheritdoc cref="FromTorch(Tensor)"/>
        [NeverCopies]
        public static NDArray<T> FromTorch<T>(Tensor tensor) where T : unmanaged
        {
            NDArray a = FromTorch(tensor);
            return a as NDArray<T> ?? throw new DTypeException($"The tensor of shape {a.Shape} is of {a.DType}, not of {DType.Of<T>()}. Take it without a type, and AsType.");
        }
    }

    private static string? ObstacleTo(NDArray a)
    {
        CopyExplanation sharing = a.CanShareWith(ShareTarget.Tensor);
        if (!sharing.IsView) return sharing.Because;
        if (!a.Flags.Writeable) return "It is read-only, and a tensor may always be written.";
        if (!TorchElements.IsLent(a)) return $"Its elements are in a {a.Owner.GetType().Name}, and Torch looks at one-dimensional CLR arrays of its own element types.";
        return a.Offset % a.ItemSize == 0 ? null : $"It starts at byte {a.Offset}, inside an element.";
    }

    private static Tensor Copied(NDArray a, torch.ScalarType type, CopyReason reason)
    {
        Copies.Enter(reason, nameof(ToTorch), a.NBytes, a.Layout, a.Shape);
        Tensor tensor = torch.empty(Numbers(a.Shape), type);
        FromTorch(tensor)[Slice.Ellipsis] = a;
        return tensor;
    }

    private static Dims ShapeOf(Tensor tensor) => [.. tensor.shape.Select(size => (nint)size)];

    private static long[] Numbers(Dims dims) => [.. dims.Select(n => (long)n)];
}
