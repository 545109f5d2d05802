using System.Collections.Concurrent;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A loaded BLAS, with or without LAPACK. Nothing is trusted before <see cref="FailsSelfTest"/>.</summary>
internal sealed unsafe class BlasLibrary
{
    /// <summary>What has passed its tests, by the path it was asked for: asking again costs nothing.</summary>
    private static readonly ConcurrentDictionary<string, BlasLibrary> Opened = new();

    /// <summary>
    /// Bytes of a matrix below which OpenBLAS factors it faster on one thread than on two, up to twice as fast: it divides steps of a few microseconds. Other libraries
    /// decide that by themselves.
    /// </summary>
    private const nint Divisible = 2 << 20;

    private readonly delegate* unmanaged[Cdecl]<int, void> setThreads;
    private readonly bool dividesEagerly;
    private readonly Routines float32;
    private readonly Routines float64;
    private readonly Routines complex64;
    private readonly Routines complex128;
    private readonly Lock gate = new();

    /// <summary>How many calls are under way.</summary>
    private int calls;

    /// <summary>What the library was told last; 0 before that.</summary>
    private int threads;

    private BlasLibrary(nint handle)
    {
        float32 = new(this, handle, 's', isComplex: false);
        float64 = new(this, handle, 'd', isComplex: false);
        complex64 = new(this, handle, 'c', isComplex: true);
        complex128 = new(this, handle, 'z', isComplex: true);
        dividesEagerly = NativeLibrary.TryGetExport(handle, "openblas_set_num_threads", out nint address);
        setThreads = (delegate* unmanaged[Cdecl]<int, void>)(dividesEagerly || NativeLibrary.TryGetExport(handle, "MKL_Set_Num_Threads", out address) ? address : 0);
        HasLapack = float32.HasLapack && float64.HasLapack && complex64.HasLapack && complex128.HasLapack;
        Name = $"{Version(handle)} ({File(float64.Gemm)}){(HasLapack ? "" : ", products only")}";
    }

    public string Name { get; }

    /// <summary>False when factorisations stay managed.</summary>
    public bool HasLapack { get; }

    /// <summary>True when the library's integers have 64 bits (ILP64). Measured, not asked: such libraries have the same names.</summary>
    public bool HasWideIntegers { get; private set; }

    /// <summary>What there is for an element type; null for those that BLAS does not know.</summary>
    public Routines? For<T>() where T : unmanaged => DType<T>.Instance switch
    {
        DType<double> => float64,
        DType<float> => float32,
        DType<Complex> => complex128,
        DType<Complex64> => complex64,
        _ => null,
    };

    /// <summary>The library at the path or of the name, or null and the reason why not.</summary>
    public static BlasLibrary? Open(string path, out string reason)
    {
        reason = "";
        if (!Opened.TryGetValue(path, out BlasLibrary? library))
        {
            if (Load(path, out reason) is not { } loaded) return null;
            library = Opened.GetOrAdd(path, loaded);
        }
        return library;
    }

    /// <summary>A call that factors a matrix of so many elements of type T, or solves for one vector.</summary>
    public BlasTurn Factoring<T>(nint elements) where T : unmanaged =>
        new(this, dividesEagerly && elements * sizeof(T) < Divisible ? 1 : Nd.MaxDegreeOfParallelism);

    /// <summary>A call that multiplies, or solves for several vectors.</summary>
    public BlasTurn Multiplying() => new(this, Nd.MaxDegreeOfParallelism);

    /// <summary>See <see cref="BlasTurn"/>.</summary>
    public void Enter(int wanted)
    {
        lock (gate)
        {
            if (calls++ > 0 || threads == wanted || setThreads == null) return;
            setThreads(wanted);
            threads = wanted;
        }
    }

    public void Leave()
    {
        lock (gate) calls--;
    }

    private static BlasLibrary? Load(string path, out string reason)
    {
        reason = $"{path}: not found.";
        if (!BitConverter.IsLittleEndian || !NativeLibrary.TryLoad(path, out nint handle)) return null;
        var library = new BlasLibrary(handle);
        if (library.float64.Gemm == 0 || library.float32.Gemm == 0) reason = $"{path}: has no sgemm_ and dgemm_.";
        else if (library.FailsSelfTest()) reason = $"{path}: multiplies two 2 by 2 matrices wrongly.";
        else if (library.HasLapack && !library.MeasuresIntegers()) reason = $"{path}: factors a 2 by 2 matrix wrongly.";
        else return library;
        NativeLibrary.Free(handle);
        return null;
    }

    private bool FailsSelfTest() =>
        FailsSelfTest<float>(float32.Gemm) || FailsSelfTest<double>(float64.Gemm) ||
        (complex64.Gemm != 0 && FailsSelfTest<Complex64>(complex64.Gemm)) || (complex128.Gemm != 0 && FailsSelfTest<Complex>(complex128.Gemm));

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

    /// <summary>The factors of ((0, 1), (2, 4)), whose pivots are 2 and 2: where the second one lies tells how wide integers are.</summary>
    private bool MeasuresIntegers()
    {
        double* x = stackalloc double[4] { 0, 2, 1, 4 };
        long* pivots = stackalloc long[2] { 0, 0 };
        long info = NativeLU.Call(float64.Getrf, new ColumnMajor<double>(x, 2, 2), pivots);
        HasWideIntegers = ((int*)pivots)[1] != 2;
        return info == 0 && (HasWideIntegers ? pivots[1] : ((int*)pivots)[1]) == 2 && (int)pivots[0] == 2 && x[0] == 2 && x[3] == 1;
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
