using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

internal static partial class ValidationErrors
{
    private const string FieldSelections = "sec-Field-Selections-on-Objects-Interfaces-and-Unions-Types";

    public static IError FieldUnknown(FieldUse field) => Create(
        $"The field `{field.Node.Name.Value}` does not exist on the type `{field.Parent.Name}`.", FieldSelections, field.Node,
        ("type", field.Parent.Name), ("field", field.Node.Name.Value), ("responseName", field.ResponseName));

    public static IError UnionField(FieldUse field) => Create(
        "A union type cannot declare a field directly. Use inline fragments or fragments instead.", FieldSelections, field.Node,
        ("type", field.Parent.Name));

    public static IError LeafWithSelections(FieldUse field, IType type) => Create(
        $"`{field.Node.Name.Value}` returns a scalar value. Selections on scalars or enums are never allowed, " +
        "because they are the leaf nodes of any GraphQL query.", "sec-Leaf-Field-Selections", field.Node,
        ("declaringType", field.Parent.Name), ("field", field.Node.Name.Value), ("type", type.Print()),
        ("responseName", field.ResponseName));

    public static IError CompositeWithoutSelections(FieldUse field, IType type) => Create(
        $"`{field.Node.Name.Value}` is an object, interface or union type field. Leaf selections on objects, interfaces, " +
        "and unions without subfields are disallowed.", FieldSelections, field.Node,
        ("declaringType", field.Parent.Name), ("field", field.Node.Name.Value), ("type", type.Print()),
        ("responseName", field.ResponseName));

    public static IError NotMergeable(FieldUse a, FieldUse b) => Create(
        "Encountered fields for the same object that cannot be merged.", "sec-Field-Selection-Merging",
        new ISyntaxNode[] { a.Node, b.Node },
        ("declaringTypeA", a.Parent.Name), ("declaringTypeB", b.Parent.Name),
        ("fieldA", a.Node.Name.Value), ("fieldB", b.Node.Name.Value),
        ("typeA", a.Definition?.Type.Print()), ("typeB", b.Definition?.Type.Print()),
        ("responseName", a.ResponseName));

    public static IError FragmentNameNotUnique(FragmentDefinitionNode fragment) => Create(
        $"There are multiple fragments with the name `{fragment.Name.Value}`.", "sec-Fragment-Name-Uniqueness", fragment,
        ("fragment", fragment.Name.Value));

    public static IError FragmentNotUsed(FragmentDefinitionNode fragment) => Create(
        $"The specified fragment `{fragment.Name.Value}` is not used within the current document.",
        "sec-Fragments-Must-Be-Used", fragment, ("fragment", fragment.Name.Value));

    public static IError FragmentUnknown(FragmentSpreadNode spread) => Create(
        $"The specified fragment `{spread.Name.Value}` does not exist.", "sec-Fragment-spread-target-defined", spread,
        ("fragment", spread.Name.Value));

    public static IError FragmentCycle(FragmentSpreadNode spread) => Create(
        "The graph of fragment spreads must not form any cycles including spreading itself. Otherwise an operation could " +
        "infinitely spread or infinitely execute on cycles in the underlying data.",
        "sec-Fragment-spreads-must-not-form-cycles", spread, ("fragment", spread.Name.Value));

    public static IError FragmentImpossible(ISyntaxNode node, string typeCondition, INamedType parent) => Create(
        "The parent type does not match the type condition on the fragment.", "sec-Fragment-spread-is-possible", node,
        ("typeCondition", typeCondition), ("selectionSetType", parent.Name));

    public static IError TypeConditionUnknown(ISyntaxNode node, string typeCondition) => Create(
        $"Unknown type `{typeCondition}`.", "sec-Fragment-Spread-Type-Existence", node, ("typeCondition", typeCondition));

    public static IError TypeConditionNotComposite(ISyntaxNode node, string typeCondition) => Create(
        "Fragments can only be declared on unions, interfaces, and objects.", "sec-Fragments-On-Composite-Types", node,
        ("typeCondition", typeCondition));
}
