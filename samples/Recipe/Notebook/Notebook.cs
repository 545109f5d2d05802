using System.Runtime.CompilerServices;
using Strided;
using Strided.Benchmarks;

namespace Recipe;

/// <summary>Runs cells, shows each with its result, and notes for every statement of the recipe whether it holds.</summary>
internal sealed class Notebook(Report report, Page page, TimeIt timeIt, Peer? numpy)
{
    public Report Report => report;

    public Page Page => page;

    public Peer? NumPy => numpy;

    public Sizes Sizes => report.Sizes;

    public void Chapter(string title, string introduction)
    {
        report.Chapters.Add(new(title, introduction, []));
        page.Title(title);
        page.Paragraph(introduction);
    }

    /// <summary>A few sentences between cells.</summary>
    public void Say(string text)
    {
        report.Chapters[^1].Parts.Add(new Remark(text));
        page.Paragraph(text);
    }

    /// <summary>A cell without a result.</summary>
    public void Run(Action cell, [CallerArgumentExpression(nameof(cell))] string code = "")
    {
        string[] lines = Source.Lines(code);
        int k = report.NextCell(lines);
        report.Chapters[^1].Parts.Add(new Cell(k, lines));
        page.In(k, lines);
        cell();
        page.Gap();
    }

    /// <summary>A cell whose result decides whether a statement of the recipe holds.</summary>
    /// <param name="number">The number of the statement.</param>
    /// <param name="statement">The statement, in our words.</param>
    /// <param name="cell">What to run.</param>
    /// <param name="holds">What must be true of <c>it</c>, the result.</param>
    /// <param name="seen">What else to show.</param>
    /// <param name="code">The text of the cell.</param>
    /// <param name="claim">The text of the claim.</param>
    public void Item<T>(
        int number, string statement, Func<T> cell, Func<T, bool> holds, Func<T, string[]>? seen = null,
        [CallerArgumentExpression(nameof(cell))] string code = "", [CallerArgumentExpression(nameof(holds))] string claim = "")
    {
        string[] lines = Source.Lines(code);
        int k = report.NextCell(lines);
        page.In(k, lines);
        T it = cell();
        string result = Recipe.Show.Value(it);
        page.Out(k, result);
        report.Chapters[^1].Parts.Add(new Cell(k, lines, result));
        Note(new(number, statement, lines, result, Source.Claim(claim), seen?.Invoke(it) ?? [], holds(it)));
    }

    /// <summary>A cell that must be refused, and whose refusal must say the right thing.</summary>
    public void Refused(
        int number, string statement, Func<object> cell, Func<ShapeException, bool> holds,
        [CallerArgumentExpression(nameof(cell))] string code = "", [CallerArgumentExpression(nameof(holds))] string claim = "")
    {
        string[] lines = Source.Lines(code);
        int k = report.NextCell(lines);
        page.In(k, lines);
        ShapeException? it = null;
        string result;
        try
        {
            result = Recipe.Show.Value(cell());
        }
        catch (ShapeException refusal)
        {
            it = refusal;
            result = Recipe.Show.Value(refusal);
        }
        page.Out(k, result);
        report.Chapters[^1].Parts.Add(new Cell(k, lines, result));
        Note(new(number, statement, lines, result, Source.Claim(claim), it is null ? ["it was not refused"] : [], it is not null && holds(it)));
    }

    /// <summary>
    /// Two cells under %timeit, a cheap one and an expensive one, alternating with the same two in NumPy.
    /// The statement holds when the expensive one is the slower one here too.
    /// </summary>
    public void Time(
        int number, string statement, Func<NDArray> cheap, Func<NDArray> dear, NumPyCode python, Published published,
        [CallerArgumentExpression(nameof(cheap))] string cheapCode = "", [CallerArgumentExpression(nameof(dear))] string dearCode = "")
    {
        string[] cheapLines = Source.Lines(cheapCode), dearLines = Source.Lines(dearCode);
        Contest contest = timeIt.Measure(number, cheap, dear, string.Join(' ', cheapLines), string.Join(' ', dearLines), python, published, numpy);
        report.Contests.Add(contest);
        report.Chapters[^1].Parts.Add(contest);
        page.Timed(report.NextCell(["%timeit " + contest.CheapCode]), contest.CheapCode, python.Cheap, contest.Cheap, contest.NumPyCheap);
        page.Timed(report.NextCell(["%timeit " + contest.DearCode]), contest.DearCode, python.Dear, contest.Dear, contest.NumPyDear);
        Note(new(
            number, statement, [contest.CheapCode, contest.DearCode], Recipe.Show.Ratio(contest.Ratio), "the second is slower than the first, by their fastest runs",
            [contest.Ratios], contest.Ratio > 1));
    }

    /// <summary>A picture of how an array visits its buffer.</summary>
    public void Draw(NDArray view, string remark = "", [CallerArgumentExpression(nameof(view))] string name = "") => Show(view.Draw(name), remark);

    /// <summary>A picture, with a remark above it.</summary>
    public void Show(Picture picture, string remark = "")
    {
        report.Chapters[^1].Parts.Add(new Drawing(picture, remark));
        page.Picture(picture, remark);
        page.Gap();
    }

    private void Note(Item item)
    {
        report.Items.Add(item);
        report.Chapters[^1].Parts.Add(item);
        page.Item(item);
        page.Gap();
    }
}
