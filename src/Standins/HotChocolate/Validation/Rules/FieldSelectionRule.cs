using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.3.1 and 5.3.3: fields exist; leaves end a selection and nothing else does.</summary>
internal sealed class FieldSelectionRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnField(FieldUse field)
    {
        if (field.Definition is { } definition)
        {
            CheckSelections(field, definition.Type);
        }
        else if (field.IsTypeName && field.Parent.IsCompositeType())
        {
            if (field.Node.SelectionSet is not null)
                Context.Report(ValidationErrors.LeafWithSelections(field, Context.Schema.GetType<INamedType>("String")));
        }
        else
        {
            Context.Report(field.Parent is IUnionType ? ValidationErrors.UnionField(field) : ValidationErrors.FieldUnknown(field));
        }
    }

    private void CheckSelections(FieldUse field, IType type)
    {
        var isComposite = type.NamedType().IsCompositeType();
        if (isComposite && field.Node.SelectionSet is not { Selections.Count: > 0 })
            Context.Report(ValidationErrors.CompositeWithoutSelections(field, type));
        else if (!isComposite && field.Node.SelectionSet is not null)
            Context.Report(ValidationErrors.LeafWithSelections(field, type));
    }
}
