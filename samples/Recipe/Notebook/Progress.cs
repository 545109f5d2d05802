namespace Recipe;

/// <summary>A line on the terminal that says what is being measured, and vanishes afterwards. Nothing at all when stderr is no terminal.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly bool Visible = !Console.IsErrorRedirected;
    private int length;

    public void Say(string what)
    {
        if (!Visible) return;
        if (what.Length > Page.Width - 1) what = what[..(Page.Width - 1)];
        Console.Error.Write($"\r{what.PadRight(length)}");
        length = what.Length;
    }

    public void Dispose()
    {
        if (Visible && length > 0) Console.Error.Write($"\r{new string(' ', length)}\r");
    }
}
