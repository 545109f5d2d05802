namespace Strided;

/// <summary>New arrays whose dtype is a value.</summary>
internal static class Creation
{
    public static NDArray Empty(in Layout dense, DType dtype, bool zeroed)
    {
        var make = new Make { Dense = dense, Zeroed = zeroed };
        dtype.Accept(ref make);
        return make.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public Layout Dense;
        public bool Zeroed;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = NDArray<T>.Allocate(Dense, Zeroed);
    }
}
