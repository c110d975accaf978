using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts.Messages;
using Nethereum.Contracts;

namespace DefiPay.Bridge.Submitting;

/// <summary>A release as the gateway takes it.</summary>
internal static class ReleaseCall
{
    /// <summary>The call, not signed and not sent.</summary>
    /// <param name="gateway">The gateway in canonical form.</param>
    /// <param name="request">The release.</param>
    public static EvmCall Of(string gateway, ReleaseRequest request)
    {
        var fields = request.Deposit.Fields;
        var claim = new Claim
        {
            Token = EvmHex.Text(fields.Token.Span),
            Amount = fields.Amount,
            Sender = EvmHex.Text(fields.Sender.Span),
            Recipient = EvmHex.Text(fields.Recipient.Span),
            Number = fields.Number,
        };
        return new EvmCall(gateway, new ReleaseFunction { Claim = claim, Signatures = [.. request.Signatures] }.GetCallData());
    }
}
