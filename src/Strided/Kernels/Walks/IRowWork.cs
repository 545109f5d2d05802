namespace Strided;

/// <summary>What a walk does with every row, once it knows where the operands are. Operand 0 is the output.</summary>
internal unsafe interface IRowWork
{
    /// <summary>What an elementary function costs more than moving its operands.</summary>
    const int Functions = 8;

    /// <summary>Bytes of a piece of one operand: those of all operands stay in the first-level cache.</summary>
    const int PieceBytes = 4096;

    /// <summary>Bytes of the largest element that is worth packing.</summary>
    const int LargestElement = 16;

    /// <summary>Bytes of one element of an operand.</summary>
    int Size(int operand);

    /// <summary>How long one element takes, in bytes that could have been copied meanwhile.</summary>
    int Cost { get; }

    /// <summary>True when the output's elements are those of the one operand.</summary>
    static virtual bool Copies => false;

    /// <summary>True when dense rows gain more than it costs to pack elements that lie apart.</summary>
    static virtual bool WantsDense => false;

    /// <summary>True when two operands with such steps are packed as they are loaded, which is as good as dense rows.</summary>
    static virtual bool Packs(nint dx, nint dy, nint dz) => false;

    /// <param name="at">The first element of each operand.</param>
    /// <param name="step">The step of each along the row, in bytes.</param>
    /// <param name="n">The number of elements.</param>
    void Run(byte** at, nint* step, nint n);
}
