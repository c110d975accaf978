using DefiPay.Chains;
using DefiPay.Store.Bridge;

namespace DefiPay.Store.Tests.Bridge;

public sealed class BridgeSubmissionStoreTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly DateTimeOffset Time = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ChainId Evm = ChainId.Parse("eip155:31337");

    [Fact]
    public async Task Attestations_SavedTwice_AreKeptOnceAndReadBySigner()
    {
        var id = new string('a', 64);
        var store = fixture.Get<BridgeSubmissionStore>();
        AttestationRow[] rows = [Attestation(id, 1, "0xb"), Attestation(id, 1, "0xa"), Attestation(id, 2, "0xa")];

        Assert.Equal(3, await store.SaveAttestationsAsync(rows, default));
        Assert.Equal(0, await store.SaveAttestationsAsync(rows, default));

        Assert.Equal(["0xa", "0xb"], (await store.ReadAttestationsAsync("0x" + id, 1, default)).Select(row => row.Signer));
        Assert.Equal(rows[2].Signature, Assert.Single(await store.ReadAttestationsAsync(id.ToUpperInvariant(), 2, default)).Signature);
    }

    [Theory]
    [InlineData("0x12", 65)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", 64)]
    public async Task Attestation_OfAnotherForm_IsRefused(string id, int size) => await Assert.ThrowsAsync<PermanentException>(
        () => fixture.Get<BridgeSubmissionStore>().SaveAttestationsAsync([new AttestationRow(id, 1, "0xa", new byte[size], Time)], default));

    [Fact]
    public async Task Submission_UntilItIsFinal_IsOpen()
    {
        var id = "0x" + new string('c', 64);
        var store = fixture.Get<BridgeSubmissionStore>();
        var row = new SubmissionRow(id, Evm.Value, "0x01", "0xrelayer", 7, [1, 2], SubmissionState.Prepared, null, null, Time, Time);
        await store.SaveSubmissionAsync(row, default);
        Assert.Equal(row.ToString(), Assert.Single(await store.ListOpenAsync(Evm, 10, default)).ToString());

        var final = row with { State = SubmissionState.Final, BlockNumber = 9, Error = "x\0", UpdatedAt = Time.AddSeconds(1) };
        await store.SaveSubmissionAsync(final, default);

        Assert.Empty(await store.ListOpenAsync(Evm, 10, default));
        var kept = Assert.Single(await store.ListSubmissionsAsync(id[2..], default));
        Assert.Equal((SubmissionState.Final, 9L, "x\uFFFD", 7L), (kept.State, kept.BlockNumber, kept.Error, kept.Nonce));
        Assert.Equal([1, 2], kept.Transaction);
    }

    private static AttestationRow Attestation(string id, long epoch, string signer) => new(id, epoch, signer, new byte[65], Time);
}
