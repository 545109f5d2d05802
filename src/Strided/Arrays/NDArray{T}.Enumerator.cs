namespace Strided;

public sealed partial class NDArray<T>
{
    /// <summary>Enumerates the elements in C order, whatever their order in memory.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the elements of an array in C order.</summary>
    public struct Enumerator
    {
        private readonly NDArray<T> array;
        private readonly nint[] index;
        private nint remaining;
        private nint offset;

        internal Enumerator(NDArray<T> array)
        {
            this.array = array;
            index = new nint[array.NDim];
            remaining = array.Size + 1;
        }

        /// <summary>The current element.</summary>
        public readonly T Current => array.Element(offset);

        /// <summary>Moves on to the next element; false after the last.</summary>
        public bool MoveNext()
        {
            if (--remaining <= 0) return false;
            if (remaining == array.Size) offset = array.Offset;
            else Step();
            return true;
        }

        private void Step()
        {
            ref readonly Layout layout = ref array.Layout;
            for (int axis = index.Length - 1; ; axis--)
            {
                offset += layout.Strides[axis];
                if (++index[axis] < layout.Shape[axis]) return;
                offset -= layout.Shape[axis] * layout.Strides[axis];
                index[axis] = 0;
            }
        }
    }
}
