using System.Globalization;
using System.Text;
using DefiPay.Chains;
using DefiPay.Deployment.Running;

namespace DefiPay.Deployment.Tests.Running;

/// <summary>
/// A chain in memory whose only state is which transactions it has: the same bytes count once. Preparing the same intent twice
/// gives two different transactions, so a step done twice shows.
/// </summary>
internal sealed class SimulatedChain : IBlockSource, ITransactionSender, ITransactionPreparer
{
    private readonly List<(string Hash, string Text)> _mined = [];
    private int _prepared;
    private int _asked;

    /// <summary>What was executed, in order.</summary>
    public IReadOnlyList<string> Executed => [.. _mined.Select(transaction => transaction.Text)];

    /// <summary>Called before every deed; throws where the program is to die.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>Methods that fail on the chain.</summary>
    public HashSet<string> Failing { get; } = [];

    /// <summary>How often a question is answered "False" first.</summary>
    public int AnswersBefore { get; set; }

    public ulong Height => (ulong)_mined.Count * 3;

    /// <summary>What its addresses begin with.</summary>
    public string Prefix { get; init; } = "P";

    public ChainId ChainId => ChainId.Parse("stratis:cirrus-dev");

    public string? FindAccount(string name) => name is "alice" or "bob" ? $"{Prefix}{name}" : null;

    public void DropLast() => _mined.RemoveAt(_mined.Count - 1);

    public Task<PreparedTransaction> PrepareAsync(TransactionIntent intent, CancellationToken cancellationToken)
    {
        Before("prepare");
        string text = string.Create(CultureInfo.InvariantCulture, $"{intent.From} {intent.Create}{intent.Method}({string.Join(",", intent.Arguments)})#{_prepared++}");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Task.FromResult(new PreparedTransaction(
            HashOf(bytes), bytes, intent.Arguments.Select((value, index) => (value, index)).ToDictionary(x => $"p{x.index}", x => x.value)));
    }

    public Task<string?> AskAsync(string contract, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        _asked++;
        return Task.FromResult<string?>(_asked > AnswersBefore ? "True" : "False");
    }

    public ValueTask<string?> FindInEventsAsync(TransactionReceipt receipt, string returns, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(returns == "Opened.id" ? "id7" : null);

    public Task<string> SendAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken)
    {
        Before("send");
        string hash = HashOf(transaction.Span);
        if (!_mined.Exists(mined => mined.Hash == hash))
        {
            _mined.Add((hash, Encoding.UTF8.GetString(transaction.Span).Split('#')[0]));
        }

        Before("sent");
        return Task.FromResult(hash);
    }

    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken)
    {
        int index = _mined.FindIndex(mined => mined.Hash == transactionHash);
        if (index < 0)
        {
            return Task.FromResult<TransactionReceipt?>(null);
        }

        string? created = _mined[index].Text.Contains("Token(", StringComparison.Ordinal) ? $"P{transactionHash}" : null;
        bool success = !Failing.Any(method => _mined[index].Text.Contains(method, StringComparison.Ordinal));
        return Task.FromResult<TransactionReceipt?>(new TransactionReceipt(
            transactionHash, "block", (ulong)index, success, 10_000, created, "0", success ? null : "Assert failed.\n   at stack", []));
    }

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => Task.FromResult(new BlockRef(Height, "head"));

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
