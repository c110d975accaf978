namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private IValueNode ParseValue(bool isConstant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.LeftBracket: return ParseList(isConstant);
            case TokenKind.LeftBrace: return ParseObject(isConstant);
            case TokenKind.Dollar when !isConstant: return ParseVariable();
            case TokenKind.Name: return ParseNameValue();
            case TokenKind.String or TokenKind.BlockString: return ParseString();
            case TokenKind.Integer or TokenKind.Float: return ParseNumber();
            default: throw Unexpected();
        }
    }

    private StringValueNode ParseString()
    {
        var mark = Mark();
        var block = _reader.Kind == TokenKind.BlockString;
        var value = _reader.GetString();
        _reader.Read();
        return new StringValueNode(Locate(mark), value, block);
    }

    private IValueNode ParseNumber()
    {
        var mark = Mark();
        var (kind, text, format) = (_reader.Kind, _reader.Value.ToArray(), _reader.FloatFormat);
        _reader.Read();
        return kind == TokenKind.Integer
            ? new IntValueNode(Locate(mark), text)
            : new FloatValueNode(Locate(mark), text, format);
    }

    private IValueNode ParseNameValue()
    {
        var mark = Mark();
        if (SkipKeyword(Keywords.True)) return new BooleanValueNode(Locate(mark), true);
        if (SkipKeyword(Keywords.False)) return new BooleanValueNode(Locate(mark), false);
        if (SkipKeyword(Keywords.Null)) return new NullValueNode(Locate(mark));
        var value = _reader.GetString();
        _reader.Read();
        return new EnumValueNode(Locate(mark), value);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        Enter();
        var mark = Mark();
        Expect(TokenKind.LeftBracket);
        var items = new List<IValueNode>();
        while (Continues(TokenKind.RightBracket)) items.Add(ParseValue(isConstant));
        _reader.Read();
        Leave();
        return new ListValueNode(Locate(mark), items);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        Enter();
        var mark = Mark();
        Expect(TokenKind.LeftBrace);
        var fields = new List<ObjectFieldNode>();
        while (Continues(TokenKind.RightBrace)) fields.Add(ParseObjectField(isConstant));
        _reader.Read();
        Leave();
        return new ObjectValueNode(Locate(mark), fields);
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var mark = Mark();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConstant);
        return new ObjectFieldNode(Locate(mark), name, value);
    }

    private ITypeNode ParseType()
    {
        var mark = Mark();
        INullableTypeNode type = _reader.Kind == TokenKind.LeftBracket ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(Locate(mark), type) : type;
    }

    private ListTypeNode ParseListType()
    {
        Enter();
        var mark = Mark();
        Expect(TokenKind.LeftBracket);
        var element = ParseType();
        Expect(TokenKind.RightBracket);
        Leave();
        return new ListTypeNode(Locate(mark), element);
    }
}
