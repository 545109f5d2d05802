namespace Strided;

/// <summary>A copy that is about to be made: why, by what, of how much, from which layout to which shape.</summary>
internal readonly record struct CopyNote(CopyReason Reason, string Operation, nint Bytes, Layout Source, Dims Target)
{
    /// <summary>True when the caller did not ask for a copy by name.</summary>
    public bool IsHidden => Reason is not (CopyReason.Requested or CopyReason.Gather);

    public override string ToString() =>
        $"{Operation} copies {Bytes} bytes ({Reason}): shape {Source.Shape} with strides {Source.Strides} into shape {Target}";
}
