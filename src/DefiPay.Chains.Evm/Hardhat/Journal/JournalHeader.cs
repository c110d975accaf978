namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>The first line of a journal: what a fresh node has to be given, and what must come out.</summary>
/// <param name="Journal">What kind of file it is.</param>
/// <param name="Version">Version of the format.</param>
/// <param name="ChainId">For example 31337.</param>
/// <param name="GenesisTime">Chosen once, in seconds since 1970.</param>
/// <param name="GenesisHash">Hash of block 0.</param>
internal sealed record JournalHeader(string Journal, int Version, long ChainId, long GenesisTime, string GenesisHash)
{
    public const string Kind = "defipay-evm-devnet";
    public const int CurrentVersion = 1;
    public const long DevnetChainId = 31337;

    public static JournalHeader For(long genesisTime, string genesisHash) => new(Kind, CurrentVersion, DevnetChainId, genesisTime, genesisHash);

    public bool IsOurs => Journal == Kind && Version == CurrentVersion && ChainId == DevnetChainId && GenesisTime > 0 && GenesisHash is { Length: 66 };
}
