using System.Numerics;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>
/// Escrows and their steps from the five logs of contracts registered as <see cref="ContractKinds.Escrow"/>: a contract of another kind
/// could log ids that escrows are to have later, and so keep them out.
/// </summary>
internal sealed class EscrowProjection(string zeroAddress) : IProjection
{
    private const int BasisPoints = 10_000;

    public void Want(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            var arguments = new EventArguments(fact.Event.Arguments);
            if (StepOf(fact, state) is null || !arguments.TryHash("escrowId", out var id))
                continue;
            state.Escrows.Want(id);
            if (arguments.TryAddress("token", out var token))
                state.Tokens.Want(token);
        }
    }

    public void Fold(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            var arguments = new EventArguments(fact.Event.Arguments);
            if (StepOf(fact, state) is not { } step || !arguments.TryHash("escrowId", out var id) || !arguments.TryAmount("amount", out var amount))
                continue;
            var after = state.Escrows.TryGet(id, out var before) ? Advance(before, step, fact.Contract, arguments, amount)
                : step == "Authorized" ? Open(id, fact.Contract, arguments, amount) : null;
            if (after is null)
                continue;
            var number = (long)block.Header.Number;
            if (before is null)
                state.NameToken(after.TokenId, number);
            state.Escrows.Set(id, after with { BlockNumber = number });
            state.Rows.EscrowSteps.Add(new EscrowStepRow(number, fact.LogIndex, id, step, amount, fact.TransactionHash, block.Header.Timestamp));
        }
    }

    private static string? StepOf(EventFact fact, FoldState state) => fact.Event.Note is not null || state.KindOf(fact.Contract) != ContractKinds.Escrow ? null : fact.Event.Name switch
    {
        "EscrowAuthorizedLog" => "Authorized",
        "EscrowCapturedLog" => "Captured",
        "EscrowVoidedLog" => "Voided",
        "EscrowReclaimedLog" => "Reclaimed",
        "EscrowRefundedLog" => "Refunded",
        _ => null,
    };

    private EscrowRow? Open(string id, string contract, EventArguments arguments, BigInteger amount)
    {
        if (!arguments.TryNumber("number", out var number) || !arguments.TryAddress("payer", out var payer)
            || !arguments.TryAddress("payee", out var payee) || !arguments.TryAddress("token", out var token)
            || !arguments.TrySmall("minFeeBps", BasisPoints, out var minFee) || !arguments.TrySmall("maxFeeBps", BasisPoints, out var maxFee)
            || !arguments.TryAddress("feeReceiver", out var feeReceiver)
            || !arguments.TryNumber("authorizationExpiryBlock", out var authorizationExpiry)
            || !arguments.TryNumber("refundExpiryBlock", out var refundExpiry))
        {
            return null;
        }
        return new EscrowRow
        {
            EscrowId = id,
            BlockNumber = 0,
            Contract = contract,
            Number = number,
            Payer = payer,
            Payee = payee,
            TokenId = token,
            State = EscrowState.Authorized,
            Authorized = amount,
            Captured = 0,
            Refunded = 0,
            Capturable = amount,
            FeeBps = maxFee,
            MinFeeBps = minFee,
            MaxFeeBps = maxFee,
            FeeReceiver = feeReceiver == zeroAddress ? null : feeReceiver,
            FeeTaken = 0,
            AuthorizationExpiryBlock = authorizationExpiry,
            RefundExpiryBlock = refundExpiry,
        };
    }

    // Null for what cannot be: another contract's log with this id, or more than there is.
    private EscrowRow? Advance(EscrowRow escrow, string step, string contract, EventArguments arguments, BigInteger amount)
    {
        if (escrow.Contract != contract)
            return null;
        switch (step)
        {
            case "Captured" when amount <= escrow.Capturable
                && arguments.TryAmount("fee", out var fee) && fee <= amount && arguments.TrySmall("feeBps", BasisPoints, out var feeBps):
                return WithState(escrow with
                {
                    Captured = escrow.Captured + amount,
                    Capturable = escrow.Capturable - amount,
                    FeeBps = feeBps,
                    FeeTaken = escrow.FeeTaken + fee,
                    FeeReceiver = arguments.TryAddress("feeReceiver", out var receiver) && receiver != zeroAddress ? receiver : escrow.FeeReceiver,
                }, EscrowState.Captured);
            case "Voided" or "Reclaimed" when amount == escrow.Capturable:
                return WithState(escrow with { Capturable = 0 }, step == "Voided" ? EscrowState.Voided : EscrowState.Reclaimed);
            case "Refunded" when amount <= escrow.Captured - escrow.Refunded:
                return WithState(escrow with { Refunded = escrow.Refunded + amount }, EscrowState.Captured);
            default:
                return null;
        }
    }

    // How it was closed counts only when nothing was captured; an open escrow stays open, whatever was refunded of its parts.
    private static EscrowRow WithState(EscrowRow escrow, EscrowState closedEmpty)
    {
        var open = !escrow.Capturable.IsZero;
        var state = (open, escrow.Captured.IsZero) switch
        {
            (true, true) => EscrowState.Authorized,
            (true, false) => EscrowState.PartiallyCaptured,
            (false, true) => closedEmpty,
            (false, false) => escrow.Refunded == escrow.Captured ? EscrowState.Refunded : EscrowState.Captured,
        };
        return escrow with { State = state };
    }
}
