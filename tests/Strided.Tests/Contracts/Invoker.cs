using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Strided.Tests;

/// <summary>Calls a method whose arguments come as objects. Unlike reflection's own call it can pass spans, of which the object is the CLR array.</summary>
internal static class Invoker
{
    private static readonly ConcurrentDictionary<MethodInfo, Call> Calls = new();

    public delegate object? Call(object?[] arguments);

    public static Call For(MethodInfo method) => Calls.GetOrAdd(method, Compiled);

    private static Call Compiled(MethodInfo method)
    {
        var call = new DynamicMethod("Call", typeof(object), [typeof(object?[])], typeof(Invoker).Module, skipVisibility: true);
        ILGenerator il = call.GetILGenerator();
        int index = 0;
        if (!method.IsStatic) Load(il, index++, method.DeclaringType!);
        foreach (ParameterInfo parameter in method.GetParameters()) Load(il, index++, parameter.ParameterType);
        il.Emit(method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void)) il.Emit(OpCodes.Ldnull);
        else if (method.ReturnType.IsValueType) il.Emit(OpCodes.Box, method.ReturnType);
        il.Emit(OpCodes.Ret);
        return call.CreateDelegate<Call>();
    }

    private static void Load(ILGenerator il, int index, Type type)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        if (!type.IsByRefLike)
        {
            il.Emit(OpCodes.Unbox_Any, type);
            return;
        }
        Type elements = type.GetGenericArguments()[0].MakeArrayType();
        il.Emit(OpCodes.Castclass, elements);
        il.Emit(OpCodes.Newobj, type.GetConstructor([elements])!);
    }
}
