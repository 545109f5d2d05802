using System.Runtime.InteropServices;

namespace Strided;

// The structures of dlpack.h, field by field, for 64-bit processes and 32-bit ones alike.

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DLTensor
{
    public void* Data;
    public int DeviceType;
    public int DeviceId;
    public int NDim;
    public byte Code;
    public byte Bits;
    public ushort Lanes;
    public long* Shape;

    /// <summary>In elements; null for dense C order.</summary>
    public long* Strides;

    public ulong ByteOffset;
}

/// <summary>A tensor, and how to say that nobody looks at it any more. The structure of DLPack before version 1.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DLManagedTensor
{
    public DLTensor Tensor;
    public nint Context;
    public delegate* unmanaged[Cdecl]<DLManagedTensor*, void> Deleter;
}

/// <summary>The same with a version in front, and flags.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DLManagedTensorVersioned
{
    public const uint SupportedMajor = 1;
    public const uint SupportedMinor = 1;
    public const ulong ReadOnly = 1;
    public const ulong IsCopied = 2;

    public uint Major;
    public uint Minor;
    public nint Context;
    public delegate* unmanaged[Cdecl]<DLManagedTensorVersioned*, void> Deleter;
    public ulong Flags;
    public DLTensor Tensor;
}
