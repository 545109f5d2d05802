// The short names of the libraries that are compared; `NDArray` alone is ours.
global using System.Numerics.Tensors;
#pragma warning disable CS8981 // NumSharp's users know it by NumPy's name.
global using np = NumSharp.np;
