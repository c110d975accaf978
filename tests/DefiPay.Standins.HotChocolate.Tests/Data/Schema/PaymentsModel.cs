using System.Numerics;
using System.Text.Json;
using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Schema;

// The entities whose schema the real package printed into payments.graphql, member by member.

public sealed class Token
{
    public string ChainId { get; set; } = "";

    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    [Address]
    public string? Address { get; set; }

    public string Symbol { get; set; } = "";
    public string Name { get; set; } = "";
    public int Decimals { get; set; }
    public BigInteger? TotalSupply { get; set; }
}

public sealed class Balance
{
    public string ChainId { get; set; } = "";
    public Token Token { get; set; } = null!;

    [Address]
    public string Account { get; set; } = "";

    public BigInteger Amount { get; set; }
    public long BlockNumber { get; set; }
}

public sealed class Transfer
{
    public string ChainId { get; set; } = "";
    public Token Token { get; set; } = null!;

    [Address]
    public string From { get; set; } = "";

    [Address]
    public string To { get; set; } = "";

    public BigInteger Amount { get; set; }
    public long BlockNumber { get; set; }

    [Hash]
    public string TransactionHash { get; set; } = "";

    public int LogIndex { get; set; }
    public DateTimeOffset Timestamp { get; set; }
    public Finality Finality { get; set; }
}

public sealed class ContractEvent
{
    public string ChainId { get; set; } = "";
    public long BlockNumber { get; set; }
    public int LogIndex { get; set; }

    [Address]
    public string Contract { get; set; } = "";

    public string Name { get; set; } = "";

    [NoFilter]
    public JsonElement Arguments { get; set; }

    public DateTimeOffset Timestamp { get; set; }
}

public sealed class EscrowStep
{
    public string Event { get; set; } = "";
    public BigInteger? Amount { get; set; }
    public long BlockNumber { get; set; }

    [Hash]
    public string TransactionHash { get; set; } = "";

    public DateTimeOffset Timestamp { get; set; }
}

public enum EscrowState
{
    Authorized,
    PartiallyCaptured,
    Captured,
    Voided,
    Reclaimed,
    Disputed,
    Resolved,
    Refunded,
}

public enum Finality
{
    Mined,
    Safe,
    Final,
}

public sealed class Escrow
{
    [Hash]
    public string EscrowId { get; set; } = "";

    public string ChainId { get; set; } = "";

    [Address]
    public string Contract { get; set; } = "";

    [Address]
    public string Payer { get; set; } = "";

    [Address]
    public string Payee { get; set; } = "";

    [Address]
    public string? Arbiter { get; set; }

    public Token Token { get; set; } = null!;
    public EscrowState State { get; set; }
    public BigInteger Authorized { get; set; }
    public BigInteger Captured { get; set; }
    public int FeeBps { get; set; }
    public Finality Finality { get; set; }
    public Token? FeeToken { get; set; }
    public List<EscrowStep> History { get; set; } = [];
}

public sealed record Account([property: Address] string Address);

public sealed record BlockPointInput(string ChainId, long Block);

public readonly record struct EscrowKey(string ChainId, string EscrowId);
