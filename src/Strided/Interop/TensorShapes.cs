using System.Numerics.Tensors;

namespace Strided;

/// <summary>Shapes and strides as tensors of .NET count them: in elements.</summary>
internal static class TensorShapes
{
    /// <exception cref="ShapeException">A tensor cannot look at the array.</exception>
    public static void Require(NDArray a)
    {
        if (Sharing.ObstacleTo(a, ShareTarget.Tensor) is { } obstacle)
            throw new ShapeException($"No tensor covers shape {a.Shape} with strides {a.Strides}. {obstacle} AsContiguous() gives an array that one does.");
    }

    public static nint[] Strides(NDArray a)
    {
        var strides = new nint[a.NDim];
        // An axis of one index takes no step, and says so.
        for (int axis = 0; axis < strides.Length; axis++) strides[axis] = a.Shape[axis] > 1 ? a.Strides[axis] / a.ItemSize : 0;
        return strides;
    }

    /// <summary>Where the first element lies, of a tensor that is pinned. Its handle and its pinnable reference name the start of the CLR array, wherever the tensor begins in it.</summary>
    public static unsafe nint AddressOf<T>(Tensor<T> pinned) where T : unmanaged
    {
        fixed (T* first = &pinned[new nint[pinned.Rank]]) return (nint)first;
    }

    /// <summary>Elements from the first to behind the last.</summary>
    public static int Reach(NDArray a)
    {
        if (a.Size == 0) return 0;
        nint reach = 1;
        for (int axis = 0; axis < a.NDim; axis++) reach += (a.Shape[axis] - 1) * (a.Shape[axis] > 1 ? a.Strides[axis] / a.ItemSize : 0);
        return reach <= int.MaxValue ? (int)reach : throw new ShapeException($"Shape {a.Shape} reaches over {reach} elements, more than a span does.");
    }
}
