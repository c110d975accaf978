using DefiPay.Chains.Bridging;
using DefiPay.Chains.Tests.Bridging;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

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

                var vault = DeployVault(local, remote).Contract;
                vault.As(Operator).TryCall(t => t.Connect(gateway)).ShouldSucceed();
                fields = incoming
                    ? fields with { SourceContract = gateway, DestinationContract = vault.Address.ToBytes() }
                    : fields with { SourceContract = vault.Address.ToBytes(), DestinationContract = gateway };

                Assert.Equal(Hex(fields.ComputeId()), Hex(Compute(vault, fields, incoming)));
                compared++;
            }
        }

        Assert.Equal(38, compared);
    }

    private static byte[] Compute(DeployedContract<BridgeVault> vault, TransferFields fields, bool incoming)
    {
        (byte[] token, byte[] sender, byte[] recipient) = (fields.Token.ToArray(), fields.Sender.ToArray(), fields.Recipient.ToArray());
        (UInt256 amount, ulong number) = (fields.Amount.ToUInt256(), fields.Number);
        return incoming
            ? vault.Read(t => t.TransferIdOf(token, amount, sender, AddressOf(recipient), number))
            : vault.Read(t => t.BurnIdOf(AddressOf(token), amount, AddressOf(sender), recipient, number));
    }

    private static Address AddressOf(byte[] bytes) => new StratisAddress(bytes).ToContractAddress();

    [Fact]
    public void Ids_OfAddressesWithOtherLengths_AreRefused()
    {
        Vault.As(Alice).TryCall(t => t.TransferIdOf(new byte[19], Capacity, RemoteAlice, Bob, 1ul)).ShouldFail("remoteToken");
        Vault.As(Alice).TryCall(t => t.TransferIdOf(TestDollar, Capacity, new byte[21], Bob, 1ul)).ShouldFail("sender");
        Vault.As(Alice).TryCall(t => t.BurnIdOf(Token, Capacity, Alice, NoBytes, 1ul)).ShouldFail("recipient");
    }
}
