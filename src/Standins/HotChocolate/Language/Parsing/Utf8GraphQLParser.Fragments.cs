namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>What follows three dots: a spread, or an inline fragment with or without a type condition.</summary>
    private ISelectionNode ParseFragment()
    {
        var mark = Mark();
        Expect(TokenKind.Spread);
        if (_reader.Kind == TokenKind.Name && !Is(Keywords.On))
        {
            var name = ParseName();
            var applied = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(Locate(mark), name, applied);
        }
        var typeCondition = SkipKeyword(Keywords.On) ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(Locate(mark), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var mark = Mark();
        ExpectKeyword(Keywords.Fragment);
        if (Is(Keywords.On)) throw Unexpected();
        var name = ParseName();
        var variables = _options.AllowFragmentVariables ? ParseVariableDefinitions() : [];
        ExpectKeyword(Keywords.On);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(Locate(mark), name, variables, typeCondition, directives, selectionSet);
    }
}
