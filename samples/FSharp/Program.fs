/// Arrays from F#: everything on Nd is an ordinary static method, so nothing here needs the syntax of C#.
module Strided.Samples.Program

open System
open Strided

// Operators of one's own, over the functions behind C#'s.
let inline (+.) (x: NDArray<'T>) (y: NDArray<'T>) = Nd.Add(x, y)
let inline ( *. ) (x: NDArray<'T>) (y: 'T) = Nd.Multiply(x, y)

/// A shape, from its sizes.
let dims (sizes: int[]) : Dims = Dims.op_Implicit sizes

let show (name: string) (value: obj) = printfn "%s = %O" name value

[<EntryPoint>]
let main _ =
    // A matrix, and views of it: NumPy's text form of an index says what it selects.
    let a = Nd.Reshape(Nd.ARange(12.0), dims [| 3; 4 |])
    show "a" a
    show "a[1, 2]" (a.At(ReadOnlySpan [| 1; 2 |]))
    show "rows backwards" a["::-1, ::2"]
    show "shares memory" (Nd.SharesMemory(a, a["1:, ::2"]))

    // Writing into a slice writes into the array.
    a["0"] <- Nd.Full(dims [| 4 |], 7.0)
    show "first row" a["0"]

    // Operators, in place and not; functions and reductions.
    let b = a +. (a *. 2.0)
    show "a + 2a" b["2"]
    Nd.MultiplyInPlace(b, Scalar.op_Implicit 10)
    show "ten times" b["2"]
    show "sum of rows" (Nd.Sum(a, Nullable(dims [| 1 |])))
    show "mean" (Nd.Mean(a).ToScalar())
    show "square roots" (Nd.Sqrt(Nd.Array([| 1.0; 4.0; 9.0 |])))
    show "transposed" (Nd.Transpose(a).Shape)
    show "product" (Nd.MatMul(a, Nd.Transpose(a)).Shape)

    // A wrong shape says what is wrong with it.
    try
        Nd.Reshape(a, dims [| 5; 2 |]) |> ignore
    with :? ShapeException as e ->
        show "error" e.Message

    0
