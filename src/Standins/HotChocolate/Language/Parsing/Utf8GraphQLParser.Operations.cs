namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseAnonymousQuery()
    {
        var mark = Mark();
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(Locate(mark), null, OperationType.Query, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation()
    {
        var mark = Mark();
        var operation = ParseOperationType();
        var name = _reader.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(Locate(mark), name, operation, variables, directives, selectionSet);
    }

    private OperationType ParseOperationType()
    {
        if (SkipKeyword(Keywords.Query)) return OperationType.Query;
        if (SkipKeyword(Keywords.Mutation)) return OperationType.Mutation;
        if (SkipKeyword(Keywords.Subscription)) return OperationType.Subscription;
        throw Unexpected();
    }

    private IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis)) return [];
        var definitions = new List<VariableDefinitionNode>();
        do definitions.Add(ParseVariableDefinition());
        while (Continues(TokenKind.RightParenthesis));
        _reader.Read();
        return definitions;
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var mark = Mark();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(Locate(mark), variable, type, defaultValue, directives);
    }

    private VariableNode ParseVariable()
    {
        var mark = Mark();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(Locate(mark), name);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var mark = Mark();
        Expect(TokenKind.LeftBrace);
        var selections = new List<ISelectionNode>();
        do selections.Add(ParseSelection());
        while (Continues(TokenKind.RightBrace));
        _reader.Read();
        Leave();
        return new SelectionSetNode(Locate(mark), selections);
    }

    private ISelectionNode ParseSelection() => _reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        if (++_fieldCount > _options.MaxAllowedFields)
            throw _reader.Error($"Document contains more than {_options.MaxAllowedFields} fields. Parsing aborted.");
        var mark = Mark();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon)) (alias, name) = (name, ParseName());
        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(Locate(mark), name, alias, directives, arguments, selectionSet);
    }

    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis)) return [];
        var arguments = new List<ArgumentNode>();
        do arguments.Add(ParseArgument(isConstant));
        while (Continues(TokenKind.RightParenthesis));
        _reader.Read();
        return arguments;
    }

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var mark = Mark();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConstant);
        return new ArgumentNode(Locate(mark), name, value);
    }

    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (_reader.Kind != TokenKind.At) return [];
        var directives = new List<DirectiveNode>();
        while (_reader.Kind == TokenKind.At) directives.Add(ParseDirective(isConstant));
        return directives;
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var mark = Mark();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(Locate(mark), name, arguments);
    }
}
