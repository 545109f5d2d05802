using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The hidden copy of a flattened transpose is what is tested.

/// <summary>Budgets add up what was copied, and only that.</summary>
public class BudgetTests
{
    private readonly NDArray<double> m = Nd.Zeros(10, 10).T;

    [Fact]
    public void Copies_of_every_kind_add_up_until_the_budget_is_spent()
    {
        using CopyScope budget = Copies.Budget(2000);
        m.Ravel();
        m.Copy();
        CopyForbiddenException refused = Assert.Throws<CopyForbiddenException>(() => m.Copy());
        Assert.Contains("1600 of the budget of 2000 bytes are spent", refused.Message, StringComparison.Ordinal);
        m[..5, ..].Copy();
        Assert.Throws<CopyForbiddenException>(() => m[..1, ..].Copy());
    }

    [Fact]
    public void A_budget_of_nothing_lets_views_and_empty_copies_pass()
    {
        using CopyScope budget = Copies.Budget(0);
        m.T.Ravel();
        m[..0, ..].Copy();
        Assert.Throws<CopyForbiddenException>(() => m[..1, ..1].Copy());
    }

    [Fact]
    public void A_copy_refused_further_out_is_not_charged_further_in()
    {
        using CopyScope forbidden = Copies.Forbid(minBytes: 800);
        using CopyScope outer = Copies.Budget(10_000);
        using CopyScope budget = Copies.Budget(800);
        for (int k = 0; k < 5; k++) Assert.Throws<CopyForbiddenException>(() => m.Ravel());
        m.Copy();
        Assert.Contains("800 of the budget of 800", Assert.Throws<CopyForbiddenException>(() => m.Copy()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_charged_to_every_budget_around_it()
    {
        using CopyScope outer = Copies.Budget(1600);
        using (Copies.Budget(800)) m.Copy();
        using (Copies.Budget(800)) m.Copy();
        Assert.Contains("1600 of the budget of 1600", Assert.Throws<CopyForbiddenException>(() => m.Copy()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_share_a_budget_to_the_last_byte()
    {
        using CopyScope budget = Copies.Budget(800 * 100);
        int made = 0, refused = 0;
        Parallel.For(0, 400, _ =>
        {
            try
            {
                m.Copy();
                Interlocked.Increment(ref made);
            }
            catch (CopyForbiddenException)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal((100, 300), (made, refused));
    }
}
