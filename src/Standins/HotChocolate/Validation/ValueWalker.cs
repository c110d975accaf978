using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Checks literals against the types expected (section 5.6) and collects the variables in them.</summary>
internal sealed class ValueWalker(ValidationContext context)
{
    private List<VariableUse> _variables = [];
    private Func<IValueNode, IType, IError> _mismatch = null!;

    public void WalkArgument(ArgumentNode argument, IInputField definition, List<VariableUse> variables)
    {
        _variables = variables;
        _mismatch = (value, type) => ValidationErrors.ArgumentValueMismatch(argument, value, type);
        Walk(argument.Value, definition.Type, definition.DefaultValue is not (null or NullValueNode));
    }

    public void WalkDefault(VariableDefinitionNode definition, IInputType type, List<VariableUse> variables)
    {
        _variables = variables;
        _mismatch = (value, expected) => ValidationErrors.DefaultValueMismatch(definition, value, expected);
        Walk(definition.DefaultValue!, type, hasDefault: false);
    }

    private void Walk(IValueNode value, IType type, bool hasDefault)
    {
        if (value is VariableNode variable)
        {
            _variables.Add(new VariableUse(variable, type, hasDefault));
            return;
        }
        if (value is NullValueNode)
        {
            if (type is NonNullType) context.Report(_mismatch(value, type));
            return;
        }
        switch (type.NullableType())
        {
            case ListType list: WalkList(value, list); break;
            case IInputObjectType input: WalkObject(value, input); break;
            case ILeafType leaf: WalkLeaf(value, leaf, type); break;
        }
    }

    /// <summary>A value that is no list stands for a list of itself.</summary>
    private void WalkList(IValueNode value, ListType type)
    {
        if (value is not ListValueNode list)
        {
            Walk(value, type.ElementType, hasDefault: false);
            return;
        }
        foreach (var item in list.Items) Walk(item, type.ElementType, hasDefault: false);
    }

    private void WalkLeaf(IValueNode value, ILeafType leaf, IType type)
    {
        if (!leaf.IsInstanceOfType(value)) context.Report(_mismatch(value, type));
        else CollectVariables(value);
    }

    /// <summary>The literals of a custom scalar may hold variables of any type.</summary>
    private void CollectVariables(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: _variables.Add(new VariableUse(variable, null, false)); break;
            case ListValueNode list: foreach (var item in list.Items) CollectVariables(item); break;
            case ObjectValueNode input: foreach (var field in input.Fields) CollectVariables(field.Value); break;
        }
    }

    private void WalkObject(IValueNode value, IInputObjectType type)
    {
        if (value is not ObjectValueNode input)
        {
            context.Report(_mismatch(value, type));
            return;
        }
        var outer = _mismatch;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in input.Fields) WalkField(field, type, given);
        _mismatch = outer;
        foreach (var field in type.Fields)
        {
            if (field is { Type: NonNullType, DefaultValue: null } && !given.Contains(field.Name))
                context.Report(ValidationErrors.InputFieldRequired(input, type, field.Name));
        }
        if (type.IsOneOf) CheckOneOf(input, type);
    }

    private void WalkField(ObjectFieldNode field, IInputObjectType type, HashSet<string> given)
    {
        var name = field.Name.Value;
        if (!given.Add(name))
        {
            context.Report(ValidationErrors.InputFieldAmbiguous(field));
        }
        else if (!type.Fields.ContainsField(name))
        {
            context.Report(ValidationErrors.InputFieldUnknown(field, type));
        }
        else
        {
            var definition = type.Fields[name];
            _mismatch = (_, expected) => field.Value is NullValueNode
                ? ValidationErrors.InputFieldRequired(field, type, name)
                : ValidationErrors.InputFieldMismatch(field, expected);
            Walk(field.Value, definition.Type, definition.DefaultValue is not (null or NullValueNode));
        }
    }

    private void CheckOneOf(ObjectValueNode input, IInputObjectType type)
    {
        if (input.Fields.Count != 1 || input.Fields[0].Value is NullValueNode)
            context.Report(ValidationErrors.OneOfNotOne(input, type));
    }
}
