namespace Strided.Benchmarks;

/// <summary>What is compared: every size, small ones included, since nobody multiplies only large matrices.</summary>
internal static class Cases
{
    private static readonly DType[] All = [DType.Float64, DType.Float32, DType.Complex128, DType.Complex64];

    public static IEnumerable<Case> Everything() =>
    [
        .. Of("products", ["matmul"], All, [4, 8, 16, 32, 64, 100, 128, 200, 256, 300, 500, 1000, 2000]),
        .. Of("products", ["matmul into"], All, [32, 64, 100, 128, 200, 256, 300, 500, 1000]),
        .. Of("vectors", ["matvec", "vecmat", "outer"], All, [8, 100, 1000]),
        .. Of("vectors", ["dot", "vecdot"], All, [8, 1000, 1_000_000]),
        .. Of("vectors", ["einsum"], All, [8, 100, 300]),
        .. Of("factorisations", ["cholesky", "qr", "det"], [DType.Float64], [4, 8, 32, 100, 300, 1000]),
        .. Of("factorisations", ["cholesky", "qr", "det"], All[1..], [32, 100, 300]),
        .. Of("solutions", ["solve", "inv"], [DType.Float64], [4, 8, 32, 50, 100, 300, 1000, 2000]),
        .. Of("solutions", ["solve", "inv"], All[1..], [32, 100, 300]),
        .. Of("spectra", ["eigh", "svd", "eig"], [DType.Float64], [4, 8, 32, 100, 300, 1000]),
        .. Of("spectra", ["eigvalsh", "svdvals", "eigvals"], [DType.Float64], [8, 100, 300]),
        .. Of("spectra", ["eigh", "svd", "eig"], All[1..], [32, 100]),
        .. Of("batches", ["matmul"], All, [64], 100),
        .. Of("batches", ["matmul", "solve", "inv", "det", "cholesky", "qr", "eigh", "svd"], [DType.Float64], [4], 1000),
        .. Of("batches", ["solve", "inv", "det"], [DType.Float32, DType.Complex128], [4], 1000),
        .. Of("transforms", ["fft", "ifft", "irfft"], [DType.Complex128], [8, 16, 64, 100, 256, 1000, 1009, 1024, 4096, 10007, 65536, 1 << 20]),
        .. Of("transforms", ["rfft"], [DType.Float64], [8, 64, 100, 256, 1000, 1009, 1024, 4096, 10007, 65536, 1 << 20]),
        .. Of("transforms", ["fft"], [DType.Complex64], [64, 1000, 1024, 4096]),
        .. Of("transforms", ["fft2"], [DType.Complex128], [64, 512, 1024]),
        .. Of("transforms", ["rfft2"], [DType.Float64], [512]),
        .. Of("transforms", ["fft of rows", "fft of columns"], [DType.Complex128], [64, 100, 1000], 1000),
        .. Of("transforms", ["rfft of rows"], [DType.Float64], [64], 1000),
    ];

    private static IEnumerable<Case> Of(string family, string[] operations, DType[] dtypes, int[] sizes, int count = 1) =>
        from operation in operations from dtype in dtypes from n in sizes select new Case(family, operation, dtype, n, count);
}
