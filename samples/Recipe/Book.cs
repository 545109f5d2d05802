namespace Recipe;

/// <summary>The recipe from its first page to its last line.</summary>
internal static class Book
{
    public static void Open(Notebook notebook, Options options)
    {
        Page page = notebook.Page;
        page.Line("Understanding the internals of NumPy to avoid unnecessary array copying");
        page.Line("The IPython Cookbook's recipe on Strided arrays: every cell shown is the code that ran.");
        page.Line("A statement holds because of what is then true of `it`, the result of the cell.");
        page.Gap();
        page.Paragraph($"Machine: {Report.Machine}");
        page.Paragraph((notebook.NumPy, options.NumPy) switch
        {
            ({ } numpy, _) => $"NumPy {numpy.Version} was found; every timing alternates with the same one in NumPy.",
            (_, true) => "No python3 with NumPy was found on this machine: timings stand beside the published ones only.",
            _ => "--no-numpy: timings stand beside the published ones only.",
        });
        if (options.Quick) page.Paragraph("--quick: arrays are smaller than the recipe's and timings shorter; ratios mean less.");
    }

    public static void Run(Notebook notebook)
    {
        BufferIdentity.Run(notebook);
        InPlace.Run(notebook);
        Reshaping.Run(notebook);
        Stretching.Run(notebook);
        Anatomy.Run(notebook);
        Products.Run(notebook);
        Ownership.Run(notebook);
        Orders.Run(notebook);
        Rules.Run(notebook);
        Form.Run(notebook);
    }

    public static void Close(Notebook notebook)
    {
        (Report report, Page page) = (notebook.Report, notebook.Page);
        page.Title("The five timings");
        foreach (string line in Summary.Of(report)) page.Line(line);
        page.Gap();
        foreach (Item item in report.Items.Where(item => !item.Holds)) page.Verdict($"does not hold: {item.Number}, {item.Statement}", good: false);
        page.Verdict($"{report.Held} of {Report.Statements} hold", report.AllHold);
    }
}
