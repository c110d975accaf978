using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Watching;

/// <summary>
/// Turns events of the configured contracts into deposits and settlements. Every field is derived again from the party's own
/// configuration; what an event says of chains, contracts and ids is compared, never taken over.
/// </summary>
public sealed class BridgeEventReader(BridgeRoute route)
{
    private const int ReasonLengthMax = 500;

    /// <summary>Whether an event of a bridge contract means a deposit.</summary>
    public static bool IsDeposit(string name) => name is "Locked" or "BurnedLog";

    /// <summary>Whether an event of a bridge contract means that a transfer was paid out.</summary>
    public static bool IsSettlement(string name) => name is "Released" or "MintedLog";

    /// <summary>Reads a deposit: either one that may be signed, or a refusal that says why not.</summary>
    /// <exception cref="PermanentException">Not even the id or the number can be read: this is no event of our contract's code.</exception>
    public (BridgeDeposit? Deposit, BridgeRefusal? Refusal) ReadDeposit(BridgeEnd source, BlockRef block, LogRecord log, DecodedEvent decoded)
    {
        var arguments = new BridgeEventArguments(source, block, decoded, route.Stratis.Network!);
        var claimed = arguments.TransferId();
        var number = arguments.Number();
        var token = arguments.DemandAddress("token");
        var counterpart = route.FindCounterpart(source, token);
        var problem = FindProblem(source, arguments, claimed, number, token, counterpart, out var fields);
        if (problem is null && counterpart is not null)
            return (new BridgeDeposit(claimed, fields!, block, log.TransactionHash, log.LogIndex), null);
        var reason = PlainText.Of(counterpart is null ? $"token: {source.Write(token)} does not cross this bridge" : problem!, ReasonLengthMax);
        return (null, new BridgeRefusal(claimed, number, block, log.TransactionHash, log.LogIndex, reason, problem is null, route.Fingerprint));
    }

    /// <summary>Reads a release or mint.</summary>
    /// <exception cref="PermanentException">A field cannot be read.</exception>
    public BridgeSettlement ReadSettlement(BridgeEnd destination, BlockRef block, LogRecord log, DecodedEvent decoded)
    {
        var arguments = new BridgeEventArguments(destination, block, decoded, route.Stratis.Network!);
        var token = arguments.DemandAddress("token");
        return new BridgeSettlement(
            arguments.TransferId(), token, route.FindCounterpart(destination, token), arguments.DemandAddress("recipient"), arguments.Amount(), block,
            log.TransactionHash);
    }

    private string? FindProblem(
        BridgeEnd source, BridgeEventArguments arguments, TransferId claimed, ulong number, byte[] token, byte[]? counterpart, out TransferFields? fields)
    {
        fields = null;
        var destination = route.Other(source);
        if (!arguments.Is("destinationChain", destination.ChainKey))
            return $"destinationChain: {arguments.Show("destinationChain")} is not the key of {destination.ChainId}";
        if (!arguments.Is("destinationContract", destination.Contract))
            return $"destinationContract: {arguments.Show("destinationContract")} is not {destination.ContractText}";
        if (arguments.FindAddress("recipient") is not { } recipient)
            return $"recipient: {arguments.Show("recipient")} is no address of 20 bytes";
        if (!recipient.AsSpan().ContainsAnyExcept((byte)0))
            return "recipient: the zero address";
        if (recipient.AsSpan().SequenceEqual(destination.Contract) || (counterpart is not null && recipient.AsSpan().SequenceEqual(counterpart)))
            return $"recipient: {destination.Write(recipient)} is the bridge's contract or the token itself";
        var amount = arguments.Amount();
        if (amount.IsZero)
            return "amount: 0";
        if (number == 0)
            return "number: 0; deposits are numbered from 1";
        fields = new TransferFields(
            source.ChainId, destination.ChainId, source.Contract, destination.Contract, token, amount, arguments.DemandAddress("sender"), recipient, number);
        return TransferId.Of(fields) == claimed ? null : $"transferId: the event says {claimed}, its fields give {TransferId.Of(fields)}";
    }
}
