using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Puts arguments in the place of generic parameters.</summary>
internal static class GenericArguments
{
    /// <summary>
    /// Closes a generic type that is named inside another one, as <c>Inner&lt;T&gt;</c> is in <c>Outer&lt;T&gt;</c>.
    /// </summary>
    public static GenericInstanceType Close(GenericInstanceType instance, GenericInstanceType? scope) =>
        scope is null ? instance : (GenericInstanceType)Substitute(instance, scope, null);

    /// <summary>The type with <paramref name="type"/>'s and <paramref name="method"/>'s arguments for its parameters.</summary>
    public static TypeReference Substitute(TypeReference reference, GenericInstanceType? type, GenericInstanceMethod? method)
    {
        switch (reference)
        {
            case GenericParameter parameter:
                var arguments = parameter.Type == GenericParameterType.Type ? type?.GenericArguments : method?.GenericArguments;
                return arguments is not null && parameter.Position < arguments.Count ? arguments[parameter.Position] : parameter;
            case IModifierType modified:
                return Substitute(modified.ElementType, type, method);
            case ArrayType { IsVector: true } array:
                var element = Substitute(array.ElementType, type, method);
                return element == array.ElementType ? array : new ArrayType(element);
            case ByReferenceType byReference:
                var target = Substitute(byReference.ElementType, type, method);
                return target == byReference.ElementType ? byReference : new ByReferenceType(target);
            case GenericInstanceType instance:
                var given = instance.GenericArguments.Select(argument => Substitute(argument, type, method)).ToArray();
                if (given.SequenceEqual(instance.GenericArguments)) return instance;
                var closed = new GenericInstanceType(instance.ElementType);
                foreach (var argument in given) closed.GenericArguments.Add(argument);
                return closed;
            default:
                return reference;
        }
    }
}
