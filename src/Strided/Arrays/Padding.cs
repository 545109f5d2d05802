namespace Strided;

/// <summary>The two sides of one axis, filled from its inside.</summary>
internal readonly struct Padding(NDArray a, int axis, nint before, nint size, Scalar outermost)
{
    private readonly NDArray front = a.MoveAxis(axis, 0);

    private nint End => before + size;

    public void Fill(PadMode mode)
    {
        NDArray inside = Part(before, End), left = Part(0, before), right = Part(End, front.Shape[0]);
        switch (mode)
        {
            case PadMode.Maximum:
                Both(left, right, inside.Max(0));
                break;
            case PadMode.Minimum:
                Both(left, right, inside.Min(0));
                break;
            case PadMode.Mean:
                NDArray mean = inside.Mean(0);
                Both(left, right, a.DType.Kind < DTypeKind.Floating ? Nd.Rint(mean) : mean);
                break;
            case PadMode.LinearRamp:
                for (nint k = 0; k < before; k++) Ramp(k, before, Part(before, before + 1));
                for (nint k = End; k < front.Shape[0]; k++) Ramp(k, front.Shape[0] - End, Part(End - 1, End));
                break;
            default:
                for (nint k = 0; k < front.Shape[0]; k++)
                    if (k < before || k >= End) Copy(k, Source(mode, k - before, size));
                break;
        }
    }

    /// <summary>The index inside that position k, which may be negative or beyond the size, repeats.</summary>
    private static nint Source(PadMode mode, nint k, nint size)
    {
        if (mode == PadMode.Edge || size == 1) return nint.Clamp(k, 0, size - 1);
        nint period = mode switch { PadMode.Wrap => size, PadMode.Reflect => 2 * size - 2, _ => 2 * size };
        nint at = (k % period + period) % period;
        return at < size ? at : mode == PadMode.Reflect ? period - at : period - 1 - at;
    }

    private static void Both(NDArray left, NDArray right, NDArray value)
    {
        left.Assign(value);
        right.Assign(value);
    }

    private void Copy(nint position, nint source) => Part(position, position + 1).Assign(Part(before + source, before + source + 1));

    /// <summary>A step on the way from the outermost number to the edge; integers are cut off, as in NumPy.</summary>
    private void Ramp(nint position, nint width, NDArray edge)
    {
        double share = (position < before ? position : front.Shape[0] - 1 - position) / (double)width;
        NDArray step = (edge - outermost) * share;
        step.AddInPlace(outermost);
        Part(position, position + 1).Assign(step);
    }

    private NDArray Part(nint from, nint to) => front.View(front.Layout.Slice([new Slice(from, to)]));
}
