namespace Strided.Benchmarks;

/// <summary>One side of a comparison failed while it was timed.</summary>
public sealed class CandidateException(Candidate candidate, Exception reason) : Exception(reason.Message, reason)
{
    public Candidate Candidate => candidate;
}
