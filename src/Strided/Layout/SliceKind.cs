namespace Strided;

internal enum SliceKind : byte
{
    Integer,
    Range,
    NewAxis,
    Ellipsis,
}
