using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A loaded BLAS: its Fortran products, which have the same names and arguments everywhere.</summary>
/// <remarks>
/// Fortran takes every integer by address. They are passed here as 64-bit integers below 2^31, whose low half on a little-endian machine
/// is the 32-bit integer: libraries built for 32-bit (LP64) and 64-bit (ILP64) integers read the same number.
/// Nothing is trusted before <see cref="FailsSelfTest"/>.
/// </remarks>
internal sealed unsafe class BlasLibrary
{
    private readonly delegate* unmanaged[Cdecl]<int, void> setThreads;

    private BlasLibrary(nint handle)
    {
        Float32 = NativeLibrary.TryGetExport(handle, "sgemm_", out nint address) ? address : 0;
        Float64 = NativeLibrary.TryGetExport(handle, "dgemm_", out address) ? address : 0;
        Complex64 = NativeLibrary.TryGetExport(handle, "cgemm_", out address) ? address : 0;
        Complex128 = NativeLibrary.TryGetExport(handle, "zgemm_", out address) ? address : 0;
        setThreads = (delegate* unmanaged[Cdecl]<int, void>)(
            NativeLibrary.TryGetExport(handle, "openblas_set_num_threads", out address) ||
            NativeLibrary.TryGetExport(handle, "MKL_Set_Num_Threads", out address) ? address : 0);
        Name = $"{Version(handle)} ({File(Float64)})";
    }

    public string Name { get; }

    /// <summary>Addresses of the products, 0 where the library has none.</summary>
    public nint Float32 { get; }

    public nint Float64 { get; }

    public nint Complex64 { get; }

    public nint Complex128 { get; }

    /// <summary>The library at the path or of the name, or null and the reason why not.</summary>
    public static BlasLibrary? Open(string path, out string reason)
    {
        reason = $"{path}: not found.";
        if (!BitConverter.IsLittleEndian || !NativeLibrary.TryLoad(path, out nint handle)) return null;
        var library = new BlasLibrary(handle);
        if (library.Float64 == 0 || library.Float32 == 0) reason = $"{path}: has no sgemm_ and dgemm_.";
        else if (library.FailsSelfTest()) reason = $"{path}: multiplies two 2 by 2 matrices wrongly.";
        else return library;
        NativeLibrary.Free(handle);
        return null;
    }

    public void UseThreads(int threads)
    {
        if (setThreads != null) setThreads(threads);
    }

    private bool FailsSelfTest() =>
        FailsSelfTest<float>(Float32) || FailsSelfTest<double>(Float64) ||
        (Complex64 != 0 && FailsSelfTest<Complex64>(Complex64)) || (Complex128 != 0 && FailsSelfTest<Complex>(Complex128));

    private static bool FailsSelfTest<T>(nint gemm) where T : unmanaged, INumberBase<T>
    {
        T* x = stackalloc T[12];
        for (int i = 0; i < 4; i++) (x[i], x[4 + i], x[8 + i]) = (T.CreateChecked(i + 1), T.CreateChecked(i + 5), T.CreateChecked(99));
        int size = sizeof(T);
        // The right side lies transposed, so that both ways of passing a matrix are tried.
        NativeGemm.Call<T>(
            gemm, new((byte*)x, 2, 2, 2 * size, size), new((byte*)(x + 4), 2, 2, size, 2 * size), new((byte*)(x + 8), 2, 2, 2 * size, size), Into.Set);
        return x[8] != T.CreateChecked(17) || x[9] != T.CreateChecked(23) || x[10] != T.CreateChecked(39) || x[11] != T.CreateChecked(53);
    }

    private static string Version(nint handle)
    {
        if (NativeLibrary.TryGetExport(handle, "openblas_get_config", out nint config))
            return Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)config)())?.Trim() ?? "OpenBLAS";
        return NativeLibrary.TryGetExport(handle, "MKL_Set_Num_Threads", out _) ? "MKL" : "BLAS";
    }

    /// <summary>The file that an address was loaded from.</summary>
    private static string File(nint address)
    {
        using var process = Process.GetCurrentProcess();
        foreach (ProcessModule module in process.Modules)
            if (address >= module.BaseAddress && address < module.BaseAddress + module.ModuleMemorySize) return module.FileName;
        return "unknown file";
    }
}
