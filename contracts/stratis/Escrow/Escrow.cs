using System;
using Stratis.SmartContracts;

/// <summary>
/// Card-like payments in SRC20 tokens: a payer authorises an amount to a payee, who captures it in parts, voids the rest
/// and may refund what was captured. After the authorisation's expiry the payer takes back whatever was not captured.
/// </summary>
/// <remarks>
/// Nobody but the two parties decides, the contract has no owner. Time is block height; an expiry takes effect in the
/// very block it names. Tokens are trusted to move what they say they move; an authorisation checks that by balance, so a
/// token that takes a fee on transfer is refused. A hostile token can hurt only the escrows that name it.
/// Every method checks, then writes, then logs, then calls the token: a token that calls back finds finished state.
/// </remarks>
[Deploy]
public class Escrow : SmartContract
{
    /// <summary>Fees are counted in basis points: 10,000 is all of the amount.</summary>
    public const uint BasisPoints = 10_000;

    // Any call may carry coins of the chain, and nothing here could ever send them back.
    private const string TakesNoCoins = "the escrow takes tokens, no coins";

    public Escrow(ISmartContractState state) : base(state)
    {
        Assert(Message.Value == 0, TakesNoCoins);
    }

    /// <summary>How many escrows were opened; the next one gets this number.</summary>
    public ulong Count
    {
        get => State.GetUInt64(nameof(Count));
        private set => State.SetUInt64(nameof(Count), value);
    }

    /// <summary>What both sides agreed to when the escrow was opened. Fails for a number that was never given out.</summary>
    public Terms TermsOf(ulong number)
    {
        Assert(number < Count, "number: no such escrow");
        return State.GetStruct<Terms>(TermsKey(number));
    }

    /// <summary>What the payee may still capture, in the token's smallest unit.</summary>
    public UInt256 Capturable(ulong number) => State.GetStruct<Progress>(ProgressKey(number)).Capturable;

    /// <summary>What was captured and not refunded, fee included.</summary>
    public UInt256 Refundable(ulong number) => State.GetStruct<Progress>(ProgressKey(number)).Refundable;

    /// <summary>The escrow's name in logs: Keccak-256 of this contract's 20 address bytes and the number's 8, little-endian.</summary>
    public byte[] EscrowId(ulong number)
    {
        byte[] fields = new byte[28];
        Array.Copy(Address.ToBytes(), fields, 20);
        Array.Copy(Serializer.Serialize(number), 0, fields, 20, 8);
        return Keccak256(fields);
    }

    /// <summary>
    /// Opens an escrow and takes the amount from the sender, who must have approved it on the token for this contract.
    /// </summary>
    /// <param name="payee">Who may capture, void and refund.</param>
    /// <param name="token">An SRC20 token with 256-bit amounts.</param>
    /// <param name="amount">More than 0, in the token's smallest unit.</param>
    /// <param name="minFeeBps">The least fee a capture may carry.</param>
    /// <param name="maxFeeBps">The most; at most 10,000.</param>
    /// <param name="feeReceiver">Who gets the fee; the zero address only when no fee is possible.</param>
    /// <param name="authorizationExpiryBlock">From this block on nothing can be captured and the payer may reclaim.</param>
    /// <param name="refundExpiryBlock">From this block on nothing can be refunded; not before the other expiry.</param>
    /// <returns>The escrow's number.</returns>
    public ulong Authorize(
        Address payee,
        Address token,
        UInt256 amount,
        uint minFeeBps,
        uint maxFeeBps,
        Address feeReceiver,
        ulong authorizationExpiryBlock,
        ulong refundExpiryBlock)
    {
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(payee != Address.Zero, "payee: the zero address cannot capture");
        Assert(amount > 0, "amount: must be more than 0");
        Assert(minFeeBps <= maxFeeBps && maxFeeBps <= BasisPoints, "fee: min <= max <= 10000 basis points");
        Assert(maxFeeBps == 0 || feeReceiver != Address.Zero, "feeReceiver: a fee needs a receiver");
        Assert(authorizationExpiryBlock > Block.Number, "authorizationExpiryBlock: must lie ahead");
        Assert(refundExpiryBlock >= authorizationExpiryBlock, "refundExpiryBlock: not before authorizationExpiryBlock");

        ulong number = Count;
        Count = number + 1;
        Terms terms = new Terms
        {
            Payer = Message.Sender,
            Payee = payee,
            Token = token,
            MinFeeBps = minFeeBps,
            MaxFeeBps = maxFeeBps,
            FeeReceiver = feeReceiver,
            AuthorizationExpiryBlock = authorizationExpiryBlock,
            RefundExpiryBlock = refundExpiryBlock,
        };
        State.SetStruct(TermsKey(number), terms);
        SetProgress(number, amount, UInt256.Zero);
        Log(new EscrowAuthorizedLog
        {
            EscrowId = EscrowId(number),
            Number = number,
            Payer = Message.Sender,
            Payee = payee,
            Token = token,
            Amount = amount,
            MinFeeBps = minFeeBps,
            MaxFeeBps = maxFeeBps,
            FeeReceiver = feeReceiver,
            AuthorizationExpiryBlock = authorizationExpiryBlock,
            RefundExpiryBlock = refundExpiryBlock,
        });
        Collect(token, Message.Sender, amount);
        return number;
    }

    /// <summary>Pays out a part. Payee only, before the authorisation's expiry, within what is left and the fee's bounds.</summary>
    /// <param name="number">The escrow.</param>
    /// <param name="amount">More than 0; the payee gets it less the fee.</param>
    /// <param name="feeBps">The fee in basis points of the amount; rounded down, so dust stays with the payee.</param>
    public void Capture(ulong number, UInt256 amount, uint feeBps)
    {
        Terms terms = TermsOf(number);
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == terms.Payee, "only the payee captures");
        Assert(Block.Number < terms.AuthorizationExpiryBlock, "the authorization has expired");
        Assert(feeBps >= terms.MinFeeBps && feeBps <= terms.MaxFeeBps, "feeBps: outside what the payer agreed to");
        Progress progress = State.GetStruct<Progress>(ProgressKey(number));
        Assert(amount > 0 && amount <= progress.Capturable, "amount: more than 0 and at most what is capturable");

        UInt256 fee = FeeDown(amount, feeBps);
        SetProgress(number, progress.Capturable - amount, progress.Refundable + amount);
        Log(new EscrowCapturedLog
        {
            EscrowId = EscrowId(number),
            Amount = amount,
            Fee = fee,
            FeeBps = feeBps,
            FeeReceiver = terms.FeeReceiver,
        });
        Pay(terms.Token, terms.Payee, amount - fee);
        Pay(terms.Token, terms.FeeReceiver, fee);
    }

    /// <summary>Gives what was not captured back to the payer. Payee only, at any time; nothing can be captured afterwards.</summary>
    public void Void(ulong number)
    {
        Terms terms = TermsOf(number);
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == terms.Payee, "only the payee voids");

        UInt256 amount = Close(number);
        Log(new EscrowVoidedLog { EscrowId = EscrowId(number), Amount = amount });
        Pay(terms.Token, terms.Payer, amount);
    }

    /// <summary>Takes back what was not captured. Payer only, from the authorisation's expiry on; needs nobody's help.</summary>
    public void Reclaim(ulong number)
    {
        Terms terms = TermsOf(number);
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == terms.Payer, "only the payer reclaims");
        Assert(Block.Number >= terms.AuthorizationExpiryBlock, "the authorization has not expired");

        UInt256 amount = Close(number);
        Log(new EscrowReclaimedLog { EscrowId = EscrowId(number), Amount = amount });
        Pay(terms.Token, terms.Payer, amount);
    }

    /// <summary>
    /// Returns a part of what was captured, out of the payee's own tokens (approved for this contract). Payee only, before
    /// the refund's expiry. The fee is not returned by its receiver: the payee refunds the full amount it decides on.
    /// </summary>
    public void Refund(ulong number, UInt256 amount)
    {
        Terms terms = TermsOf(number);
        Assert(Message.Value == 0, TakesNoCoins);
        Assert(Message.Sender == terms.Payee, "only the payee refunds");
        Assert(Block.Number < terms.RefundExpiryBlock, "the time for refunds is over");
        Progress progress = State.GetStruct<Progress>(ProgressKey(number));
        Assert(amount > 0 && amount <= progress.Refundable, "amount: more than 0 and at most what is refundable");

        SetProgress(number, progress.Capturable, progress.Refundable - amount);
        Log(new EscrowRefundedLog { EscrowId = EscrowId(number), Amount = amount });
        ITransferResult moved = Call(terms.Token, 0, "TransferFrom", new object[] { terms.Payee, terms.Payer, amount });
        Assert(moved.Success && moved.ReturnValue is bool done && done, "the token did not move the refund");
    }

    private UInt256 Close(ulong number)
    {
        Progress progress = State.GetStruct<Progress>(ProgressKey(number));
        Assert(progress.Capturable > 0, "nothing is left to return");
        SetProgress(number, UInt256.Zero, progress.Refundable);
        return progress.Capturable;
    }

    // The token's word that it moved the amount is not enough: one that keeps a fee would leave the last capture unpaid.
    private void Collect(Address token, Address payer, UInt256 amount)
    {
        UInt256 before = Holdings(token);
        ITransferResult moved = Call(token, 0, "TransferFrom", new object[] { payer, Address, amount });
        Assert(moved.Success && moved.ReturnValue is bool done && done, "the token did not move the amount: balance or approval too small");
        Assert(Holdings(token) - before == amount, "the token moved another amount");
    }

    private UInt256 Holdings(Address token)
    {
        ITransferResult answer = Call(token, 0, "GetBalance", new object[] { Address });
        Assert(answer.Success && answer.ReturnValue is UInt256, "token: not an SRC20 token with 256-bit amounts");
        return (UInt256)answer.ReturnValue;
    }

    private void Pay(Address token, Address to, UInt256 amount)
    {
        if (amount == 0)
            return;
        ITransferResult moved = Call(token, 0, "TransferTo", new object[] { to, amount });
        Assert(moved.Success && moved.ReturnValue is bool done && done, "the token did not pay out");
    }

    // Whole and remainder apart: the product of amount and rate could pass 2^256.
    private static UInt256 FeeDown(UInt256 amount, uint feeBps) =>
        amount / BasisPoints * feeBps + amount % BasisPoints * feeBps / BasisPoints;

    private void SetProgress(ulong number, UInt256 capturable, UInt256 refundable) =>
        State.SetStruct(ProgressKey(number), new Progress { Capturable = capturable, Refundable = refundable });

    private string TermsKey(ulong number) => "T" + number;

    private string ProgressKey(ulong number) => "P" + number;

    public struct Terms
    {
        public Address Payer;
        public Address Payee;
        public Address Token;
        public uint MinFeeBps;
        public uint MaxFeeBps;
        public Address FeeReceiver;
        public ulong AuthorizationExpiryBlock;
        public ulong RefundExpiryBlock;
    }

    public struct Progress
    {
        public UInt256 Capturable;
        public UInt256 Refundable;
    }

    public struct EscrowAuthorizedLog
    {
        [Index] public byte[] EscrowId;
        public ulong Number;
        [Index] public Address Payer;
        [Index] public Address Payee;
        public Address Token;
        public UInt256 Amount;
        public uint MinFeeBps;
        public uint MaxFeeBps;
        public Address FeeReceiver;
        public ulong AuthorizationExpiryBlock;
        public ulong RefundExpiryBlock;
    }

    /// <summary>A part was captured; the payee got the amount less the fee.</summary>
    public struct EscrowCapturedLog
    {
        [Index] public byte[] EscrowId;
        public UInt256 Amount;
        public UInt256 Fee;
        public uint FeeBps;
        public Address FeeReceiver;
    }

    /// <summary>The payee gave the rest back.</summary>
    public struct EscrowVoidedLog
    {
        [Index] public byte[] EscrowId;
        public UInt256 Amount;
    }

    /// <summary>The payer took the rest back after the expiry.</summary>
    public struct EscrowReclaimedLog
    {
        [Index] public byte[] EscrowId;
        public UInt256 Amount;
    }

    /// <summary>The payee returned a part of what it had captured.</summary>
    public struct EscrowRefundedLog
    {
        [Index] public byte[] EscrowId;
        public UInt256 Amount;
    }
}
