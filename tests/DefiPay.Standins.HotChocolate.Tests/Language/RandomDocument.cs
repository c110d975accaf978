using HotChocolate.Language;

namespace DefiPay.Standins.HotChocolate.Tests.Language;

/// <summary>Builds documents that use every part of the grammar, the same for the same seed.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string[] Names = ["a", "on", "type", "query", "fragment", "_x1", "Name", "input", "nullable", "trueish"];
    private static readonly string[] Texts =
        ["", " ", "plain", "two\nlines", "  indented\n  both", "quote \" and \"\"\" three", "back\\slash", "\\\"\"\"", "end\\", "\t\u0007\u007F",
         "é😀\u2028", "\n\nblank around\n\n", "a\r\nb", "first\n    deeper\n  less"];

    private readonly Random _random = new(seed);

    /// <summary>
    /// Either operations and fragments or a type system: in a mixed document, the braces of an anonymous query behind a
    /// type without fields would be read as that type's.
    /// </summary>
    public DocumentNode Next() => new(List<IDefinitionNode>(1, 4, Coin() ? Executable : TypeSystem));

    private bool Coin() => _random.Next(2) == 0;

    private List<T> List<T>(int least, int most, Func<T> item)
    {
        var items = new List<T>();
        for (var count = _random.Next(least, most + 1); count > 0; count--) items.Add(item());
        return items;
    }

    private NameNode Name() => new(Names[_random.Next(Names.Length)]);

    private NamedTypeNode NamedType() => new(Name());

    private NameNode FragmentName() => new("F" + _random.Next(5));

    private StringValueNode Text() => new(null, Texts[_random.Next(Texts.Length)], Coin());

    private StringValueNode? Description() => Coin() ? Text() : null;

    private IDefinitionNode Executable() => _random.Next(4) switch
    {
        0 => new FragmentDefinitionNode(null, FragmentName(), [], NamedType(), Directives(false), Selections(0)),
        _ => new OperationDefinitionNode(null, Coin() ? Name() : null, (OperationType)_random.Next(3), List(0, 2, Variable), Directives(false), Selections(0)),
    };

    private IDefinitionNode TypeSystem() => _random.Next(4, 17) switch
    {
        4 => new SchemaDefinitionNode(null, Description(), Directives(true), List(1, 3, OperationTypeDefinition)),
        5 => new SchemaExtensionNode(null, List(1, 2, () => Directive(true)), List(0, 1, OperationTypeDefinition)),
        6 => new ScalarTypeDefinitionNode(null, Name(), Description(), Directives(true)),
        7 => new ObjectTypeDefinitionNode(null, Name(), Description(), Directives(true), List(0, 2, NamedType), List(0, 3, Field)),
        8 => new InterfaceTypeDefinitionNode(null, Name(), Description(), Directives(true), List(0, 2, NamedType), List(0, 3, Field)),
        9 => new UnionTypeDefinitionNode(null, Name(), Description(), Directives(true), List(0, 3, NamedType)),
        10 => new EnumTypeDefinitionNode(null, Name(), Description(), Directives(true), List(0, 3, EnumValue)),
        11 => new InputObjectTypeDefinitionNode(null, Name(), Description(), Directives(true), List(0, 3, InputValue)),
        12 => new DirectiveDefinitionNode(null, Name(), Description(), Coin(), List(0, 2, InputValue), [new("FIELD"), new("ENUM_VALUE")]),
        13 => new ObjectTypeExtensionNode(null, Name(), Directives(true), List(0, 1, NamedType), List(1, 2, Field)),
        14 => new EnumTypeExtensionNode(null, Name(), Directives(true), List(1, 2, EnumValue)),
        15 => new InputObjectTypeExtensionNode(null, Name(), Directives(true), List(1, 2, InputValue)),
        _ => new UnionTypeExtensionNode(null, Name(), Directives(true), List(1, 2, NamedType)),
    };

    private OperationTypeDefinitionNode OperationTypeDefinition() => new(null, (OperationType)_random.Next(3), NamedType());

    private FieldDefinitionNode Field() => new(null, Name(), Description(), List(0, 2, InputValue), Type(0), Directives(true));

    private InputValueDefinitionNode InputValue() =>
        new(null, Name(), Description(), Type(0), Coin() ? Value(0, true) : null, Directives(true));

    private EnumValueDefinitionNode EnumValue() => new(null, Name(), Description(), Directives(true));

    private VariableDefinitionNode Variable() =>
        new(null, new VariableNode(Name()), Type(0), Coin() ? Value(0, true) : null, Directives(true));

    private List<DirectiveNode> Directives(bool isConstant) => List(0, 2, () => Directive(isConstant));

    private DirectiveNode Directive(bool isConstant) => new(null, Name(), List(0, 2, () => new ArgumentNode(null, Name(), Value(0, isConstant))));

    private SelectionSetNode Selections(int depth) => new(List<ISelectionNode>(1, 3, () => Selection(depth)));

    private ISelectionNode Selection(int depth) => _random.Next(6) switch
    {
        0 => new FragmentSpreadNode(null, FragmentName(), Directives(false)),
        1 when depth < 4 => new InlineFragmentNode(null, Coin() ? NamedType() : null, Directives(false), Selections(depth + 1)),
        _ => new FieldNode(null, Name(), Coin() ? Name() : null, Directives(false), List(0, 2, () => new ArgumentNode(null, Name(), Value(0, false))),
            depth < 4 && Coin() ? Selections(depth + 1) : null),
    };

    private ITypeNode Type(int depth)
    {
        INullableTypeNode type = depth < 3 && Coin() ? new ListTypeNode(Type(depth + 1)) : NamedType();
        return Coin() ? new NonNullTypeNode(type) : type;
    }

    private IValueNode Value(int depth, bool isConstant) => _random.Next(depth < 3 ? 9 : 7) switch
    {
        0 => new IntValueNode(_random.NextInt64(long.MinValue, long.MaxValue)),
        1 => new FloatValueNode((_random.Next() + 0.5) * Math.Pow(2, -_random.Next(60))),
        2 => Text(),
        3 => new BooleanValueNode(Coin()),
        4 => NullValueNode.Default,
        5 => new EnumValueNode(Names[_random.Next(Names.Length)]),
        6 => isConstant ? Text() : new VariableNode(Name()),
        7 => new ListValueNode(List(0, 3, () => Value(depth + 1, isConstant))),
        _ => new ObjectValueNode(List(0, 3, () => new ObjectFieldNode(null, Name(), Value(depth + 1, isConstant)))),
    };
}
