namespace Strided;

/// <summary>
/// A call of a BLAS, or several at a time from threads of ours. The library's number of threads is one for all of its callers, and OpenBLAS frees the buffers of
/// threads that it is to do without: so it is set where no other call is under way, and who comes meanwhile takes it as it is.
/// </summary>
internal readonly ref struct BlasTurn
{
    private readonly BlasLibrary? library;

    /// <param name="library">The library, or null when none is called.</param>
    /// <param name="threads">How many of its threads the call is worth.</param>
    public BlasTurn(BlasLibrary? library, int threads)
    {
        this.library = library;
        library?.Enter(threads);
    }

    public void Dispose() => library?.Leave();
}
