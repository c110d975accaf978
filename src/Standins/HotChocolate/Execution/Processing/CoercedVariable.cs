using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>A variable's literal and runtime value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The declared type.</param>
/// <param name="Literal">The value as a literal.</param>
/// <param name="Value">The value as the type's runtime value.</param>
internal sealed record CoercedVariable(string Name, IInputType Type, IValueNode Literal, object? Value)
{
    /// <summary>True when the value needs no more parsing for an argument of the same type.</summary>
    public bool TryUseFor(IInputFieldInfo argument, out object? value)
    {
        value = Value;
        return ReferenceEquals(argument.Type.NamedType(), Type.NamedType())
            && argument.Type.IsListType() == Type.IsListType()
            && (value is null ? !argument.Type.IsNonNullType() : ValueConverter.TryConvert(value, argument.RuntimeType, out value));
    }
}
