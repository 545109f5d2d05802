namespace Strided;

/// <summary>Who might look at an array's memory without a copy.</summary>
public enum ShareTarget
{
    /// <summary><c>Span&lt;T&gt;</c>: C-contiguous elements, at most 2^31 - 1.</summary>
    Span,

    /// <summary><c>System.Numerics.Tensors.Tensor&lt;T&gt;</c>: steps of whole elements, none negative.</summary>
    Tensor,

    /// <summary>ONNX Runtime's <c>OrtValue</c>: C-contiguous elements of a dtype it knows, at most 2^31 - 1.</summary>
    OrtValue,

    /// <summary>The data part of an <c>.npy</c> file: C- or F-contiguous elements of a dtype NumPy knows.</summary>
    Npy,

    /// <summary>DLPack: steps of whole elements, of a dtype it knows.</summary>
    DLPack,

    /// <summary>An Apache Arrow buffer: C-contiguous real numbers, at most 2^31 - 1 bytes; truth values are bits there.</summary>
    Arrow,
}
