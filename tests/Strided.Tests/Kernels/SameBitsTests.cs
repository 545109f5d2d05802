using System.Diagnostics;
using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>A number has one exponential, whatever its neighbours, the row's length and stride, the registers and how far the JIT has come.</summary>
public class SameBitsTests
{
    private const int Length = 4096;

    /// <summary>Hashes of the results of <see cref="Ordinary{T}"/>, the same on every machine: the arithmetic is IEEE 754's, step by step.</summary>
    private static readonly Dictionary<string, (uint Single, uint Double)> s_recorded = new()
    {
        ["Exp"] = (0x91D30F29, 0xB681216F),
        ["Log"] = (0xD833DC82, 0x07DC7D0F),
        ["Log2"] = (0xE26537FC, 0x09C460CE),
        ["Log10"] = (0x46F90594, 0xAE745971),
        ["Sin"] = (0xCAD7EE7D, 0xF1F2D24A),
        ["Cos"] = (0x67D7430C, 0xC34BC6BB),
        ["Tan"] = (0x0D57BDBB, 0xFA0F81CA),
        ["Sinh"] = (0x17EF3008, 0x488531FC),
        ["Cosh"] = (0x0B24CCA1, 0x530EAA58),
        ["Tanh"] = (0x644A601E, 0xB6D51039),
        ["Asin"] = (0x4516DF49, 0x922CF646),
        ["Acos"] = (0x4505605C, 0x0AF2516B),
        ["Atan"] = (0x7A428B9C, 0xBCBF0F0B),
        ["ExpMinusOne"] = (0x77EBA77E, 0x2FB679CF),
        ["LogOnePlus"] = (0xFEA199CF, 0xF65E0E9E),
        ["Exp2"] = (0x469D3662, 0x13B95938),
        ["Cbrt"] = (0xD79AB799, 0x0B044185),
        ["Asinh"] = (0x4AB762E4, 0x7870727C),
        ["Acosh"] = (0x2AAAD58A, 0xE48D33CD),
        ["Atanh"] = (0xEBFEE9D4, 0x92BE2085),
    };

    public static TheoryData<string> Functions => [.. ElementFunction.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void Every_way_to_compute_it_gives_the_same_bits(string name)
    {
        Check<float, uint>(ElementFunction.Of(name), BitConverter.SingleToUInt32Bits);
        Check<double, ulong>(ElementFunction.Of(name), BitConverter.DoubleToUInt64Bits);
    }

    [Fact]
    public void Results_are_the_recorded_bits()
    {
        string seen = string.Join('\n', ElementFunction.All.Select(f => Line(f.Name, Hash<float>(f), Hash<double>(f))));
        string known = string.Join('\n', s_recorded.Select(pair => Line(pair.Key, pair.Value.Single, pair.Value.Double)));
        Assert.True(known == seen, "Seen:\n" + seen);

        static string Line(string name, uint single, uint wide) => $"        [\"{name}\"] = (0x{single:X8}, 0x{wide:X8}),";
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    [InlineData("DOTNET_TieredPGO", "0")]
    [InlineData("DOTNET_JITMinOpts", "1")]
    public void A_fresh_process_gives_the_recorded_bits(string variable, string value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SameBitsTests).Assembly.Location, "-method", $"{typeof(SameBitsTests)}.{nameof(Results_are_the_recorded_bits)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [variable] = value },
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("Total: 1,", output, StringComparison.Ordinal);
        Assert.True(process.ExitCode == 0, output);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Bits_stay_while_the_compiler_improves_the_code(string name)
    {
        ElementFunction f = ElementFunction.Of(name);
        uint single = Hash<float>(f), wide = Hash<double>(f);
        for (long end = Environment.TickCount64 + 300; Environment.TickCount64 < end;)
        {
            Assert.Equal(single, Hash<float>(f));
            Assert.Equal(wide, Hash<double>(f));
        }
    }

    private static void Check<T, TBits>(ElementFunction f, Func<T, TBits> bits) where T : unmanaged, IFloatingPointIeee754<T> where TBits : struct
    {
        T[] x = Mixed<T>(), want = [.. x.Select(f.Alone)], z = new T[x.Length];
        void Same(string how)
        {
            for (int i = 0; i < x.Length; i++)
                Assert.True(bits(want[i]).Equals(bits(z[i])), $"{f.Name}({x[i]:R}) is {want[i]:R} alone and {z[i]:R} {how}, place {i}.");
        }

        f.Row<T>(x, z);
        Same("in a row");
        f.Registers<V128<T>, T>(x, z);
        Same("in 128 bits");
        f.Registers<V256<T>, T>(x, z);
        Same("in 256 bits");
        f.Registers<V512<T>, T>(x, z);
        Same("in 512 bits");
        for (int step = 2; step <= 3; step++)
            for (int from = 0; from < step; from++) f.Row(x.AsSpan(from), z.AsSpan(from), step);
        Same("in strided rows");
        for (int i = 0, n = 1; i < x.Length; i += n, n = n % 37 + 1) f.Row(x.AsSpan(i, Math.Min(n, x.Length - i)), z.AsSpan(i));
        Same("in short rows");
    }

    /// <summary>Numbers of every kind side by side.</summary>
    private static T[] Mixed<T>() where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(3);
        T[] special = [T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.Zero, T.NegativeZero, T.Epsilon, -T.Epsilon, T.One, -T.One, T.CreateTruncating(1e30), T.CreateTruncating(-1e5)];
        var x = new T[Length];
        for (int i = 0; i < Length; i++)
            x[i] = random.Next(8) == 0 ? special[random.Next(special.Length)] : T.CreateTruncating(Math.ScaleB(random.NextDouble() * 2 - 1, random.Next(-20, 12)));
        return x;
    }

    /// <summary>Numbers no function sends to the C library, from a generator of our own.</summary>
    private static T[] Ordinary<T>(ElementFunction f) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = new T[Length];
        uint state = 1;
        for (int i = 0; i < Length; i++)
        {
            state = state * 1664525 + 1013904223;
            x[i] = T.CreateTruncating(f.Low + (f.High - f.Low) * (state * (1.0 / 4294967296)));
        }
        return x;
    }

    private static uint Hash<T>(ElementFunction f) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var z = new T[Length];
        f.Row<T>(Ordinary<T>(f), z);
        uint hash = 2166136261;
        foreach (byte b in System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(z)) hash = (hash ^ b) * 16777619;
        return hash;
    }
}
