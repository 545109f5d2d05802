namespace Strided.Benchmarks;

/// <summary>A peer that is not there, could not do what it was asked, or went away.</summary>
public sealed class PeerException(string message) : Exception(message)
{
    /// <summary>True when it has to be started again.</summary>
    public bool Ended { get; init; }
}
