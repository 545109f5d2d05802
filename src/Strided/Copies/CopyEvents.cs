using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Tracing;

namespace Strided;

/// <summary>The event source <c>Strided</c>: one event per copy, for dotnet-trace and its kin.</summary>
[EventSource(Name = "Strided")]
internal sealed class CopyEvents : EventSource
{
    public static readonly CopyEvents Log = new();

    private CopyEvents() { }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The payload is two strings and a number, which need no reflection.")]
    [Event(1, Level = EventLevel.Informational, Message = "{0} copies {2} bytes: {1}")]
    public unsafe void Copied(string operation, string reason, long bytes)
    {
        fixed (char* first = operation)
        fixed (char* second = reason)
        {
            EventData* data = stackalloc EventData[3];
            data[0] = new() { DataPointer = (nint)first, Size = (operation.Length + 1) * sizeof(char) };
            data[1] = new() { DataPointer = (nint)second, Size = (reason.Length + 1) * sizeof(char) };
            data[2] = new() { DataPointer = (nint)(&bytes), Size = sizeof(long) };
            WriteEventCore(1, 3, data);
        }
    }
}
