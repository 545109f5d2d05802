using Microsoft.ML.OnnxRuntime;

namespace Strided;

/// <summary>Models that take arrays and answer arrays.</summary>
public static class OrtSessions
{
    extension(InferenceSession session)
    {
        /// <summary>View or copy: what a model makes of arrays. Inputs are copied only where they are not dense in C order; outputs are arrays over the memory the model wrote, which nobody needs to dispose.</summary>
        /// <param name="inputs">A name and an array for each input.</param>
        /// <exception cref="ArgumentException">There is no such input.</exception>
        /// <exception cref="DTypeException">An input has another dtype than the model wants.</exception>
        /// <exception cref="ShapeException">An input has another shape than the model wants.</exception>
        /// <example><code>NDArray scores = session.Run(("x", pictures["..., ::2"]))["scores"];</code></example>
        [CopiesIfNeeded]
        public IReadOnlyDictionary<string, NDArray> Run(params IReadOnlyList<(string Name, NDArray Array)> inputs)
        {
            ArgumentNullException.ThrowIfNull(session);
            ArgumentNullException.ThrowIfNull(inputs);
            foreach ((string name, NDArray a) in inputs) Require(session, name, a);
            Dictionary<string, OrtValue> lent = [];
            try
            {
                foreach ((string name, NDArray a) in inputs) lent.Add(name, a.ToOrtValue());
                using var options = new RunOptions();
                IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, lent, session.OutputNames);
                return session.OutputNames.Zip(outputs).ToDictionary(pair => pair.First, pair => OrtArrays.View(pair.Second, new Output(pair.Second, outputs)));
            }
            finally
            {
                foreach (OrtValue value in lent.Values) value.Dispose();
            }
        }
    }

    private static void Require(InferenceSession session, string name, NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (!session.InputMetadata.TryGetValue(name, out NodeMetadata? wanted))
            throw new ArgumentException($"The model has no input '{name}'; its inputs are {string.Join(", ", session.InputNames.Select(input => $"'{input}'"))}.", nameof(name));
        if (!wanted.IsTensor) return;
        string dtype = OrtElements.NameOf(wanted.ElementDataType);
        if (a.DType.Name != dtype) throw new DTypeException($"Input '{name}' wants {dtype}, got {a.DType} of shape {a.Shape}. AsType converts.");
        Dims shape = [.. wanted.Dimensions.Select(size => (nint)size)];
        bool fits = shape.Count == a.NDim && shape.Zip(a.Shape).All(pair => pair.First < 0 || pair.First == pair.Second);
        // A model may leave its rank open, and then says that it has none.
        if (!fits && shape.Count > 0) throw new ShapeException($"Input '{name}' wants shape {shape}, where -1 may be any size, got {a.Shape}.");
    }

    /// <summary>What an output's memory belongs to: the value, and the list it came in.</summary>
    private sealed record Output(OrtValue Value, IDisposableReadOnlyCollection<OrtValue> List);
}
