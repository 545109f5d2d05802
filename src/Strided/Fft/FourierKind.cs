namespace Strided;

/// <summary>What goes in and what comes out.</summary>
internal enum FourierKind
{
    /// <summary>Complex in, complex out.</summary>
    Complex,

    /// <summary>Real in, the first half of a transform out.</summary>
    RealForward,

    /// <summary>The first half of a transform in, real out.</summary>
    RealBackward,
}
