using System.Buffers.Binary;
using DefiPay.Crypto;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Devnet.Rest;

/// <summary>Creates and calls of contracts with a node's wallet: built, or built and sent.</summary>
internal sealed class ContractSpending(DevnetChain chain, NodeWallets wallets, Spender spender, StratisNetwork network)
{
    public const string NoBalance =
        "The 'Sender' address you're trying to spend from doesn't have a balance available to spend. Please check the address and try again.";

    /// <summary>Answers with what was built.</summary>
    /// <exception cref="WalletException">It cannot be built.</exception>
    public IResult AnswerBuild(ContractSpendBody body)
    {
        NodeWallet wallet = WalletOf(body);
        return NodeAnswer.Json(Json(Build(wallet, body, wallets.TryUnlock(wallet, body.Password)), "was successfully built."));
    }

    /// <summary>The wallet that is to spend. A node has an error where it or the sender is nowhere, and not an answer that says so inside.</summary>
    private NodeWallet WalletOf(ContractSpendBody body)
    {
        NodeWallet wallet = wallets.Get(body.WalletName);
        if (wallet.FindAddress(body.Sender) is null && wallets.FindOwner(body.Sender) is null)
            throw NodeWallets.Unowned(body.Sender.ToBase58(network));
        return wallet;
    }

    private BuiltContract Build(NodeWallet wallet, ContractSpendBody body, Bip32? root)
    {
        WalletAddress owner = wallet.FindAddress(body.Sender) ?? throw new WalletException(
            "The wallet does not contain any spendable inputs.", $"sender: {body.Sender.ToBase58(network)} is an address of another wallet.");
        if (wallet.Read().Balance(coin => coin.Owner == owner) is (0, 0))
            throw new WalletException(NoBalance);
        if (owner.AccountIndex != wallet.Account(body.AccountName).Index)
            throw new WalletException("Not all the selected inputs were found in the wallet.", "sender: is an address of another account.");
        RefuseContracts(body.Recipients);
        Payment payment = spender.Build(
            new SpendRequest
            {
                Wallet = wallet,
                AccountName = body.AccountName,
                Outputs = [new TransactionOutput(body.AmountSatoshi, body.Script.Encode()), .. body.Recipients],
                Sender = body.Sender,
                OutPoints = body.OutPoints,
                FeeSatoshi = body.WholeFeeSatoshi,
                AllowUnconfirmed = true,
            },
            root);
        return new BuiltContract(body.Script, payment);
    }

    /// <summary>Builds and sends.</summary>
    /// <param name="body">The request.</param>
    /// <param name="answer">Makes the answer of what was sent.</param>
    /// <param name="failed">Makes the answer of what could not be built.</param>
    public IResult Send(ContractSpendBody body, Func<BuiltContract, IResult> answer, Func<WalletException, IResult> failed)
    {
        // Trying a password takes long, and who knows none must not keep those waiting who do.
        NodeWallet wallet = WalletOf(body);
        Bip32? root = wallets.TryUnlock(wallet, body.Password);
        lock (wallets.Spending)
        {
            BuiltContract built;
            try
            {
                built = Build(wallet, body, root);
            }
            catch (WalletException refused)
            {
                return failed(refused);
            }

            AcceptResult result = chain.Accept(built.Payment.Transaction);
            return result.IsAccepted ? answer(built) : NodeAnswer.BadRequest(result.Code!, result.Message ?? "");
        }
    }

    public object Sent(BuiltContract built) =>
        Json(built, "was successfully built and sent. Check the receipt using the transaction ID once it has been included in a new block.");

    /// <summary>The answer of a call that could not be built.</summary>
    public static object Failed(string message) =>
        new { Fee = 0ul, Hex = (string?)null, Message = message, Success = false, TransactionId = (string?)null };

    /// <summary>Coins that were paid to a contract as if it were a wallet would be lost.</summary>
    /// <exception cref="WalletException">A recipient is a contract.</exception>
    public void RefuseContracts(IEnumerable<TransactionOutput> outputs)
    {
        var state = chain.TipState;
        foreach (TransactionOutput output in outputs)
        {
            if (Script.IsPayToPublicKeyHash(output.Script, out StratisAddress to) && state.Exists(to))
            {
                throw new WalletException(
                    "Can't transfer funds to contract.",
                    $"The recipient address {to.ToBase58(network)} is a contract. Transferring funds directly to a contract is not supported.");
            }
        }
    }

    private object Json(BuiltContract built, string outcome)
    {
        Transaction transaction = built.Payment.Transaction;
        if (!built.Script.IsCreate)
        {
            return new
            {
                Fee = built.Payment.FeeSatoshi,
                Hex = transaction.ToHex(),
                Message = $"Your CALL method {built.Script.Method} transaction {outcome}",
                Success = true,
                TransactionId = transaction.Id.ToString(),
            };
        }

        return new
        {
            NewContractAddress = NewAddressOf(transaction.Id).ToBase58(network),
            Fee = built.Payment.FeeSatoshi,
            Hex = transaction.ToHex(),
            Message = $"Your CREATE contract transaction {outcome}",
            Success = true,
            TransactionId = transaction.Id.ToString(),
        };
    }

    /// <summary>The address that a create gets, known before it is mined: the head of keccak256(id ‖ 0).</summary>
    private static StratisAddress NewAddressOf(Hash256 transactionId)
    {
        Span<byte> seed = stackalloc byte[2 * Hash256.Size];
        seed.Clear();
        transactionId.ToBytes().CopyTo(seed);
        return new StratisAddress(Keccak256.Hash(seed).AsSpan(0, StratisAddress.Size));
    }
}
