using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Householder's reflections of small matrices, as many at once as a register has lanes. Rows are dense.</summary>
internal static unsafe class Orthogonalization<L, V, R>
    where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>a becomes r, with the rest of each reflection I - tau v v* below its diagonal; v begins with 1.</summary>
    [MethodImpl(Hot)]
    public static void Factor(L* a, L* tau, int rows, int columns)
    {
        for (int k = 0; k < Math.Min(rows, columns); k++)
        {
            L* top = a + k * columns + k;
            V below = default;
            for (int i = 1; i < rows - k; i++) below += top[i * columns].Square;
            L alpha = *top;
            V length = V.Sqrt(alpha.Square + below), beta = V.Select(V.Less(alpha.Real, default), length, -length);
            // Nothing below a real number: the reflection is the identity.
            V still = V.Equal(below + (alpha - L.Conjugate(alpha)).Size, default);
            L difference = alpha - L.Create(beta), inverse = L.Select(still, default, L.Create(V.Of(1)) / difference);
            tau[k] = L.Select(still, default, L.Scale(V.Of(-1) / beta, difference));
            *top = L.Select(still, alpha, L.Create(beta));
            for (int i = 1; i < rows - k; i++) top[i * columns] = Product(top[i * columns], inverse);
            Reflect(top, L.Conjugate(tau[k]), rows - k, columns, top + 1, columns, columns - k - 1);
        }
    }

    /// <summary>q becomes the first columns of the product of the reflections.</summary>
    [MethodImpl(Hot)]
    public static void Form(L* a, L* tau, int rows, int columns, L* q, int wide)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < wide; j++) q[i * wide + j] = L.Create(i == j ? V.Of(1) : default);
        for (int k = Math.Min(rows, columns) - 1; k >= 0; k--) Reflect(a + k * columns + k, tau[k], rows - k, columns, q + k * wide + k, wide, wide - k);
    }

    /// <summary>z becomes (I - tau v v*) z, v the column that begins at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reflect(L* x, L tau, int rows, int step, L* z, int width, int columns)
    {
        for (int j = 0; j < columns; j++, z++)
        {
            L sum = *z;
            for (int i = 1; i < rows; i++) sum = L.MinusConjugateProduct(-z[i * width], x[i * step], sum);
            sum = Product(tau, sum);
            *z -= sum;
            for (int i = 1; i < rows; i++) z[i * width] = L.MinusProduct(x[i * step], sum, z[i * width]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Product(L x, L y) => L.MinusProduct(-x, y, default);
}
