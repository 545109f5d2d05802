namespace Strided;

/// <summary>Eigenvalues and vectors of a real symmetric tridiagonal matrix by divide and conquer.</summary>
/// <remarks>
/// J. J. M. Cuppen, "A divide and conquer method for the symmetric tridiagonal eigenproblem" (1980), with the deflation of J. J. Dongarra and
/// D. C. Sorensen (1987) and the vectors of M. Gu and S. Eisenstat (1994).
/// </remarks>
internal sealed unsafe class TridiagonalDivide
{
    /// <summary>Blocks up to this size are solved by the QL iteration.</summary>
    private const nint Leaf = 32;

    /// <summary>From this size on, the two halves are solved side by side.</summary>
    private const nint Shared = 256;

    private readonly nint n;
    private readonly double* d;
    private readonly double* e;
    private readonly nint* order;
    private readonly ColumnMajor<double> q;
    private readonly double* inner;
    private readonly double* columns;
    private readonly double* numbers;
    private readonly nint* indices;

    private TridiagonalDivide(Workbench workbench, double* d, double* e, nint* order, ColumnMajor<double> q)
    {
        n = q.Rows;
        this.q = q;
        this.d = d;
        this.e = e;
        this.order = order;
        if (n <= Leaf) return;
        inner = workbench.Take<double>(n * n);
        columns = workbench.Take<double>(n * n);
        numbers = workbench.Take<double>(5 * n);
        indices = workbench.Take<nint>(4 * n);
    }

    /// <summary>
    /// Overwrites d with eigenvalues, e, and q, which is zero, with vectors. Eigenvalue k in rising order stands at order[k] with its vector.
    /// False when they did not converge.
    /// </summary>
    public static bool Run(Workbench workbench, double* d, double* e, nint* order, ColumnMajor<double> q, int threads)
    {
        nint n = q.Rows;
        double largest = 0;
        for (nint i = 0; i < n; i++) largest = Math.Max(largest, Math.Max(Math.Abs(d[i]), i < n - 1 ? Math.Abs(e[i]) : 0));
        int exponent = largest == 0 ? 0 : Math.ILogB(largest);
        Scale(d, e, n, Math.ScaleB(1, -exponent));
        if (!new TridiagonalDivide(workbench, d, e, order, q).Solve(0, n, threads)) return false;
        Scale(d, e, n, Math.ScaleB(1, exponent));
        return true;
    }

    private static void Scale(double* d, double* e, nint n, double factor)
    {
        for (nint i = 0; i < n; i++) d[i] *= factor;
        for (nint i = 0; i < n - 1; i++) e[i] *= factor;
    }

    private bool Solve(nint from, nint size, int threads)
    {
        if (size <= Leaf)
        {
            for (nint i = from; i < from + size; i++) (q[i, i], order[i]) = (1, i - from);
            return TridiagonalVectors.Run(d + from, e + from, q.Part(from, size, from, size));
        }
        nint half = size / 2;
        double coupling = e[from + half - 1];
        d[from + half - 1] -= Math.Abs(coupling);
        d[from + half] -= Math.Abs(coupling);
        bool first = true, second = true, shared = threads > 1 && size >= Shared;
        Workers.For(2, shared ? 2 : 1, part =>
        {
            if (part == 0) first = Solve(from, half, shared ? threads / 2 : threads);
            else second = Solve(from + half, size - half, shared ? threads / 2 : threads);
        });
        return first && second && new Merge(this, from, size, half).Run(coupling, threads);
    }

    /// <summary>Two solved halves put together.</summary>
    private readonly struct Merge
    {
        private readonly nint size;
        private readonly nint half;
        private readonly double* d;
        private readonly nint* order;
        private readonly ColumnMajor<double> q;
        private readonly double* inner;
        private readonly double* columns;
        private readonly double* z;
        private readonly double* poles;
        private readonly double* weights;
        private readonly double* distance;
        private readonly double* products;
        private readonly nint* kept;
        private readonly nint* deflated;
        private readonly nint* kind;
        private readonly nint* origin;

        public Merge(TridiagonalDivide whole, nint from, nint size, nint half)
        {
            (this.size, this.half) = (size, half);
            nint n = whole.n;
            d = whole.d + from;
            order = whole.order + from;
            q = whole.q.Part(from, size, from, size);
            inner = whole.inner + from * n;
            columns = whole.columns + from * n;
            z = whole.numbers + from;
            poles = z + n;
            weights = poles + n;
            distance = weights + n;
            products = distance + n;
            kept = whole.indices + from;
            deflated = kept + n;
            kind = deflated + n;
            origin = kind + n;
        }

        public bool Run(double coupling, int threads)
        {
            double root = Math.Sqrt(0.5);
            for (nint i = 0; i < half; i++) z[i] = root * q[half - 1, i];
            for (nint i = half; i < size; i++) z[i] = Math.CopySign(root, coupling) * q[half, i];
            double rho = 2 * Math.Abs(coupling);
            MergeOrders();
            nint count = Deflate(rho);
            if (count > 0 && !Combine(count, rho, threads)) return false;
            for (nint i = 0; i < size; i++) (order[i], z[i]) = (i, d[i]);
            new Span<double>(z, (int)size).Sort(new Span<nint>(order, (int)size));
            return true;
        }

        /// <summary>All columns by rising eigenvalue.</summary>
        private void MergeOrders()
        {
            nint left = 0, right = half;
            for (nint k = 0; k < size; k++)
            {
                bool takeLeft = right == size || (left < half && d[order[left]] <= d[half + order[right]]);
                kept[k] = takeLeft ? order[left++] : half + order[right++];
            }
            for (nint k = 0; k < size; k++) (order[k], kind[k]) = (kept[k], k < half ? 0 : 2);
        }

        /// <summary>Columns that are eigenvectors already are put aside; of two with one eigenvalue, one can be made so by a rotation.</summary>
        private nint Deflate(double rho)
        {
            double largest = 0;
            for (nint i = 0; i < size; i++) largest = Math.Max(largest, Math.Max(Math.Abs(d[i]), Math.Abs(z[i])));
            double tolerance = 8 * TridiagonalVectors.Epsilon * largest;
            nint count = 0, aside = 0, before = -1;
            for (nint k = 0; k < size; k++)
            {
                nint next = order[k];
                if (rho * Math.Abs(z[next]) <= tolerance)
                {
                    deflated[aside++] = next;
                    continue;
                }
                if (before >= 0)
                {
                    double length = Rotation.Length(z[next], z[before]), c = z[next] / length, s = -z[before] / length;
                    if (Math.Abs((d[next] - d[before]) * c * s) <= tolerance)
                    {
                        (z[next], z[before]) = (length, 0);
                        if (kind[next] != kind[before]) kind[next] = 1;
                        ColumnKernels<double, double>.Rotate(q.Column(before), q.Column(next), size, c, s);
                        double low = d[before], high = d[next];
                        d[before] = low * c * c + high * s * s;
                        d[next] = low * s * s + high * c * c;
                        deflated[aside++] = before;
                    }
                    else kept[count++] = before;
                }
                before = next;
            }
            if (before >= 0) kept[count++] = before;
            return count;
        }

        private bool Combine(nint count, double rho, int threads)
        {
            for (nint k = 0; k < count; k++) (poles[k], weights[k]) = (d[kept[k]], z[kept[k]]);
            var s = new ColumnMajor<double>(inner, count, count);
            if (!Secular<PlainPoles>.Roots(poles, weights, count, rho, s, origin, distance, threads)) return false;
            Secular<PlainPoles>.Refit(poles, weights, count, s, products, threads);

            var merged = new MergedColumns(size, count, kept, deflated, kind, order, columns);
            Vectors(s, count, merged.Place, threads);
            merged.Multiply(q, s, half, half, threads);
            for (nint k = count; k < size; k++) products[k] = d[deflated[k - count]];
            for (nint k = count; k < size; k++) d[k] = products[k];
            for (nint k = 0; k < count; k++) d[k] = poles[origin[k]] + distance[k];
            return true;
        }

        /// <summary>Differences of poles and roots become vectors of length 1, their rows in the order of the columns that they multiply.</summary>
        private void Vectors(ColumnMajor<double> s, nint count, nint* place, int threads)
        {
            const nint together = 32;
            double* fitted = weights;
            Workers.For((count + together - 1) / together, count < 128 ? 1 : threads, piece =>
            {
                using var scratch = new Scratch(count * sizeof(double));
                double* vector = (double*)scratch.Start;
                for (nint j = piece * together; j < nint.Min((piece + 1) * together, count); j++)
                {
                    double* column = s.Column(j);
                    for (nint i = 0; i < count; i++) vector[i] = fitted[i] / column[i];
                    double length = ColumnKernels<double, double>.Norm(vector, count);
                    for (nint i = 0; i < count; i++) column[place[i]] = vector[i] / length;
                }
            });
        }
    }
}
