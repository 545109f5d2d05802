using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the array with more elements around it, axis after axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="padWidth">How many: one number for all sides, (before, after) for all axes, or such a pair for each axis, one after the other.</param>
    /// <param name="mode">What the new elements are.</param>
    /// <param name="constantValue">The number of <see cref="PadMode.Constant"/>, and the outermost one of <see cref="PadMode.LinearRamp"/>.</param>
    /// <exception cref="ShapeException">The widths do not fit the axes, are negative, or the mode has nothing to take from an empty axis.</exception>
    /// <example><code>
    /// Nd.Pad(Nd.Array([1, 2, 3]), 2) // -> [0 0 1 2 3 0 0]
    /// Nd.Pad(Nd.Array([1, 2, 3]), (2, 1), PadMode.Reflect) // -> [3 2 1 2 3 2]
    /// </code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Pad<TArray>(TArray array, Dims padWidth, PadMode mode = PadMode.Constant, Scalar constantValue = default) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(array);
        nint[] shape = array.Shape.ToArray();
        var widths = new (nint Before, nint After)[array.NDim];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            widths[axis] = padWidth.Count switch
            {
                1 => (padWidth[0], padWidth[0]),
                2 => (padWidth[0], padWidth[1]),
                _ when padWidth.Count == 2 * array.NDim => (padWidth[2 * axis], padWidth[2 * axis + 1]),
                _ => throw new ShapeException($"Pad needs 1, 2 or {2 * array.NDim} widths for shape {array.Shape}, got {padWidth}."),
            };
            if (widths[axis].Before < 0 || widths[axis].After < 0) throw new ShapeException($"Pad cannot take elements away: widths {padWidth}.");
            if (shape[axis] == 0 && widths[axis] != default && mode is not (PadMode.Constant or PadMode.Empty))
                throw new ShapeException($"Pad with {mode} has nothing to take from the empty axis {axis} of shape {array.Shape}.");
            shape[axis] += widths[axis].Before + widths[axis].After;
        }
        var z = (TArray)Gathered([array], Dims.Create(shape));
        if (mode == PadMode.Constant) z.Assign(constantValue);
        Layout inside = z.Layout;
        for (int axis = 0; axis < shape.Length; axis++) inside = inside.Slice(axis, new(widths[axis].Before, widths[axis].Before + array.Shape[axis]));
        z.Put(inside, array, array.Layout);
        for (int axis = 0; axis < shape.Length && mode is not (PadMode.Constant or PadMode.Empty); axis++)
        {
            // Axes before this one have their new sizes already, those behind still only hold the array.
            NDArray part = z;
            for (int k = axis + 1; k < shape.Length; k++) part = part.Part(k, new(widths[k].Before, widths[k].Before + array.Shape[k]));
            new Padding(part, axis, widths[axis].Before, array.Shape[axis], constantValue).Fill(mode);
        }
        return z;
    }
}
