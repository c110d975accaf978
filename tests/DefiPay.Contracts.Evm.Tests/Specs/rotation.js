"use strict";
const { refused, same } = require("../Support/assertions");
const { nextBlockAt, now } = require("../Support/chain");
const { ZERO, DELAY, STRATIS_ACCOUNT, signers, addressesOf, bridge, claimOf, idOfClaim, attest, release } = require("../Support/bridge");
const { signerOf, ascending, digestOf } = require("../Support/signatures");
const { recoverAddress } = require("viem");

const next = [signers[3], ...["five", "six"].map(signerOf)];

describe("Rotation", () => {
  let b;
  beforeEach(async () => {
    b = await bridge();
    await b.gateway.send(b.alice, "lock", b.dollar.address, 1_000n, STRATIS_ACCOUNT);
  });

  /** Both steps, the second at the first moment possible; its receipt. */
  async function rotate(to, quorum) {
    const start = (await now()) + 10n;
    nextBlockAt(start);
    await b.gateway.send(b.operator, "proposeSigners", addressesOf(to), quorum);
    nextBlockAt(start + DELAY);
    return b.gateway.send(b.operator, "activateSigners");
  }

  /** The signatures recover to somebody, but not to a signer of the epoch. */
  async function refusedAsOfAnotherEpoch(claim, signatures, epoch) {
    const digest = digestOf(b.gateway.address, idOfClaim(b.gateway, claim), epoch);
    const signer = await recoverAddress({ hash: digest, signature: signatures[0] });
    await refused(b.gateway.send(b.relayer, "release", claim, signatures), "SignerNotInEpoch", 0n, signer, epoch);
  }

  it("Propose_ReportsAndChangesNothingYet", async () => {
    const start = (await now()) + 10n;
    nextBlockAt(start);
    const receipt = await b.gateway.send(b.operator, "proposeSigners", addressesOf(next), 2n);
    same(b.gateway.events(receipt), [{ name: "SignersProposed", signers: addressesOf(next), quorum: 2n, activeFrom: start + DELAY }]);
    same(await b.gateway.read("proposal"), [addressesOf(next), 2n, start + DELAY]);
    same(await b.gateway.read("signers"), addressesOf(signers));
    same(await b.gateway.read("epoch"), 1n);
    await release(b, claimOf(b.carol, 1n));
  });

  it("Activate_BeforeTheDelay_IsRefusedWithBothTimes", async () => {
    await refused(b.gateway.send(b.operator, "activateSigners"), "NothingProposed");
    const start = (await now()) + 10n;
    nextBlockAt(start);
    await b.gateway.send(b.operator, "proposeSigners", addressesOf(next), 2n);
    nextBlockAt(start + DELAY - 1n);
    await refused(b.gateway.send(b.operator, "activateSigners"), "RotationTooEarly", start + DELAY, start + DELAY - 1n);
  });

  it("Activate_AfterTheDelay_BeginsTheNextEpoch", async () => {
    const receipt = await rotate(next, 2n);
    same(b.gateway.events(receipt), [{ name: "SignersChanged", epoch: 2n, signers: addressesOf(next), quorum: 2n }]);
    same(await b.gateway.read("signers"), addressesOf(next));
    same(await b.gateway.read("quorum"), 2n);
    same(await b.gateway.read("proposal"), [[], 0n, 0n]);
    await refused(b.gateway.send(b.operator, "activateSigners"), "NothingProposed");

    const [event] = b.gateway.events(await release(b, claimOf(b.carol, 1n), next.slice(0, 2), 2n));
    same([event.epoch, event.attestations], [2n, 2n]);
  });

  it("Activate_SignaturesOfTheOldEpoch_CountNoLonger", async () => {
    const claim = claimOf(b.carol, 1n);
    const old = await attest(b.gateway, claim, signers, 1n);
    await rotate(next, 2n);
    await refusedAsOfAnotherEpoch(claim, old, 2n);
  });

  it("Activate_OldSignersSigningForTheNewEpoch_AreRefused", async () => {
    const claim = claimOf(b.carol, 1n);
    await rotate(next, 2n);
    const old = ascending(signers.slice(0, 3));
    await refused(release(b, claim, old, 2n), "SignerNotInEpoch", 0n, old[0].address, 2n);
  });

  it("Activate_ASignerOfBothSets_NeedsANewSignature", async () => {
    const claim = claimOf(b.carol, 1n);
    await rotate([signers[0], signers[1], signers[2]], 2n);
    await refusedAsOfAnotherEpoch(claim, await attest(b.gateway, claim, signers.slice(0, 2), 1n), 2n);
    await refused(release(b, claim, [signers[3]], 2n), "QuorumNotReached", idOfClaim(b.gateway, claim), 1n, 2n);
    await release(b, claim, signers.slice(0, 2), 2n);
  });

  it("Activate_SignaturesMadeAheadForTheNextEpoch_DoNotCountBefore", async () => {
    const claim = claimOf(b.carol, 1n);
    await refusedAsOfAnotherEpoch(claim, await attest(b.gateway, claim, signers, 2n), 1n);
  });

  it("Activate_WhatWasReleased_StaysReleased", async () => {
    const claim = claimOf(b.carol, 1n);
    await release(b, claim);
    await rotate(next, 2n);
    await refused(release(b, claim, next, 2n), "AlreadyReleased", idOfClaim(b.gateway, claim));
  });

  it("Rotation_BackToTheFirstSet_DoesNotReviveItsSignatures", async () => {
    const claim = claimOf(b.carol, 1n);
    const old = await attest(b.gateway, claim, signers, 1n);
    await rotate(next, 2n);
    await rotate(signers, 3n);
    await refusedAsOfAnotherEpoch(claim, old, 3n);
    await release(b, claim, signers, 3n);
  });

  it("Propose_Again_ReplacesAndStartsTheDelayAnew", async () => {
    const start = (await now()) + 10n;
    nextBlockAt(start);
    await b.gateway.send(b.operator, "proposeSigners", addressesOf(next), 2n);
    nextBlockAt(start + DELAY - 1n);
    await b.gateway.send(b.operator, "proposeSigners", addressesOf(signers), 4n);
    nextBlockAt(start + DELAY);
    await refused(b.gateway.send(b.operator, "activateSigners"), "RotationTooEarly", start + 2n * DELAY - 1n, start + DELAY);
    nextBlockAt(start + 2n * DELAY - 1n);
    await b.gateway.send(b.operator, "activateSigners");
    same(await b.gateway.read("signers"), addressesOf(signers));
    same(await b.gateway.read("quorum"), 4n);
  });

  it("Propose_SetThatCouldNeverSign_IsRefused", async () => {
    const propose = (list, quorum) => b.gateway.send(b.operator, "proposeSigners", list, quorum);
    const [one, two] = addressesOf(signers);
    await refused(propose([], 0n), "SignerCountOutOfRange", 0n, 32n);
    await refused(propose([], 1n), "SignerCountOutOfRange", 0n, 32n);
    await refused(propose(addressesOf(Array.from({ length: 33 }, (_, i) => signerOf(`many ${i}`))), 1n), "SignerCountOutOfRange", 33n, 32n);
    await refused(propose([one, two], 0n), "QuorumOutOfRange", 0n, 2n);
    await refused(propose([one, two], 3n), "QuorumOutOfRange", 3n, 2n);
    await refused(propose([one, ZERO], 1n), "SignerIsZero", 1n);
    await refused(propose([one, two, one], 1n), "SignerRepeated", one);
    same(await b.gateway.read("proposal"), [[], 0n, 0n]);
  });
});
