using System.Text;
using System.Text.Json;

namespace Strided;

public abstract partial class BitGenerator
{
    /// <summary>The state as JSON, with the names that NumPy's <c>bit_generator.state</c> has; <see cref="RestoreState"/> takes it back.</summary>
    /// <exception cref="NotSupportedException">The bits come from a source whose state cannot be read.</exception>
    public string SaveState()
    {
        Settle();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("bit_generator", Name);
            WriteState(json);
            if (HalvesWords)
            {
                json.WriteNumber("has_uint32", hasHalf ? 1 : 0);
                json.WriteNumber("uinteger", half);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Goes on from a state that <see cref="SaveState"/> wrote, or that is <c>json.dumps(bit_generator.state)</c> of NumPy.</summary>
    /// <exception cref="FormatException">The text is no state of this kind of generator.</exception>
    public void RestoreState(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        try
        {
            using JsonDocument document = JsonDocument.Parse(state);
            JsonElement json = document.RootElement;
            string? name = json.GetProperty("bit_generator").GetString();
            if (name != Name) throw new FormatException($"This is the state of a {name}, not of a {Name}.");
            (bool has, uint kept) = (false, 0);
            if (HalvesWords) (has, kept) = (json.GetProperty("has_uint32").GetInt32() != 0, json.GetProperty("uinteger").GetUInt32());
            ReadState(json);
            (hasHalf, half) = (has, kept);
            at = ahead.Length;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is no state of a {Name}: {error.Message}", error);
        }
    }

    /// <summary>A generator of the kind and in the state that <see cref="SaveState"/> or NumPy wrote.</summary>
    /// <exception cref="FormatException">The text is no state, or not one of a known kind of generator.</exception>
    public static BitGenerator FromState(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        string? name = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(state);
            name = document.RootElement.GetProperty("bit_generator").GetString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is no state of a bit generator: {error.Message}", error);
        }
        BitGenerator generator = name switch
        {
            nameof(PCG64) => new PCG64(0),
            nameof(PCG64DXSM) => new PCG64DXSM(0),
            nameof(Philox) => new Philox(0),
            nameof(SFC64) => new SFC64(0),
            nameof(MT19937) => new MT19937(0),
            _ => throw new FormatException($"There is no bit generator named '{name}' whose state can be restored."),
        };
        generator.RestoreState(state);
        return generator;
    }

    /// <summary>NumPy's name of the kind of generator.</summary>
    private protected abstract string Name { get; }

    private protected abstract void WriteState(Utf8JsonWriter json);

    private protected abstract void ReadState(JsonElement json);
}
