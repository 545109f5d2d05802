using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Files from people who mean no good.</summary>
public class HostileFileTests
{
    public static TheoryData<string> Headers =>
    [
        "", "{", "}", "[]", "()", "{}", "1", "'", "\"abc", "\0", "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), ",
        "{'descr': '<f8', 'fortran_order': False}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'more': 1}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'shape': (3,)}",
        "{'descr': '<f8', 'fortran_order': 0, 'shape': (3,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': 3}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (True,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': ('3',)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (9223372036854775807,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 9223372036854775807, 9223372036854775807)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1" + string.Concat(Enumerable.Repeat(", 1", 64)) + ")}",
        "{'descr': '|O', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '<f16', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '<f08', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '<<f8', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '|V99999999999', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [('a', '<f8'), ('a', '<f8')], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [('a', '<f8', (2147483647, 2147483647))], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [('a', '<f8', (-1,))], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [(1, '<f8')], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [('a',)], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': ['a'], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': [], 'fortran_order': False, 'shape': (3,)}",
        "{'descr': __import__('os').system('true'), 'fortran_order': False, 'shape': (3,)}",
        new string('[', 60_000), new string('{', 60_000), new string('(', 60_000) + new string(')', 5_000),
        "{'descr': '\\xZZ', 'fortran_order': False, 'shape': (3,)}", "{'descr': '\\U00110000', 'fortran_order': False, 'shape': (3,)}",
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_lies_is_refused(string header)
    {
        byte[] file = [.. Head(1, header.Length), .. Encoding.Latin1.GetBytes(header), .. new byte[24]];
        Assert.ThrowsAny<InvalidDataException>(() => Nd.Load(new MemoryStream(file)));
        var record = new RecordType<NpyRecordTests.Other> { { "x", (ref NpyRecordTests.Other o) => ref o.X } };
        Assert.ThrowsAny<InvalidDataException>(() => Nd.Load(new MemoryStream(file), record));
    }

    [Theory]
    [InlineData("(4,)")]
    [InlineData("(1000000000000,)")]
    [InlineData("(1152921504606846975,)")]
    public void A_shape_with_more_elements_than_the_file_has_ends_early_and_takes_no_memory(string shape)
    {
        string header = $"{{'descr': '<f8', 'fortran_order': False, 'shape': {shape}, }}";
        byte[] file = [.. Head(1, header.Length), .. Encoding.Latin1.GetBytes(header), .. new byte[24]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EndOfStreamException>(() => Nd.Load(new MemoryStream(file)));
        Assert.Throws<EndOfStreamException>(() => Nd.Load(new BufferedStream(new MemoryStream(file))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_header_bomb_is_refused_before_it_is_read()
    {
        Assert.Throws<InvalidDataException>(() => Nd.Load(new MemoryStream([.. Head(2, int.MaxValue), .. new byte[100]])));
        Assert.Throws<InvalidDataException>(() => Nd.Load(new MemoryStream([.. Head(3, -1), .. new byte[100]])));
        Assert.Throws<EndOfStreamException>(() => Nd.Load(new MemoryStream([.. Head(2, 1 << 20), .. new byte[100]])));
        Assert.Throws<InvalidDataException>(() => Nd.Load(new MemoryStream([.. Head(4, 10), .. new byte[100]])));
        Assert.Throws<InvalidDataException>(() => Nd.Load(new MemoryStream([.. Head(3, 10), .. Enumerable.Repeat((byte)0xFF, 10)])));
    }

    [Fact]
    public void A_file_may_end_anywhere()
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, Nd.ARange(3));
        for (int length = 0; length < stream.Length; length++)
        {
            using var cut = new MemoryStream(stream.GetBuffer(), 0, length);
            Assert.Throws<EndOfStreamException>(() => Nd.Load(cut));
        }
    }

    [Fact]
    public void Bools_are_true_or_false_whatever_the_bytes_say()
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, Nd.Zeros<bool>(4));
        stream.Position = stream.Length - 4;
        stream.Write([0, 1, 2, 255]);
        stream.Position = 0;
        NDArray<bool> a = Nd.Load<bool>(stream);
        Assert.Equal([0, 1, 1, 1], a.View<byte>().ToArray());
    }

    [Fact]
    public void Mutated_files_give_documented_exceptions_only_and_bounded_memory()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("STRIDED_FUZZ"), out int asked) ? asked : 3_000;
        string seed = Environment.GetEnvironmentVariable("STRIDED_FUZZ_SEED") ?? "1";
        FileFuzzer.Outcome outcome = FileFuzzer.Run(int.Parse(seed, null), count);
        TestContext.Current.TestOutputHelper?.WriteLine(outcome.ToString());
        Assert.True(outcome.Loaded > count / 50 && outcome.Refused > count / 20, outcome.ToString());
    }

    private static byte[] Head(byte version, int length) =>
        [0x93, .. "NUMPY"u8, version, 0, (byte)length, (byte)(length >> 8), .. version == 1 ? [] : new[] { (byte)(length >> 16), (byte)(length >> 24) }];
}
