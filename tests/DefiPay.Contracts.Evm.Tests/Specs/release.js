"use strict";
const { mineAt, nextBlockAt, now } = require("../Support/chain");
const { deploy } = require("../Support/contract");
const { refused, same } = require("../Support/assertions");
const { In, ZERO, CAPACITY, VAULT, REMOTE_TOKEN, STRATIS_ACCOUNT, remoteChainKey, chainKey, signers, deployGateway, bridge, claimOf, idOf, idOfClaim, attest, release } = require("../Support/bridge");
const { digestOf, signAll } = require("../Support/signatures");
const { recoverAddress } = require("viem");

describe("Release", () => {
  let b;
  let claim;
  beforeEach(async () => {
    b = await bridge();
    await b.gateway.send(b.alice, "lock", b.dollar.address, 1_000_000n, STRATIS_ACCOUNT);
    claim = claimOf(b.carol, 200_000n);
  });

  /** What a release is refused with whose first signature is over another digest than the gateway's. */
  async function refusedAsForeign(gateway, sent, signatures, epoch = 1n) {
    const signer = await recoverAddress({ hash: digestOf(gateway.address, idOfClaim(gateway, sent), epoch), signature: signatures[0] });
    await refused(gateway.send(b.relayer, "release", sent, signatures), "SignerNotInEpoch", 0n, signer, epoch);
  }

  it("Release_QuorumOfSignatures_PaysTheRecipientAndReportsIt", async () => {
    const receipt = await release(b, claim);

    same(b.gateway.events(receipt), [{
      name: "Released", transferId: idOfClaim(b.gateway, claim), token: b.dollar.address, recipient: b.carol, amount: 200_000n, number: 1n, epoch: 1n, attestations: 3n,
    }]);
    same(await b.dollar.read("balanceOf", b.carol), 200_000n);
    same(await b.gateway.read("lockedOf", b.dollar.address), 800_000n);
    same(await b.gateway.read("available", b.dollar.address, In), CAPACITY - 200_000n);
    same(await b.gateway.read("isReleased", idOfClaim(b.gateway, claim)), true);
  });

  it("Release_AllSigners_CountsThemAll", async () => {
    const [event] = b.gateway.events(await release(b, claim, signers));
    same(event.attestations, 4n);
  });

  it("Release_ByAnybody_PaysTheRecipientAlone", async () => {
    await b.gateway.send(b.mallory, "release", claim, await attest(b.gateway, claim));
    same(await b.dollar.read("balanceOf", b.mallory), 0n);
    same(await b.dollar.read("balanceOf", b.carol), 200_000n);
  });

  it("Release_EverySubsetOfTheSigners_CountsFromTheQuorumOn", async () => {
    for (let subset = 0; subset < 16; subset++) {
      const by = signers.filter((_, i) => (subset >> i) & 1);
      const sent = claimOf(b.carol, 1n, { number: BigInt(subset + 1) });
      if (by.length >= 3) await release(b, sent, by);
      else await refused(release(b, sent, by), "QuorumNotReached", idOfClaim(b.gateway, sent), by.length, 3n);
    }
    same(await b.dollar.read("balanceOf", b.carol), 5n);
  });

  it("Release_Twice_IsRefusedWithTheId", async () => {
    await release(b, claim);
    await refused(release(b, claim), "AlreadyReleased", idOfClaim(b.gateway, claim));
    await refused(release(b, claim, signers.slice(1)), "AlreadyReleased", idOfClaim(b.gateway, claim));
    await refused(b.gateway.send(b.relayer, "release", claim, []), "AlreadyReleased", idOfClaim(b.gateway, claim));
    same(await b.dollar.read("balanceOf", b.carol), 200_000n);
  });

  it("Release_AnyFieldChangedAfterSigning_IsRefused", async () => {
    const other = await deploy("SilentToken");
    await b.gateway.send(b.operator, "addToken", other.address, STRATIS_ACCOUNT, CAPACITY, 0n);
    const signatures = await attest(b.gateway, claim);
    for (const change of [{ token: STRATIS_ACCOUNT }, { amount: 200_001n }, { amount: 199_999n }, { sender: VAULT }, { recipient: b.mallory }, { number: 2n }])
      await refusedAsForeign(b.gateway, { ...claim, ...change }, signatures);
    await refused(b.gateway.send(b.relayer, "release", { ...claim, token: VAULT }, signatures), "UnknownRemoteToken", VAULT);
    await refused(b.gateway.send(b.relayer, "release", { ...claim, token: b.dollar.address }, signatures), "UnknownRemoteToken", b.dollar.address);
    await b.gateway.send(b.relayer, "release", claim, signatures);
  });

  it("Release_SignedForAnotherIdOfTheSameFields_IsRefused", async () => {
    const stranger = idOf({ sourceChain: chainKey, destinationChain: chainKey, sourceContract: VAULT, destinationContract: b.gateway.address, ...claim });
    for (const change of [{ sourceChain: chainKey }, { destinationChain: remoteChainKey }, { sourceContract: STRATIS_ACCOUNT }, { destinationContract: VAULT }])
      await refusedAsForeign(b.gateway, claim, await signAll(signers.slice(0, 3), digestOf(b.gateway.address, idOfClaim(b.gateway, claim, change), 1n)));
    await refusedAsForeign(b.gateway, claim, await signAll(signers, digestOf(b.gateway.address, stranger, 1n)));
  });

  it("Release_SignedForAnotherDomainOrEpoch_IsRefused", async () => {
    const id = idOfClaim(b.gateway, claim);
    for (const domain of [{ chainId: 1 }, { verifyingContract: VAULT }, { name: "DefiPay" }, { version: "2" }, { chainId: undefined }])
      await refusedAsForeign(b.gateway, claim, await signAll(signers.slice(0, 3), digestOf(b.gateway.address, id, 1n, domain)));
    for (const epoch of [0n, 2n]) await refusedAsForeign(b.gateway, claim, await attest(b.gateway, claim, signers.slice(0, 3), epoch));
  });

  it("Release_SignaturesOverTheBareId_AreRefused", async () => {
    await refusedAsForeign(b.gateway, claim, await signAll(signers.slice(0, 3), idOfClaim(b.gateway, claim)));
  });

  it("Release_AtASecondGatewayOfTheSameSigners_IsRefused", async () => {
    const second = await deployGateway();
    await second.send(b.operator, "connect", VAULT);
    await second.send(b.operator, "addToken", b.dollar.address, REMOTE_TOKEN, CAPACITY, 0n);
    await refusedAsForeign(second, claim, await attest(b.gateway, claim));
  });

  it("Release_OfALockOfThisGateway_IsRefused", async () => {
    // The signatures for the way out: a lock's own id is no claim here, whatever fields are sent.
    const locked = b.gateway.events(await b.gateway.send(b.alice, "lock", b.dollar.address, 7n, STRATIS_ACCOUNT))[0];
    const signatures = await signAll(signers, digestOf(b.gateway.address, locked.transferId, 1n));
    await refused(b.gateway.send(b.alice, "release", { token: b.dollar.address, amount: 7n, sender: b.alice, recipient: b.alice, number: 2n }, signatures), "UnknownRemoteToken", b.dollar.address);
    await refusedAsForeign(b.gateway, { token: REMOTE_TOKEN, amount: 7n, sender: b.alice, recipient: b.alice, number: 2n }, signatures);
  });

  it("Release_RecipientThatWouldLoseTheTokens_IsRefused", async () => {
    for (const recipient of [ZERO, b.gateway.address, b.dollar.address]) await refused(release(b, claimOf(recipient, 5n)), "RecipientRefused", recipient);
  });

  it("Release_MoreThanWasLocked_IsRefused", async () => {
    await b.dollar.send(b.alice, "transfer", b.gateway.address, 1_000_000n);
    await refused(release(b, claimOf(b.carol, 1_000_001n)), "ExceedsLocked", b.dollar.address, 1_000_001n, 1_000_000n);
    await release(b, claimOf(b.carol, 1_000_000n));
    await refused(release(b, claimOf(b.carol, 1n, { number: 2n })), "ExceedsLocked", b.dollar.address, 1n, 0n);
  });

  it("Release_AboveTheInCapacity_IsRefusedUntilTheOwnerRaisesIt", async () => {
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 199_999n, 200_000n);
    await refused(release(b, claim), "ExceedsCapacity", b.dollar.address, In, 200_000n, 199_999n);
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 200_000n, 1n);
    await mineAt((await now()) + 1n);
    await release(b, claim);
  });

  it("Release_OverTheBucket_WaitsAndThenGoesThrough", async () => {
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 200_000n, 50_000n);
    const start = (await now()) + 100n;
    nextBlockAt(start);
    await release(b, claimOf(b.carol, 150_000n, { number: 2n }));
    nextBlockAt(start + 1n);
    await refused(release(b, claim), "ExceedsAvailable", b.dollar.address, In, 200_000n, 100_000n, 2n);
    same(await b.gateway.read("isReleased", idOfClaim(b.gateway, claim)), false);
    nextBlockAt(start + 3n);
    await release(b, claim);
    same(await b.dollar.read("balanceOf", b.carol), 350_000n);
  });

  it("Release_ToAContract_DoesNotCallIt", async () => {
    const deaf = await deploy("DeafRecipient");
    await release(b, claimOf(deaf.address, 5n));
    same(await b.dollar.read("balanceOf", deaf.address), 5n);
  });

  it("TransferIdOf_IsTheIdThatCountsAsReleased", async () => {
    const id = await b.gateway.read("transferIdOf", claim);
    same(id, idOfClaim(b.gateway, claim));
    same(await b.gateway.read("attestationDigest", id), digestOf(b.gateway.address, id, 1n));
    await release(b, claim);
    same(await b.gateway.read("isReleased", id), true);
  });

  it("Release_DirtyHighBitsOfAnAddress_AreRefused", async () => {
    // One claim has one encoding: otherwise the same deposit could look like two.
    const data = b.gateway.data("release", [claim, await attest(b.gateway, claim)]);
    for (const word of [0, 2, 3, 4]) {
      const at = 10 + word * 64;
      const dirty = `${data.slice(0, at)}01${data.slice(at + 2)}`;
      let message = "went through";
      try {
        await b.gateway.sendRaw(b.relayer, dirty);
      } catch (error) {
        message = error.message;
      }
      same(/revert/.test(message), true);
    }
  });
});
