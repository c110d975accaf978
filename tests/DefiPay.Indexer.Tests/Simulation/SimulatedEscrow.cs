using System.Numerics;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>An escrow as the contract would hold it.</summary>
internal sealed record SimulatedEscrow(
    string Id, int Number, string Payer, string Payee, string Token, BigInteger Capturable, BigInteger Captured, BigInteger Refunded);
