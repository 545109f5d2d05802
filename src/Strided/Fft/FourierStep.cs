using System.Numerics;

namespace Strided;

/// <summary>A transform along one axis.</summary>
/// <param name="Kind">What goes in and comes out.</param>
/// <param name="Length">The length of the complex line, whole.</param>
/// <param name="IsBackward">True for exp(+2 pi i j k / n).</param>
/// <param name="Norm">What the result is divided by.</param>
internal readonly record struct FourierStep(FourierKind Kind, nint Length, bool IsBackward, FftNorm Norm)
{
    /// <summary>Complex lines are transformed backwards with real and imaginary parts exchanged.</summary>
    public bool IsSwapped => Kind == FourierKind.Complex && IsBackward;

    /// <summary>Real lines have a way forwards to the half and one backwards from it; the other directions are their conjugates.</summary>
    public bool IsConjugate => Kind != FourierKind.Complex && (Kind == FourierKind.RealForward) == IsBackward;

    public R Scale<R>() where R : unmanaged, IBinaryFloatingPointIeee754<R> => R.CreateTruncating(Norm switch
    {
        FftNorm.Ortho => 1 / Math.Sqrt(Length),
        FftNorm.Forward => IsBackward ? 1 : 1.0 / Length,
        _ => IsBackward ? 1.0 / Length : 1,
    });
}
