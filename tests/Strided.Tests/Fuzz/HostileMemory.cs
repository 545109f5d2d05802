using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>Arrays that lie badly: read-only, broadcast, reversed, empty, over one another, full of whatever their bytes make.</summary>
internal sealed class HostileMemory(Random random)
{
    private const int Length = 256;

    private readonly List<(Array Buffer, Func<byte[]> Now, byte[] Before)> buffers = [];

    public NDArray Array(DType dtype)
    {
        var make = new Make { Memory = this };
        dtype.Accept(ref make);
        return make.Result!;
    }

    /// <summary>How many buffers are not as they were handed out.</summary>
    public int Changed => buffers.Count(entry => !entry.Now().AsSpan().SequenceEqual(entry.Before));

    private NDArray<T> Over<T>() where T : unmanaged
    {
        // Often a buffer that another array looks at already.
        T[]? buffer = random.Next(3) == 0 ? buffers.Select(entry => entry.Buffer).OfType<T[]>().FirstOrDefault() : null;
        if (buffer is null)
        {
            buffer = new T[Length];
            Span<byte> bytes = MemoryMarshal.AsBytes(buffer.AsSpan());
            if (random.Next(2) == 0) random.NextBytes(bytes);
            else for (int k = 0; k < bytes.Length; k += Math.Max(bytes.Length / Length, 1)) bytes[k] = (byte)random.Next(5);
            // A bool is 0 or 1.
            if (buffer is bool[]) foreach (ref byte bit in bytes) bit &= 1;
            T[] owned = buffer;
            buffers.Add((owned, () => MemoryMarshal.AsBytes(owned.AsSpan()).ToArray(), bytes.ToArray()));
        }
        int rank = random.Next(5);
        nint[] shape = new nint[rank], strides = new nint[rank];
        nint low = 0, high = 0, size = DType.Of<T>().ItemSize;
        for (int axis = 0; axis < rank; axis++)
        {
            shape[axis] = random.Next(12) == 0 ? 0 : random.Next(1, 5);
            strides[axis] = random.Next(-4, 7);
            nint reach = strides[axis] * Math.Max(shape[axis] - 1, 0);
            (low, high) = (low + Math.Min(reach, 0), high + Math.Max(reach, 0));
            strides[axis] *= size;
        }
        nint start = random.Next((int)-low, Length - (int)high);
        return Nd.AsArray(buffer).AsStrided(Dims.Create(shape), Dims.Create(strides), start * size, writeable: random.Next(4) != 0);
    }

    private struct Make : IAnyVisitor
    {
        public HostileMemory Memory;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = Memory.Over<T>();
    }
}
