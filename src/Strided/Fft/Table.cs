using System.Numerics;

namespace Strided;

/// <summary>Complex factors that stay where they are, real and imaginary parts apart, with room behind for a register to look further than the end.</summary>
internal sealed unsafe class Table<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly R[] memory;

    public Table(nint count)
    {
        nint plane = count + Registers.Slack;
        memory = GC.AllocateArray<R>(checked((int)(2 * plane)), pinned: true);
        Re = (R*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref memory[0]);
        Im = Re + plane;
    }

    public R* Re { get; }

    public R* Im { get; }

    public nint Bytes => (nint)memory.Length * sizeof(R);

    /// <summary>Puts exp(-2 pi i k / n) in a place.</summary>
    public void Set(nint place, long k, long n)
    {
        (double re, double im) = Roots.Of(k, n);
        (Re[place], Im[place]) = (R.CreateTruncating(re), R.CreateTruncating(im));
    }
}
