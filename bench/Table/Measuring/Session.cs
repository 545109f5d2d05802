namespace Strided.Benchmarks;

/// <summary>Measures cases, all columns in turns.</summary>
internal sealed class Session(IReadOnlyList<Contestant> crew, Turns turns, Limit? limit)
{
    private readonly List<string> wrong = [];

    /// <summary>Answers of ours that differ from NumPy's. What rivals get wrong stands in their cells.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>Compares answers only, and tells who had none or another.</summary>
    public IEnumerable<string> Check(Case c)
    {
        Dictionary<string, Cell> cells = [];
        _ = Right(c, cells);
        return cells.Select(cell => $"{c.Id}, {cell.Key}: {cell.Value.Trouble}");
    }

    /// <summary>Measures for nothing: what a process does first, and what all cases share, is not at its best yet.</summary>
    public Row Rehearse(Case c) => new Session(crew, new(3, Settled: 0.3, Patience: 1), limit: null).Measure(c);

    public Row Measure(Case c)
    {
        Dictionary<string, Cell> cells = [];
        List<Candidate> candidates = [.. Right(c, cells).Select(member => member.Candidate(c))];
        Take(candidates, cells);
        foreach (Candidate candidate in candidates.Where(candidate => candidate.Seconds.Count > 0 && !cells.ContainsKey(candidate.Name)))
            cells[candidate.Name] = Cell.Of(candidate.Median, candidate.Best);
        return new(c.Family, c.Name, c.DType.Name, c.Placement.ToString().ToLowerInvariant(), c.Size, c.NumPy, limit?.Seconds(c), cells);
    }

    /// <summary>The members that have an answer, and the right one: NumPy's, or ours where there is no NumPy.</summary>
    private IEnumerable<Contestant> Right(Case c, Dictionary<string, Cell> cells)
    {
        List<(Contestant Member, Answer Answer)> answers = [];
        foreach (Contestant member in crew.Where(member => member.Statement(c) is not null))
        {
            try
            {
                answers.Add((member, member.Answer(c)));
            }
            catch (PeerException e)
            {
                cells[member.Column.Name] = new(null, null, e.Message);
            }
        }
        if (answers.Count == 0) return [];
        Answer right = (answers.FirstOrDefault(pair => pair.Member.Column.Kind == ColumnKind.NumPy) is { Member: not null } numpy ? numpy : answers[0]).Answer;
        foreach ((Contestant member, Answer answer) in answers.Where(pair => !c.Agrees(pair.Answer, right)))
        {
            string trouble = $"answered {answer}, which should be {right}";
            if (member.Column.Kind is ColumnKind.Ours or ColumnKind.NumPy) wrong.Add($"{c.Id}, {member.Column.Name}: {trouble}");
            cells[member.Column.Name] = new(null, null, trouble);
        }
        return answers.Select(pair => pair.Member).Where(member => !cells.ContainsKey(member.Column.Name));
    }

    /// <summary>A side that fails is left out, and the others begin again.</summary>
    private void Take(List<Candidate> candidates, Dictionary<string, Cell> cells)
    {
        while (candidates.Count > 0)
        {
            try
            {
                turns.Take(candidates);
                return;
            }
            catch (CandidateException e)
            {
                cells[e.Candidate.Name] = new(null, null, e.Message);
                candidates.Remove(e.Candidate);
            }
        }
    }
}
