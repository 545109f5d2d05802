namespace Strided;

/// <summary>How many columns the q of a QR factorisation has.</summary>
public enum QRMode
{
    /// <summary>As many as the smaller side of the matrix.</summary>
    Reduced,

    /// <summary>As many as the matrix has rows: a basis of the whole space.</summary>
    Complete,
}
