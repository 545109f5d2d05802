namespace Recipe;

/// <summary>A cell that shows a statement of the recipe, or a part of one, and what became of it here.</summary>
/// <param name="Number">Its number, from 1 to 53.</param>
/// <param name="Statement">What the recipe says, in our words.</param>
/// <param name="Code">The C# that shows it: the very text that ran.</param>
/// <param name="Result">What it evaluated to.</param>
/// <param name="Claim">What has to be true of <c>it</c>, the result; null when the result itself has to be true.</param>
/// <param name="Seen">What else was seen: arrays, addresses, figures.</param>
/// <param name="Holds">Whether the claim was true.</param>
internal sealed record Item(int Number, string Statement, string[] Code, string Result, string? Claim, string[] Seen, bool Holds);
