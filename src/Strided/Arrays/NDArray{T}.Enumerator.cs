namespace Strided;

public sealed partial class NDArray<T>
{
    /// <summary>Enumerates the elements in C order, whatever their order in memory.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the elements of an array in C order.</summary>
    public struct Enumerator
    {
        private readonly NDArray<T> array;
        private nint row;
        private nint left;
        private nint offset;

        internal Enumerator(NDArray<T> array) => this.array = array;

        /// <summary>The current element.</summary>
        public readonly T Current => array.Element(offset);

        /// <summary>Moves on to the next element; false after the last.</summary>
        public bool MoveNext()
        {
            if (left == 0) return NextRow();
            left--;
            offset += array.Layout.Strides[array.NDim - 1];
            return true;
        }

        /// <summary>The place of a row follows from its number, so that no index has to be kept.</summary>
        private bool NextRow()
        {
            ref readonly Layout layout = ref array.Layout;
            int last = layout.Rank - 1;
            nint length = last < 0 ? 1 : layout.Shape[last];
            if (layout.Size == 0 || row == layout.Size / length) return false;
            offset = layout.Offset;
            nint outer = row++;
            for (int axis = last - 1; axis >= 0; axis--)
            {
                (outer, nint index) = Math.DivRem(outer, layout.Shape[axis]);
                offset += index * layout.Strides[axis];
            }
            left = length - 1;
            return true;
        }
    }
}
