namespace DefiPay.Benchmarks.Contracts;

/// <summary>What contracts cost: each figure beside what the machine gives in the same run.</summary>
internal static class ContractFigures
{
    private const int StoredTransactions = 1_000_000;

    public static async Task<bool> RunAsync(string part)
    {
        if (part is not ("all" or "deploy" or "transfers" or "signed" or "restart"))
        {
            return false;
        }

        if (part is "all" or "deploy")
        {
            DeployFigures.Run();
        }

        if (part is "all" or "transfers")
        {
            TransferFigures.Run();
        }

        if (part is "all" or "signed")
        {
            SignedFigures.Run();
        }

        if (part is "all" or "restart")
        {
            await RestartFigures.RunAsync(StoredTransactions);
        }

        if (part is "all")
        {
            var (megabytes, flush) = RawRates.Disk();
            Console.WriteLine($"disk: {megabytes:n0} MB/s written and flushed; one flush of 500 bytes {flush:n2} ms");
        }

        return true;
    }
}
