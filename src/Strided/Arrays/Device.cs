namespace Strided;

/// <summary>Where arrays are and are computed with. There is one device, the CPU.</summary>
public sealed class Device
{
    private Device(string name) => Name = name;

    /// <summary>The computer's own memory and processors.</summary>
    public static Device Cpu { get; } = new("cpu");

    /// <summary>The name, as NumPy has it: cpu.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
