using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Gives an argument or input field a default in GraphQL syntax.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueSyntaxAttribute(string? syntax) : DescriptorAttribute
{
    /// <summary>The literal.</summary>
    public string? Syntax { get; } = syntax;

    /// <inheritdoc />
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        var value = Syntax is null ? NullValueNode.Default : Utf8GraphQLParser.Syntax.ParseValueLiteral(Syntax);
        switch (descriptor)
        {
            case IArgumentDescriptor argument:
                argument.DefaultValue(value);
                break;

            case IInputFieldDescriptor field:
                field.DefaultValue(value);
                break;
        }
    }
}
