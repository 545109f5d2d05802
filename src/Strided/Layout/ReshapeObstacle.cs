namespace Strided;

/// <summary>Why strides cannot express a reshape: two neighbouring axes that would have to become one run, and do not.</summary>
internal readonly record struct ReshapeObstacle(int SlowAxis, int FastAxis, nint SlowStride, nint FastSize, nint FastStride)
{
    public override string ToString() =>
        $"axes {Math.Min(SlowAxis, FastAxis)} and {Math.Max(SlowAxis, FastAxis)} cannot merge: stride[{SlowAxis}] = {SlowStride} "
        + $"but shape[{FastAxis}] * stride[{FastAxis}] = {FastSize} * {FastStride} = {FastSize * FastStride}";
}
