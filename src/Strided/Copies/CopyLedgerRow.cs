namespace Strided;

/// <summary>What one line of code copied, or made, for one reason.</summary>
/// <param name="Location">The line: file and number where debug symbols tell them, else the method.</param>
/// <param name="Member">The method that line is in, as <c>Type.Method</c>; lambdas belong to the method around them.</param>
/// <param name="Operation">The operation as it is written there.</param>
/// <param name="Reason">Why it copied; null for new arrays that are not copies.</param>
/// <param name="Count">How often.</param>
/// <param name="Bytes">Bytes copied in all.</param>
/// <param name="AllocatedBytes">Bytes of new arrays in all.</param>
/// <param name="LargestBytes">Bytes of the largest copy or new array.</param>
/// <param name="Temporaries">How many of the new arrays another operation on the same line used up.</param>
/// <param name="TemporaryBytes">Bytes of those.</param>
public sealed record CopyLedgerRow(
    string Location, string Member, string Operation, CopyReason? Reason, long Count, long Bytes, long AllocatedBytes, long LargestBytes, long Temporaries, long TemporaryBytes);
