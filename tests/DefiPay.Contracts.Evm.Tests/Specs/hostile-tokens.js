"use strict";
const { rpc } = require("../Support/chain");
const { deploy } = require("../Support/contract");
const { refused, same } = require("../Support/assertions");
const { In, CAPACITY, STRATIS_ACCOUNT, bridge, claimOf, release, attest } = require("../Support/bridge");

const REMOTE = "0x4444444444444444444444444444444444444444";
const GUARDED = "0x3ee5aeb5"; // ReentrancyGuardReentrantCall()

describe("HostileTokens", () => {
  let b;
  let token;
  let lock;
  /** A token of that kind, added, with 1,000 units approved by alice. */
  async function add(kind) {
    token = await deploy(kind);
    await b.gateway.send(b.operator, "addToken", token.address, REMOTE, 10_000n, 0n);
    await token.send(b.alice, "mint", b.alice, 1_000n);
    await token.send(b.alice, "approve", b.gateway.address, 1_000n);
    lock = (amount, from = b.alice) => b.gateway.send(from, "lock", token.address, amount, STRATIS_ACCOUNT);
  }
  const claim = (amount, change = {}) => claimOf(b.carol, amount, { token: REMOTE, ...change });
  beforeEach(async () => { b = await bridge(); });

  it("FeeOnTransfer_IsRefusedAtTheLock", async () => {
    await add("FeeToken");
    await refused(lock(500n), "AmountNotReceived", token.address, 500n, 0n, 494n);
    await token.send(b.alice, "mint", b.gateway.address, 50n);
    await refused(lock(10n), "AmountNotReceived", token.address, 10n, 50n, 59n);
    same(await b.gateway.read("lockedOf", token.address), 0n);
    same(await b.gateway.read("lockCount"), 0n);
  });

  it("AnsweringFalse_IsRefusedBothWays", async () => {
    await add("FalseToken");
    await token.send(b.alice, "setRefuses", true);
    await refused(lock(5n), "SafeERC20FailedOperation", token.address);
    await token.send(b.alice, "setRefuses", false);
    await lock(5n);
    await token.send(b.alice, "setRefuses", true);
    await refused(release(b, claim(5n)), "SafeERC20FailedOperation", token.address);
    same(await b.gateway.read("isReleased", await b.gateway.read("transferIdOf", claim(5n))), false);
    same(await b.gateway.read("available", token.address, In), 10_000n);
    await token.send(b.alice, "setRefuses", false);
    await release(b, claim(5n));
    same(await token.read("balanceOf", b.carol), 5n);
  });

  it("AnsweringNothing_Works", async () => {
    await add("SilentToken");
    await lock(700n);
    await release(b, claim(300n));
    same([await token.read("balanceOf", b.gateway.address), await token.read("balanceOf", b.carol)], [400n, 300n]);
  });

  it("MovingAnotherAmountThanItSays_IsRefusedAtTheLock", async () => {
    await add("LyingToken");
    for (const [percent, received] of [[0n, 0n], [50n, 50n], [99n, 99n], [101n, 101n], [200n, 200n]]) {
      await token.send(b.alice, "setPercent", percent);
      await refused(lock(100n), "AmountNotReceived", token.address, 100n, 0n, received);
    }
    await token.send(b.alice, "setPercent", 100n);
    await lock(100n);
  });

  it("ShrinkingTheGatewaysBalance_IsRefusedAtTheLock", async () => {
    await add("ShrinkingToken");
    await token.send(b.alice, "mint", b.gateway.address, 50n);
    await refused(lock(10n), "AmountNotReceived", token.address, 10n, 50n, 0n);
  });

  it("TokenWhoseCodeIsGone_IsRefused", async () => {
    await add("SilentToken");
    await lock(5n);
    await rpc("hardhat_setCode", token.address, "0x");
    await refused(release(b, claim(5n)), "SafeERC20FailedOperation", token.address);
  });

  it("AHostileToken_CostsAnotherTokenNothing", async () => {
    await b.gateway.send(b.alice, "lock", b.dollar.address, 900n, STRATIS_ACCOUNT);
    await add("LyingToken");
    await lock(100n);
    await refused(release(b, claim(101n)), "ExceedsLocked", token.address, 101n, 100n);
    await release(b, claimOf(b.carol, 900n));
    same(await b.dollar.read("balanceOf", b.gateway.address), 0n);
    same(await b.gateway.read("lockedOf", b.dollar.address), 0n);
  });

  describe("Reentrancy", () => {
    beforeEach(async () => {
      await add("ReenteringToken");
      await token.send(b.alice, "mint", token.address, 1_000n);
      await token.send(b.alice, "approveFromHere", b.gateway.address, 1_000n);
      await lock(100n);
    });
    /** The call that the token made in the middle was refused by the guard. */
    async function guarded() {
      same([await token.read("called"), await token.read("succeeded"), await token.read("answer")], [true, false, GUARDED]);
    }

    it("Lock_FromWithinALock_IsRefused", async () => {
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("lock", [token.address, 50n, STRATIS_ACCOUNT]));
      await lock(10n);
      await guarded();
      same([await b.gateway.read("lockedOf", token.address), await token.read("balanceOf", b.gateway.address), await b.gateway.read("lockCount")], [110n, 110n, 2n]);
    });

    it("Release_FromWithinALock_IsRefused", async () => {
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("release", [claim(5n), await attest(b.gateway, claim(5n))]));
      await lock(10n);
      await guarded();
      same(await token.read("balanceOf", b.carol), 0n);
      await release(b, claim(5n));
    });

    it("Release_OfTheSameClaimFromWithinItself_IsRefused", async () => {
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("release", [claim(40n), await attest(b.gateway, claim(40n))]));
      await release(b, claim(40n));
      await guarded();
      same([await token.read("balanceOf", b.carol), await b.gateway.read("lockedOf", token.address)], [40n, 60n]);
    });

    it("Release_OfAnotherClaimFromWithinARelease_IsRefused", async () => {
      const second = claim(30n, { number: 2n });
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("release", [second, await attest(b.gateway, second)]));
      await release(b, claim(40n));
      await guarded();
      await release(b, second);
      same(await token.read("balanceOf", b.carol), 70n);
    });

    it("Lock_FromWithinARelease_IsRefused", async () => {
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("lock", [token.address, 40n, STRATIS_ACCOUNT]));
      await release(b, claim(40n));
      await guarded();
      same(await token.read("balanceOf", b.gateway.address), 60n);
    });

    it("Reads_FromWithinATransfer_SeeTheFinishedState", async () => {
      // Effects come before the call out: who looks from inside the token sees the claim as paid already.
      const id = await b.gateway.read("transferIdOf", claim(40n));
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("isReleased", [id]));
      await release(b, claim(40n));
      same([await token.read("succeeded"), BigInt(await token.read("answer"))], [true, 1n]);
    });

    it("OwnersFunctions_FromWithinATransfer_AreRefused", async () => {
      await token.send(b.alice, "arm", b.gateway.address, b.gateway.data("setLimit", [token.address, In, CAPACITY, CAPACITY]));
      await lock(10n);
      same([await token.read("called"), await token.read("succeeded")], [true, false]);
    });
  });
});
