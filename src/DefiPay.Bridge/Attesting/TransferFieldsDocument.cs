using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Attesting;

/// <summary>A transfer's fields as they travel over HTTP: chains in CAIP-2 form, addresses in the form of their chain, the amount in decimal digits.</summary>
/// <param name="SourceChain">Where the deposit was made.</param>
/// <param name="DestinationChain">Where it is to arrive.</param>
/// <param name="SourceContract">The bridge's contract there.</param>
/// <param name="DestinationContract">The bridge's contract here.</param>
/// <param name="Token">The token on the source chain.</param>
/// <param name="Amount">In the token's smallest unit.</param>
/// <param name="Sender">On the source chain.</param>
/// <param name="Recipient">On the destination chain.</param>
/// <param name="Number">The source contract's number of the deposit.</param>
public sealed record TransferFieldsDocument(
    [property: JsonRequired] string SourceChain, [property: JsonRequired] string DestinationChain, [property: JsonRequired] string SourceContract,
    [property: JsonRequired] string DestinationContract, [property: JsonRequired] string Token, [property: JsonRequired] string Amount,
    [property: JsonRequired] string Sender, [property: JsonRequired] string Recipient, [property: JsonRequired] ulong Number)
{
    /// <summary>Writes the fields of a transfer of a bridge.</summary>
    public static TransferFieldsDocument Of(TransferFields fields, BridgeRoute route)
    {
        var source = route.On(fields.SourceChain);
        var destination = route.On(fields.DestinationChain);
        return new TransferFieldsDocument(
            source.ChainId.Value, destination.ChainId.Value, source.Write(fields.SourceContract.Span), destination.Write(fields.DestinationContract.Span),
            source.Write(fields.Token.Span), fields.Amount.ToString(CultureInfo.InvariantCulture), source.Write(fields.Sender.Span),
            destination.Write(fields.Recipient.Span), fields.Number);
    }

    /// <summary>Reads fields that somebody else wrote; null when one of them cannot be, or is not of this bridge.</summary>
    public TransferFields? Read(BridgeRoute route)
    {
        if (!ChainId.TryParse(SourceChain, out var sourceChain) || !ChainId.TryParse(DestinationChain, out var destinationChain)
            || (sourceChain != route.Evm.ChainId && sourceChain != route.Stratis.ChainId))
            return null;
        var source = route.On(sourceChain);
        var destination = route.Other(source);
        if (destinationChain != destination.ChainId
            || source.Read(SourceContract) is not { } sourceContract || destination.Read(DestinationContract) is not { } destinationContract
            || source.Read(Token) is not { } token || source.Read(Sender) is not { } sender || destination.Read(Recipient) is not { } recipient
            || Amount is not { Length: >= 1 and <= 78 } || !BigInteger.TryParse(Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || amount.GetBitLength() > 256)
            return null;
        return new TransferFields(sourceChain, destinationChain, sourceContract, destinationContract, token, amount, sender, recipient, Number);
    }
}
