using Strided;

namespace Recipe;

/// <summary>A chapter as it was shown.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Introduction">What it is about.</param>
/// <param name="Parts">What came in it: every <see cref="Remark"/>, <see cref="Cell"/>, <see cref="Drawing"/>, <see cref="Contest"/> and <see cref="Item"/>.</param>
internal sealed record Chapter(string Title, string Introduction, List<object> Parts);

/// <summary>A few sentences.</summary>
internal sealed record Remark(string Text);

/// <summary>A cell and its result.</summary>
internal sealed record Cell(int Number, string[] Code, string? Result = null);

/// <summary>A picture and what was said of it.</summary>
internal sealed record Drawing(Picture Picture, string Remark);
