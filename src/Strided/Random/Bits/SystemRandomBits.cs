using System.Runtime.InteropServices;
using System.Text.Json;

namespace Strided;

/// <summary>The bits of a <see cref="Random"/> of .NET, so that <see cref="Generator"/> makes its numbers of them.</summary>
/// <remarks>It takes no more of the source than it gives out. The state of a <see cref="Random"/> cannot be read.</remarks>
public sealed class SystemRandomBits : BitGenerator
{
    private readonly Random source;

    /// <summary>Bits of the given source, which others may go on using.</summary>
    public SystemRandomBits(Random source)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.source = source;
    }

    private protected override string Name => nameof(SystemRandomBits);

    private protected override bool ReadsAhead => false;

    private protected override void Produce(Span<ulong> words) => source.NextBytes(MemoryMarshal.AsBytes(words));

    private protected override void Mark() { }

    private protected override void Return() { }

    private protected override void WriteState(Utf8JsonWriter json) => throw new NotSupportedException("The state of a System.Random cannot be read.");

    private protected override void ReadState(JsonElement json) => throw new FormatException("The state of a System.Random cannot be restored.");
}
