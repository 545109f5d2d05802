namespace Recipe;

/// <summary>The same contest in Python.</summary>
/// <param name="Setup">Run once, before timing.</param>
/// <param name="Cheap">The cheap statement.</param>
/// <param name="Dear">The expensive statement.</param>
internal sealed record NumPyCode(string Setup, string Cheap, string Dear);

/// <summary>What the recipe's author measured.</summary>
internal sealed record Published(string Cheap, string Dear, double Ratio);
