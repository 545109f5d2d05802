using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Strided.Analyzers;

/// <summary>Every rule: id, title, default severity, what it says and why. <c>docs/analyzers.md</c> is written from this list.</summary>
/// <remarks>
/// Warning: the line loses a write, answers the wrong question, or makes a copy that provably serves nothing.
/// Information: the line may well be meant; the rule says what it costs.
/// </remarks>
public static class Descriptors
{
    /// <summary>The category of all rules.</summary>
    public const string Category = "Strided.Copies";

    /// <summary>Compound assignment on a slice or property makes a temporary.</summary>
    public static readonly DiagnosticDescriptor CompoundOnTemporary = New("STR0001", DiagnosticSeverity.Warning,
        "Compound assignment to a slice or property makes a temporary",
        "'{0}' makes a temporary array and hands it to the setter: C# applies the in-place operator to variables only",
        "On an indexer or a property the language ignores the in-place operator and calls the getter, the allocating operator and the setter. The named in-place method, or the operator on a local view, writes straight into the elements. The same holds for System.Numerics.Tensors.Tensor<T>. Silent for single elements, for properties that are not plain storage, and for ref-returning members.");

    /// <summary>A reassignment allocates where in place serves.</summary>
    public static readonly DiagnosticDescriptor ReassignedResult = New("STR0002", DiagnosticSeverity.Info,
        "An array is replaced by a result of its own shape and type",
        "'{0}' makes a new array of the old one's shape and type; nobody else holds the old one, so it can be done in place",
        "A new array is allocated and the old one becomes garbage. Reported only for a local that owns its array alone: created in the method, never stored, captured, passed to other code before this line, or seen through a view that lives on; and only when the other operand is a scalar or provably has the same shape. Silent for parameters and fields, whose arrays somebody else may see.");

    /// <summary>A write into a copy is lost.</summary>
    public static readonly DiagnosticDescriptor LostWrite = New("STR0003", DiagnosticSeverity.Warning,
        "A write into a temporary copy is lost",
        "'{0}' is a copy that nothing refers to: what is written into it is lost",
        "Flatten, Copy, AsType, operators and the other allocating functions answer a new array. Writing into it without keeping it changes nothing. Write into the array itself, or into a view that is required to be one (copy: false).");

    /// <summary>A write into what may be a copy.</summary>
    public static readonly DiagnosticDescriptor UncertainWrite = New("STR0004", DiagnosticSeverity.Info,
        "A write may land in a temporary copy",
        "'{0}' is a copy when strides cannot express it, and then what is written into it is lost; copy: false makes that an error",
        "Reshape, Ravel and AsContiguous answer a view when they can and a copy when they must. A write through them is therefore sometimes lost. With copy: false the copy becomes an exception that says why. Silent when the array is a local that is provably dense.");

    /// <summary>Flatten copies where Ravel would view.</summary>
    public static readonly DiagnosticDescriptor FlattenOnlyRead = New("STR0005", DiagnosticSeverity.Info,
        "Flatten copies what is only read",
        "'{0}' always copies, and the result is only read: Ravel answers a view when it can",
        "Reported when the flattened array is consumed at once by something that only reads, or is a local that is only read in a method that writes no array. Silent directly after a transpose, where Ravel would copy too.");

    /// <summary>A copy directly before a copying operation.</summary>
    public static readonly DiagnosticDescriptor CopyBeforeCopy = New("STR0006", DiagnosticSeverity.Warning,
        "A copy directly before an operation that copies or only reads",
        "'{0}' is copied only to be read once by an operation that makes its own result",
        "Operators, functions, reductions and assignments into a slice read their operands and never keep them; overlap with the destination is handled inside. Silent when the copy asks for an order, and when the same expression also runs code that could change the array in between.");

    /// <summary>ToArray passed straight back in.</summary>
    public static readonly DiagnosticDescriptor RoundTrip = New("STR0007", DiagnosticSeverity.Warning,
        "An array goes out through ToArray and straight back in",
        "'{0}' copies the elements out and in again; Flatten and Reshape with copy: true copy once and keep the array an array",
        "ToArray makes a CLR array that is dropped at once.");

    /// <summary>AsContiguous of what is contiguous.</summary>
    public static readonly DiagnosticDescriptor ContiguousTwice = New("STR0008", DiagnosticSeverity.Info,
        "AsContiguous of an array that is contiguous already",
        "'{0}' asks again for what the array already is",
        "Copy, Flatten and AsContiguous of the same order answer a contiguous array. The second request copies nothing, but says that something could be.");

    /// <summary>Tile or Repeat of an operand that broadcasts.</summary>
    public static readonly DiagnosticDescriptor RepeatedOperand = New("STR0009", DiagnosticSeverity.Warning,
        "Tile or Repeat of an operand that would broadcast",
        "'{0}' repeats elements in memory that broadcasting repeats without a copy",
        "Reported when the repetitions are the other operand's own sizes, or when both shapes are known: then the operation gives the same result without the repetition.");

    /// <summary>Reshape after transpose copies.</summary>
    public static readonly DiagnosticDescriptor ReshapedTranspose = New("STR0010", DiagnosticSeverity.Info,
        "Reshape or ravel of a transpose copies",
        "'{0}' copies: no strides walk a transposed array in C order. Order F reads it without a copy (in another element order), and an explicit copy says what happens.",
        "Merging axes that a transpose has put in another order needs a copy. Order F of the transpose is order C of the array: a view. Silent when order or copy is given, when the array provably has one axis, and when the permutation might keep merged axes in order.");

    /// <summary>A chain of elementwise operators.</summary>
    public static readonly DiagnosticDescriptor OperatorChain = New("STR0011", DiagnosticSeverity.Info,
        "A chain of elementwise operators makes temporaries",
        "{0} elementwise operators in one expression make {1} temporary arrays; in-place operators, out: or one fused loop reuse one",
        "Every operator answers a new array. From three operators on, the memory traffic of temporaries outweighs the arithmetic. The fix (offered when the shapes are provably equal or the right sides are scalars) keeps the first operator and applies the others in place.");

    /// <summary>A small view keeps a large array.</summary>
    public static readonly DiagnosticDescriptor RetainedBuffer = New("STR0012", DiagnosticSeverity.Info,
        "A small slice kept for long keeps the whole array",
        "'{0}' is a view: storing it keeps all of '{1}' in memory; store a copy of the slice",
        "A view holds its base's whole buffer. Reported for a slice with constant bounds of a local that is otherwise dropped, stored in a field, a property or a collection. Silent when the local's known size is small, or when it is stored or returned too.");

    /// <summary>An element loop where a call exists.</summary>
    public static readonly DiagnosticDescriptor ElementLoop = New("STR0013", DiagnosticSeverity.Info,
        "A loop over elements where one call exists",
        "This loop {0} element by element: '{1}' does it with vectors",
        "Every a[i, j] checks bounds and multiplies strides. Reported for whole-array loops of the obvious shapes (fill, copy, scale, sum) whose bounds are provably the arrays' own sizes. Sums are then pairwise: more exact, and not the same bits as the loop.");

    /// <summary>The static type is lost.</summary>
    public static readonly DiagnosticDescriptor MixedDTypes = New("STR0014", DiagnosticSeverity.Info,
        "Operands of different dtypes lose the static type",
        "{0} and {1} give an untyped NDArray (at run time of {2}): convert an operand, or cast the result, which copies nothing",
        "The dtype of a mixed operation is found at run time, so its static type is NDArray, and everything computed from it is untyped too. Silent where an untyped array is what the code asks for (a declared NDArray, an argument, a cast).");

    /// <summary>Elementwise equality as a condition.</summary>
    public static readonly DiagnosticDescriptor EqualityCondition = New("STR0015", DiagnosticSeverity.Warning,
        "Elementwise == used as a condition",
        "'{0}' compares element by element and answers an array, not a bool: {1}",
        "As in NumPy, == and != on arrays are elementwise. As a condition that is a compile error, or, with a cast to bool, an exception for every size but 1. Nd.ArrayEqual compares whole arrays; a null test is 'is null'.");

    /// <summary>All rules, by id.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        CompoundOnTemporary, ReassignedResult, LostWrite, UncertainWrite, FlattenOnlyRead, CopyBeforeCopy, RoundTrip, ContiguousTwice,
        RepeatedOperand, ReshapedTranspose, OperatorChain, RetainedBuffer, ElementLoop, MixedDTypes, EqualityCondition,
    ];

    private static DiagnosticDescriptor New(string id, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"docs/analyzers/{id}.md");
}
