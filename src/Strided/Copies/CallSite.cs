using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The line of code outside the library that an operation was called from, and the operation as it is written there.</summary>
internal readonly record struct CallSite(string Location, string Operation, string Member)
{
    /// <summary>Of every public member that may copy: inlined, or left by a jump to what it calls, it would not be on the stack to give the operation its name.</summary>
    public const MethodImplOptions Visible = MethodImplOptions.NoInlining;

    private static readonly string Library = typeof(CallSite).Assembly.GetName().Name!;

    /// <summary>Looks up the stack. This takes microseconds: for recording only.</summary>
    public static CallSite Find()
    {
        string operation = "";
        foreach (StackFrame frame in new StackTrace(1, fNeedFileInfo: true).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is not { } method) continue;
            if (method.DeclaringAssemblyName.StartsWith(Library + ",", StringComparison.Ordinal))
            {
                operation = method.Name;
                continue;
            }
            string place = frame.GetFileName() is { } file ? $"{Path.GetFileName(file)}:{frame.GetFileLineNumber()}" : $"{method.DeclaringTypeName}.{method.Name}";
            return new(place, Spelled(operation), Written(method));
        }
        return new("(unknown)", Spelled(operation), "(unknown)");
    }

    /// <summary>Type and method as the source has them: the compiler's classes for lambdas and async methods belong to the method they are written in.</summary>
    private static string Written(DiagnosticMethodInfo method)
    {
        string type = method.DeclaringTypeName ?? "", name = method.Name;
        int made = type.IndexOf('<', StringComparison.Ordinal);
        if (made >= 0)
        {
            if (!name.StartsWith('<')) name = type[made..];
            type = type[..made].TrimEnd('+', '.');
        }
        if (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end) name = name[1..end];
        return $"{type[(type.LastIndexOf('.') + 1)..].Replace('+', '.')}.{name}";
    }

    /// <summary>The name as C# code writes it.</summary>
    internal static string Spelled(string method) => method switch
    {
        "op_Addition" => "+",
        "op_Subtraction" or "op_UnaryNegation" => "-",
        "op_Multiply" => "*",
        "op_Division" => "/",
        "op_Modulus" => "%",
        "op_BitwiseAnd" => "&",
        "op_BitwiseOr" => "|",
        "op_ExclusiveOr" => "^",
        "op_LeftShift" => "<<",
        "op_RightShift" => ">>",
        "op_OnesComplement" => "~",
        "op_LogicalNot" => "!",
        "op_Equality" => "==",
        "op_Inequality" => "!=",
        "op_LessThan" => "<",
        "op_LessThanOrEqual" => "<=",
        "op_GreaterThan" => ">",
        "op_GreaterThanOrEqual" => ">=",
        "op_AdditionAssignment" => "+=",
        "op_SubtractionAssignment" => "-=",
        "op_MultiplicationAssignment" => "*=",
        "op_DivisionAssignment" => "/=",
        "op_ModulusAssignment" => "%=",
        "op_BitwiseAndAssignment" => "&=",
        "op_BitwiseOrAssignment" => "|=",
        "op_ExclusiveOrAssignment" => "^=",
        "op_LeftShiftAssignment" => "<<=",
        "op_RightShiftAssignment" => ">>=",
        "op_Implicit" or "op_Explicit" => "conversion",
        "get_Item" => "[]",
        "set_Item" => "[] =",
        _ => method,
    };
}
