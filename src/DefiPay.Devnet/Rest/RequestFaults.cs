namespace DefiPay.Devnet.Rest;

/// <summary>
/// What is wrong with a request, gathered to be refused in one answer with a line for each. Where the node has words for it, they come first and
/// ours are the description.
/// </summary>
/// <param name="speaksAsNode">Whether the route is one that nodes have; the others speak for themselves.</param>
internal sealed class RequestFaults(bool speaksAsNode)
{
    private readonly List<(string Words, string? NodeWords)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Notes a fault.</summary>
    /// <param name="words">What is wrong; it begins with the field's name.</param>
    /// <param name="nodeWords">What a node says of it; null when it says nothing, or nothing of use.</param>
    public void Add(string words, string? nodeWords) => _faults.Add((words, speaksAsNode ? nodeWords : null));

    /// <summary>Notes the faults of a part, with the part's name in front.</summary>
    public void AddPart(string name, RequestFaults part) => _faults.AddRange(part._faults.Select(fault => ($"{name}.{fault.Words}", fault.NodeWords)));

    /// <summary>Answers all of them, if there are any.</summary>
    public void Check()
    {
        if (!IsEmpty)
            throw new RequestRefusedException(Message(), Description());
    }

    /// <summary>As <see cref="Check"/>, for the parameters of a method, which are read when all else is right.</summary>
    public void CheckParameters()
    {
        if (!IsEmpty)
            throw new ParametersRefusedException(Message(), Description());
    }

    private string Message() => string.Join(Environment.NewLine, _faults.Select(fault => fault.NodeWords ?? fault.Words));

    private string Description() =>
        _faults.Exists(fault => fault.NodeWords is not null) ? string.Join(Environment.NewLine, _faults.Select(fault => fault.Words)) : "";
}
