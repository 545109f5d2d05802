using System.Numerics;

namespace Strided;

/// <summary>What is done to the small matrices of a stack, as many at once as a register has lanes.</summary>
internal unsafe interface ILaneWork<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Entries of working memory.</summary>
    int Room { get; }

    /// <summary>What is wrong with a matrix that failed.</summary>
    Outcome Failure(nint index);

    /// <summary>Answers the first matrix that failed, or -1.</summary>
    nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>;
}
