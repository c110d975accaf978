"use strict";
const { refused, same } = require("../Support/assertions");
const { seeded } = require("../Support/random");
const { Refusal } = require("../Support/contract");
const { STRATIS_ACCOUNT, signers, bridge, claimOf, idOfClaim, attest } = require("../Support/bridge");
const { signerOf, ascending, digestOf, signDigest, highTwin, ORDER } = require("../Support/signatures");

const word = (value) => value.toString(16).padStart(64, "0");

describe("Signatures", () => {
  let b;
  let claim;
  let digest;
  let good;
  const three = ascending(signers.slice(0, 3));
  beforeEach(async () => {
    b = await bridge();
    await b.gateway.send(b.alice, "lock", b.dollar.address, 1_000_000n, STRATIS_ACCOUNT);
    claim = claimOf(b.carol, 100n);
    digest = digestOf(b.gateway.address, idOfClaim(b.gateway, claim), 1n);
    good = await attest(b.gateway, claim, three);
  });
  const send = (signatures) => b.gateway.send(b.relayer, "release", claim, signatures);

  it("Signatures_TheGoodOnes_AreTaken", async () => {
    await send(good);
    same(await b.dollar.read("balanceOf", b.carol), 100n);
  });

  it("Signatures_Repeated_AreRefused", async () => {
    await refused(send([good[0], good[0], good[0]]), "SignersNotAscending", 1n, three[0].address, three[0].address);
    await refused(send([good[0], good[1], good[1]]), "SignersNotAscending", 2n, three[1].address, three[1].address);
    await refused(send([good[0], good[1], good[2], good[2]]), "SignersNotAscending", 3n, three[2].address, three[2].address);
  });

  it("Signatures_Unordered_AreRefused", async () => {
    await refused(send([good[1], good[0], good[2]]), "SignersNotAscending", 1n, three[0].address, three[1].address);
    await refused(send([good[0], good[2], good[1]]), "SignersNotAscending", 2n, three[1].address, three[2].address);
  });

  it("Signatures_TheMalleableTwin_IsRefused", async () => {
    const twin = highTwin(good[1]);
    await refused(send([good[0], twin, good[2]]), "SignatureNotLow", 1n, `0x${twin.slice(66, 130)}`);
    await refused(send([good[0], good[1], highTwin(good[1]), good[2]]), "SignatureNotLow", 2n, `0x${twin.slice(66, 130)}`);
  });

  it("Signatures_OfAnotherLength_AreRefusedWithIt", async () => {
    const short = good[2].slice(0, -2);
    await refused(send([good[0], good[1], short]), "SignatureLengthInvalid", 2n, 64n);
    await refused(send([good[0], good[1], `${good[2]}00`]), "SignatureLengthInvalid", 2n, 66n);
    await refused(send([good[0], "0x", good[2]]), "SignatureLengthInvalid", 1n, 0n);
    const compact = `0x${good[2].slice(2, 66)}${word(BigInt(`0x${good[2].slice(66, 130)}`) | (good[2].endsWith("1c") ? 1n << 255n : 0n))}`;
    await refused(send([good[0], good[1], compact]), "SignatureLengthInvalid", 2n, 64n);
  });

  it("Signatures_ThatNoKeyMakes_AreRefused", async () => {
    const [r, s] = [good[0].slice(2, 66), good[0].slice(66, 130)];
    for (const bad of [
      `0x${r}${s}00`, `0x${r}${s}01`, `0x${r}${s}1d`, `0x${r}${s}ff`, // v is 27 or 28
      `0x${word(0n)}${s}1b`, `0x${word(ORDER)}${s}1b`, `0x${word(ORDER + 1n)}${s}1b`, `0x${r}${word(0n)}1b`, // r and s from 1 to the order
      `0x${word(5n)}${s}1b`, // no point of the curve has this x
    ]) await refused(send([bad, good[1], good[2]]), "SignatureNotRecoverable", 0n);
    await refused(send([`0x${r}${word(ORDER)}1b`, good[1], good[2]]), "SignatureNotLow", 0n, `0x${word(ORDER)}`);
    await refused(send([`0x${r}${word(ORDER / 2n + 1n)}1b`, good[1], good[2]]), "SignatureNotLow", 0n, `0x${word(ORDER / 2n + 1n)}`);
  });

  it("Signatures_OfAStranger_AreRefusedWithTheAddress", async () => {
    for (const stranger of ["stranger", "foreigner", "visitor", "passer-by"].map(signerOf)) {
      const list = ascending([three[0], three[1], stranger]);
      const signatures = await Promise.all(list.map((signer) => signDigest(signer, digest)));
      await refused(send(signatures), "SignerNotInEpoch", list.indexOf(stranger), stranger.address, 1n);
    }
  });

  it("Signatures_AStrangerBesideAFullQuorum_IsRefusedAsWell", async () => {
    const list = ascending([...three, signerOf("stranger")]);
    const signatures = await Promise.all(list.map((signer) => signDigest(signer, digest)));
    await refused(send(signatures), "SignerNotInEpoch", list.findIndex((signer) => signer.name === "stranger"), signerOf("stranger").address, 1n);
  });

  it("Signatures_AnyBitFlipped_AreRefused", async () => {
    // Seed 7: 130 single-bit flips over the three signatures; none may count for anybody.
    const random = seeded(7);
    for (let round = 0; round < 130; round++) {
      const which = random.below(3);
      const bit = random.below(65 * 8);
      const bytes = Buffer.from(good[which].slice(2), "hex");
      bytes[bit >> 3] ^= 1 << (bit & 7);
      const flipped = good.map((signature, i) => (i === which ? `0x${bytes.toString("hex")}` : signature));
      let refusal = "went through";
      try {
        await send(flipped);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusal = error.refusal;
      }
      same(["SignatureNotLow", "SignatureNotRecoverable", "SignerNotInEpoch", "SignersNotAscending"].includes(refusal) ? "refused" : refusal, "refused");
    }
    same(await b.dollar.read("balanceOf", b.carol), 0n);
  });
});
