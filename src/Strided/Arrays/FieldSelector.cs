namespace Strided;

/// <summary>Names a field of a record: <c>(ref Point p) => ref p.Y</c>.</summary>
public delegate ref U FieldSelector<T, U>(ref T record) where T : unmanaged where U : unmanaged;
