using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Records as NumPy's structured arrays.</summary>
public class NpyRecordTests
{
    internal static RecordType<Sample> Samples => new()
    {
        { "id", (ref Sample s) => ref s.Id },
        { "at", (ref Sample s) => ref s.At, new RecordType<Place> { { "x", (ref Place p) => ref p.X }, { "y", (ref Place p) => ref p.Y } } },
        { "window", (ref Sample s) => ref s.Window, DType.Int16, (2, 3) },
        { "größe", (ref Sample s) => ref s.Good },
    };

    internal static NDArray<Sample> Make(int count)
    {
        NDArray<Sample> a = Nd.Zeros<Sample>(count);
        for (int k = 0; k < count; k++)
        {
            var sample = new Sample { Id = (byte)(k + 1), At = new() { X = k * 0.5, Y = -k }, Good = k % 2 == 0 };
            for (int i = 0; i < 6; i++) sample.Window[i] = (short)(k * 100 + i);
            a[k] = sample;
        }
        return a;
    }

    [Fact]
    public void Records_come_back_in_either_byte_order_and_any_layout()
    {
        NDArray<Sample> a = Make(12);
        foreach (NDArray<Sample> laid in new[] { a, a[new Slice(null, null, -2)], a.Reshape(3, 4), a.Reshape(3, 4).T, a[..0] })
        {
            foreach (bool big in new[] { false, true })
            {
                using var stream = new MemoryStream();
                Nd.Save(stream, laid, Samples, new NpyFormat { BigEndian = big });
                stream.Position = 0;
                NDArray<Sample> back = Nd.Load(stream, Samples);
                Assert.Equal(laid.Shape, back.Shape);
                Assert.True(FileSamples.Same(laid, back));
            }
        }
    }

    [Fact]
    public void Fields_are_found_by_name_wherever_they_lie()
    {
        using var stream = new MemoryStream();
        NDArray<Place> a = Nd.Zeros<Place>(2, 3);
        a.Field((ref Place p) => ref p.X).Assign(Nd.ARange(6.0).Reshape(2, 3));
        a.Field((ref Place p) => ref p.Y).Assign(Nd.ARange(6.0).Reshape(2, 3).AsType<float>() * 10);
        Nd.Save(stream, a.T, new RecordType<Place> { { "x", (ref Place p) => ref p.X }, { "y", (ref Place p) => ref p.Y } }, new NpyFormat { BigEndian = true });
        stream.Position = 0;
        NDArray<Swapped> b = Nd.Load(stream, new RecordType<Swapped> { { "y", (ref Swapped p) => ref p.Y }, { "x", (ref Swapped p) => ref p.X } });
        Assert.Equal((3, 2), b.Shape);
        Assert.Equal([0.0, 3, 1, 4, 2, 5], b.Field((ref Swapped p) => ref p.X).ToArray());
        Assert.Equal([0f, 30, 10, 40, 20, 50], b.Field((ref Swapped p) => ref p.Y).ToArray());
    }

    [Fact]
    public void Fields_that_differ_are_named()
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, Nd.Zeros<Place>(2), new RecordType<Place> { { "x", (ref Place p) => ref p.X }, { "y", (ref Place p) => ref p.Y } });
        string Refused(Action<Stream> load)
        {
            stream.Position = 0;
            return Assert.Throws<InvalidDataException>(() => load(stream)).Message;
        }
        Assert.Contains("'y'", Refused(s => Nd.Load(s, new RecordType<Place> { { "x", (ref Place p) => ref p.X } })), StringComparison.Ordinal);
        Assert.Contains("y would be lost", Refused(s => Nd.Load(s, new RecordType<Place> { { "x", (ref Place p) => ref p.X } })), StringComparison.Ordinal);
        Assert.Contains("'x' is '<f8' in the file", Refused(s => Nd.Load(s, new RecordType<Other> { { "x", (ref Other p) => ref p.X }, { "y", (ref Other p) => ref p.Y } })), StringComparison.Ordinal);
        Assert.Contains("RecordType", Refused(s => Nd.Load(s)), StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Nd.Load<Place>(stream));
    }

    [Fact]
    public void Maps_that_do_not_fit_their_type_are_refused_when_they_are_made()
    {
        Assert.Throws<ArgumentException>(() => new RecordType<Place> { { "x", (ref Place p) => ref p.X }, { "x", (ref Place p) => ref p.Y } });
        Assert.Throws<ArgumentException>(() => new RecordType<Place> { { "y", (ref Place p) => ref p.Y }, { "x", (ref Place p) => ref p.X } });
        Assert.Throws<ArgumentException>(() => new RecordType<Place> { { "x", (ref Place p) => ref p.X, DType.Float32, 3 } });
        Assert.Throws<DTypeException>(() => new RecordType<Sample> { { "at", (ref Sample s) => ref s.At } });
    }

    internal struct Place
    {
        public double X;
        public float Y;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct Swapped
    {
        public float Y;
        public double X;
    }

    internal struct Other
    {
        public float X;
        public float Y;
    }

    [InlineArray(6)]
    internal struct Window
    {
        private short first;
    }

    internal struct Sample
    {
        public byte Id;
        public Place At;
        public Window Window;
        public bool Good;
    }
}
