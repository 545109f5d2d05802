using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Strided.Tests;

/// <summary>The chapter of the public API that a member stands in: the source file that debug symbols name.</summary>
internal static class Chapters
{
    private static readonly string[] Rooms = ["Arrays", "Linalg", "Fft", "Random", "Sorting", "Statistics", "IO", "Interop"];

    private static readonly MetadataReaderProvider Provider =
        MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(typeof(NDArray).Assembly.Location, ".pdb")));

    private static readonly MetadataReader Symbols = Provider.GetMetadataReader();

    public static string Of(MethodInfo method)
    {
        // The lines of a method that waits are those of its state machine.
        if (method.GetCustomAttribute<AsyncStateMachineAttribute>() is { } machine)
            method = machine.StateMachineType.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!;
        var handle = (MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken);
        DocumentHandle document = Symbols.GetMethodDebugInformation(handle).Document;
        string[] path = Symbols.GetString(Symbols.GetDocument(document).Name).Replace('\\', '/').Split('/');
        string room = path[Array.IndexOf(path, "Strided", Array.LastIndexOf(path, "src")) + 1];
        if (room != "Arrays" && Rooms.Contains(room)) return room;
        string file = Path.GetFileNameWithoutExtension(path[^1]);
        return path[^2] == "Operators" || file.EndsWith("Equality", StringComparison.Ordinal) ? "Operators"
            : file == "NDArray" ? "The array itself"
            : file[(file.LastIndexOf('.') + 1)..];
    }
}
