using System.Numerics;

namespace Strided;

/// <summary>The right way to write the elements of an array.</summary>
internal static class ElementTexts
{
    public static ElementText<T> For<T>(NDArray<T> array, PrintOptions options) where T : unmanaged
    {
        object? text = array switch
        {
            NDArray<bool> => new BoolText(),
            NDArray<Complex> => new ComplexText<Complex, double>(z => z.Real, z => z.Imaginary, options),
            NDArray<Complex64> => new ComplexText<Complex64, float>(z => z.Real, z => z.Imaginary, options),
            _ => null,
        };
        var choose = new Choose { Options = options, Text = text };
        if (text is null && !Family.Floating(array.DType, ref choose)) Family.Integer(array.DType, ref choose);
        return (ElementText<T>)(choose.Text ?? new OtherText<T>());
    }

    private struct Choose : IFloatingVisitor, IIntegerVisitor
    {
        public PrintOptions Options;
        public object? Text;

        void IFloatingVisitor.Visit<T>() => Text = new FloatText<T>(Options);

        void IIntegerVisitor.Visit<T>() => Text = new IntegerText<T>();
    }
}
