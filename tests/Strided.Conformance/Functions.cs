namespace Strided.Conformance;

/// <summary>Every function that is compared, by the library's name, as a call on a recorded case.</summary>
internal static class Functions
{
    public static IReadOnlyDictionary<string, Func<Case, object?>> All { get; } =
        new[] { ElementwiseFunctions.Table, Reductions.Table, ShapeFunctions.Table, EditingFunctions.Table, IndexingFunctions.Table, OrderedFunctions.Table, FourierFunctions.Table }.SelectMany(static table => table).ToDictionary();
}
