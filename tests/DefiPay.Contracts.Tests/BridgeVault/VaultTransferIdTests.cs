using DefiPay.Chains.Bridging;
using DefiPay.Chains.Tests.Bridging;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

/// <summary>
/// The vault puts its own address into every id, so a vector's id becomes comparable with that address in the vector's place; that the
/// shared rules give the vector's own id is tested beside the vectors.
/// </summary>
public class VaultTransferIdTests : VaultFixture
{
    [Fact]
    public void Ids_OfEveryVector_AreWhatTheSharedRulesGive()
    {
        int compared = 0;
        foreach (var vectors in TransferIdVector.All.Where(vector => vector.SourceChain != vector.DestinationChain).GroupBy(vector => (vector.SourceChain, vector.DestinationChain)))
        {
            bool incoming = vectors.Key.DestinationChain.StartsWith("stratis:", StringComparison.Ordinal);
            (string local, string remote) = incoming ? (vectors.Key.DestinationChain, vectors.Key.SourceChain) : vectors.Key;
            foreach (TransferIdVector vector in vectors)
            {
                TransferFields fields = vector.Fields;
                byte[] gateway = (incoming ? fields.SourceContract : fields.DestinationContract).ToArray();
                if (gateway.All(value => value == 0))
                    gateway = Gateway; // no vault accepts a gateway of zero bytes

                StratisAddress vault = DeployVault(local, remote).Succeeded().NewContract;
                Chain.Call(vault, Operator, "Connect", gateway).Succeeded();
                fields = incoming
                    ? fields with { SourceContract = gateway, DestinationContract = vault.ToBytes() }
                    : fields with { SourceContract = vault.ToBytes(), DestinationContract = gateway };

                Assert.Equal(Hex(fields.ComputeId()), Hex(Compute(vault, fields, incoming)));
                compared++;
            }
        }

        Assert.Equal(38, compared);
    }

    private byte[] Compute(StratisAddress vault, TransferFields fields, bool incoming) => (byte[])(incoming
        ? Chain.Read(vault, "TransferIdOf", fields.Token.ToArray(), fields.Amount, fields.Sender.ToArray(), new StratisAddress(fields.Recipient.Span), fields.Number)
        : Chain.Read(vault, "BurnIdOf", new StratisAddress(fields.Token.Span), fields.Amount, new StratisAddress(fields.Sender.Span), fields.Recipient.ToArray(), fields.Number))!;

    [Fact]
    public void Ids_OfAddressesWithOtherLengths_AreRefused()
    {
        Failed("remoteToken", "TransferIdOf", new byte[19], Capacity, RemoteAlice, Bob, 1ul);
        Failed("sender", "TransferIdOf", TestDollar, Capacity, new byte[21], Bob, 1ul);
        Failed("recipient", "BurnIdOf", Token, Capacity, Alice, Array.Empty<byte>(), 1ul);

        void Failed(string field, string method, params object[] arguments) => Call(Alice, method, arguments).Failed(field);
    }
}
