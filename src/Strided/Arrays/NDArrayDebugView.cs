using System.Diagnostics;

namespace Strided;

/// <summary>What the debugger shows of an array.</summary>
internal sealed class NDArrayDebugView(NDArray array)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public string[] Text => array.ToString()!.Split('\n');

    public Dims Strides => array.Strides;

    public ArrayFlags Flags => array.Flags;
}
