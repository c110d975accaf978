using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Wallets.Evm;

namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>Deploys and calls contracts on an EVM devnet with named accounts.</summary>
internal sealed class EvmOperator(EvmNode node)
{
    private const ulong GasLimit = 6_000_000;
    private readonly EvmTransactionSender _sender = new(node);

    public static string AddressOf(string account) => EvmWallet.FindKnown(account)!.Address;

    public async Task<string> DeployAsync(string contract, params string[] arguments)
    {
        var artifact = EvmArtifacts.Find(contract);
        var receipt = await SendAsync("operator", null, Interface(contract).EncodeCreation(artifact.Bytecode, arguments));
        return receipt.CreatedContract!;
    }

    public Task<TransactionReceipt> CallAsync(string from, string contract, string address, string method, params string[] arguments) =>
        SendAsync(from, address, Interface(contract).EncodeCall(method, arguments));

    private static EvmInterface Interface(string contract) => new(contract, EvmArtifacts.Find(contract).Abi, name => EvmWallet.FindKnown(name)?.Address);

    private async Task<TransactionReceipt> SendAsync(string from, string? to, byte[] data)
    {
        var account = EvmWallet.FindKnown(from)!;
        var nonce = await node.GetNonceAsync(account.Address, pending: false, default);
        var fees = await node.SuggestFeesAsync(default);
        var signed = account.Sign(new EvmTransactionRequest(node.ChainId, nonce, to, data, GasLimit, fees.MaxFeePerGas, fees.MaxPriorityFeePerGas));
        await _sender.SendAsync(signed.Bytes, default);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        TransactionReceipt? receipt;
        while ((receipt = await _sender.FindReceiptAsync(signed.Hash, patience.Token)) is null)
            await Task.Delay(10, patience.Token);
        Assert.True(receipt.Success, $"{from} could not call {to}.");
        return receipt;
    }
}
