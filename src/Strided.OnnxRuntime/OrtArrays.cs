using Microsoft.ML.OnnxRuntime;

namespace Strided;

/// <summary>Arrays as ONNX Runtime's values, and the other way round.</summary>
public static class OrtArrays
{
    extension(NDArray a)
    {
        /// <summary>View or copy: the elements for a model to read. Dispose the value when the model has run: until then it keeps the array's memory, in its place.</summary>
        /// <param name="copy">false never copies, true always does, null copies only what is not dense in C order: <c>a.CanShareWith(ShareTarget.OrtValue)</c> says why.</param>
        /// <exception cref="DTypeException">ONNX Runtime has no such element type.</exception>
        /// <exception cref="ShapeException">copy is false and ONNX Runtime cannot look at these elements, or they are more than 2^31 - 1.</exception>
        /// <example><code>using OrtValue input = Nd.Ones&lt;float&gt;(1, 3).ToOrtValue();</code></example>
        [CopiesIfNeeded]
        public OrtValue ToOrtValue(bool? copy = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            OrtElements.Require(a);
            CopyExplanation sharing = a.CanShareWith(ShareTarget.OrtValue);
            if (copy == false && !sharing.IsView) throw new ShapeException($"ONNX Runtime cannot have this array without a copy. {sharing.Because}");
            return OrtElements.Lend(copy == true ? a.Copy() : a.AsContiguous());
        }

        /// <summary>View: the array's memory for a model to write its output into.</summary>
        /// <exception cref="DTypeException">ONNX Runtime has no such element type.</exception>
        /// <exception cref="ShapeException">ONNX Runtime cannot look at these elements.</exception>
        /// <exception cref="InvalidOperationException">The array is read-only.</exception>
        /// <example><code>
        /// using OrtValue output = scores.AsOrtValue();
        /// session.Run(options, ["x"], [input], ["y"], [output]);
        /// </code></example>
        [NeverCopies]
        public OrtValue AsOrtValue()
        {
            ArgumentNullException.ThrowIfNull(a);
            if (!a.Flags.Writeable) throw new InvalidOperationException($"This array of shape {a.Shape} is read-only, and a model would write into it. ToOrtValue is for models to read.");
            return a.ToOrtValue(copy: false);
        }
    }

    extension(Nd)
    {
        /// <summary>View: the elements of a value, which stays alive as long as the array or any view of it. Do not dispose it before.</summary>
        /// <exception cref="DTypeException">There is no dtype for its element type.</exception>
        /// <exception cref="ArgumentException">The value is no tensor, or not in the computer's own memory.</exception>
        /// <example><code>NDArray scores = Nd.FromOrtValue(output);</code></example>
        [NeverCopies]
        public static NDArray FromOrtValue(OrtValue value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return View(value, value);
        }

        /// <inheritdoc cref="FromOrtValue(OrtValue)"/>
        [NeverCopies]
        public static NDArray<T> FromOrtValue<T>(OrtValue value) where T : unmanaged
        {
            NDArray a = FromOrtValue(value);
            return a as NDArray<T> ?? throw new DTypeException($"The value of shape {a.Shape} is of {a.DType}, not of {DType.Of<T>()}. Take it without a type, and AsType.");
        }
    }

    internal static unsafe NDArray View(OrtValue value, object owner)
    {
        if (!value.IsTensor) throw new ArgumentException($"The value is a {value.OnnxType} and no tensor.", nameof(value));
        OrtTensorTypeAndShapeInfo info = value.GetTensorTypeAndShape();
        Dims shape = [.. info.Shape.Select(size => checked((nint)size))];
        if (info.IsString) throw new DTypeException($"The value of shape {shape} holds texts, which no dtype is for.");
        using OrtMemoryInfo memory = value.GetTensorMemoryInfo();
        if (memory.GetDeviceType() != OrtMemoryInfoDeviceType.CPU) throw new ArgumentException($"The value of shape {shape} is in the memory '{memory.Name}', not in the computer's own.", nameof(value));
        fixed (byte* first = value.GetTensorMutableRawData()) return OrtElements.View(info.ElementDataType, (nint)first, shape, owner);
    }
}
