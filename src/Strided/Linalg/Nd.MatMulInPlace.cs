using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>In place: the matrix product of the array and y written over the array (<c>@=</c>). Dtype and shape stay.</summary>
        /// <exception cref="ShapeException">The product has another shape.</exception>
        /// <example><code>
        /// NDArray&lt;double&gt; a = Nd.Identity(2);
        /// a.MatMulInPlace(Nd.Array([[1.0, 2], [3, 4]]));
        /// a // -> [[1. 2.] [3. 4.]]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void MatMulInPlace(NDArray y) => MatMul(a, y, a);
    }
}
