namespace Recipe;

internal static class Products
{
    public static void Run(Notebook notebook) => ArgumentNullException.ThrowIfNull(notebook);
}
