namespace DefiPay.Devnet.Mempool;

/// <summary>What came of handing in a transaction.</summary>
/// <param name="Refusal">Why it was refused; null when it was taken, and then it is on disk.</param>
public readonly record struct AcceptResult(Refusal? Refusal)
{
    /// <summary>Whether it was taken.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>The code of the refusal, as a Cirrus node gives it.</summary>
    public string? Code => Refusal?.Code;

    /// <summary>What is wrong and what would be accepted, for people.</summary>
    public string? Message => Refusal?.Message;
}
