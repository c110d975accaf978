"use strict";
const { refused, same } = require("../Support/assertions");
const { mineAt, nextBlockAt, now, rpc } = require("../Support/chain");
const { Out, In, ZERO, CAPACITY, REFILL, VAULT, REMOTE_TOKEN, STRATIS_ACCOUNT, chainKey, remoteChainKey, bridge, idOf } = require("../Support/bridge");

describe("Lock", () => {
  let b;
  let lock;
  beforeEach(async () => {
    b = await bridge();
    lock = (amount, recipient = STRATIS_ACCOUNT, from = b.alice) => b.gateway.send(from, "lock", b.dollar.address, amount, recipient);
  });

  it("Lock_TakesTheTokensAndReportsEveryFieldOfTheId", async () => {
    const { gateway, dollar, alice } = b;
    const before = await dollar.read("balanceOf", alice);
    const receipt = await lock(1_000_000_000n);

    const transferId = idOf({
      sourceChain: chainKey, destinationChain: remoteChainKey, sourceContract: gateway.address, destinationContract: VAULT,
      token: dollar.address, amount: 1_000_000_000n, sender: alice, recipient: STRATIS_ACCOUNT, number: 1n,
    });
    same(gateway.events(receipt), [{
      name: "Locked", transferId, token: dollar.address, sender: alice, recipient: STRATIS_ACCOUNT, amount: 1_000_000_000n, number: 1n,
      destinationChain: remoteChainKey, destinationContract: VAULT,
    }]);
    same(await dollar.read("balanceOf", alice), before - 1_000_000_000n);
    same(await dollar.read("balanceOf", gateway.address), 1_000_000_000n);
    same(await gateway.read("lockedOf", dollar.address), 1_000_000_000n);
    same(await gateway.read("isReleased", transferId), false);
  });

  it("Lock_SameAgain_HasTheNextNumberAndAnotherId", async () => {
    const first = b.gateway.events(await lock(5n))[0];
    const second = b.gateway.events(await lock(5n))[0];
    const third = b.gateway.events(await lock(5n, STRATIS_ACCOUNT, b.bob))[0];
    same([first.number, second.number, third.number], [1n, 2n, 3n]);
    same(new Set([first.transferId, second.transferId, third.transferId]).size, 3);
    same(await b.gateway.read("lockCount"), 3n);
  });

  it("Lock_Refused_UsesUpNoNumber", async () => {
    await lock(5n);
    await refused(lock(0n), "AmountIsZero");
    same(b.gateway.events(await lock(5n))[0].number, 2n);
  });

  it("Lock_ReturnsTheIdThatItReports", async () => {
    const data = b.gateway.data("lock", [b.dollar.address, 5n, STRATIS_ACCOUNT]);
    const answer = await rpc("eth_call", { from: b.alice, to: b.gateway.address, data }, "latest");
    same(answer, b.gateway.events(await lock(5n))[0].transferId);
  });

  it("Lock_UnknownToken_IsRefusedWithIt", () => refused(b.gateway.send(b.alice, "lock", VAULT, 1n, STRATIS_ACCOUNT), "UnknownToken", VAULT));
  it("Lock_RemoteTokenInPlaceOfTheLocal_IsRefused", () => refused(b.gateway.send(b.alice, "lock", REMOTE_TOKEN, 1n, STRATIS_ACCOUNT), "UnknownToken", REMOTE_TOKEN));

  it("Lock_RecipientThatCannotReceive_IsRefusedWithIt", async () => {
    for (const recipient of [ZERO, VAULT, REMOTE_TOKEN]) await refused(lock(1n, recipient), "RecipientRefused", recipient);
  });

  it("Lock_BelowTheMinimum_IsRefusedAndFromItOnTaken", async () => {
    const { gateway, operator, dollar } = b;
    same(await gateway.read("minimumOf", dollar.address), 0n);
    await lock(1n);
    const receipt = await gateway.send(operator, "setMinimum", dollar.address, 100n);
    same(gateway.events(receipt), [{ name: "MinimumSet", token: dollar.address, minimum: 100n }]);
    same(await gateway.read("minimumOf", dollar.address), 100n);
    same(await gateway.read("remoteToken", dollar.address), REMOTE_TOKEN);
    await refused(lock(99n), "BelowMinimum", dollar.address, 99n, 100n);
    await refused(lock(0n), "AmountIsZero");
    await lock(100n);
    await gateway.send(operator, "setMinimum", dollar.address, 0n);
    await lock(1n);
    same(await gateway.read("lockedOf", dollar.address), 102n);
  });

  it("SetMinimum_OfWhatIsUnknownOrTooLarge_IsRefused", async () => {
    const most = (1n << 96n) - 1n;
    await refused(b.gateway.send(b.operator, "setMinimum", VAULT, 1n), "UnknownToken", VAULT);
    await refused(b.gateway.send(b.operator, "setMinimum", b.dollar.address, most + 1n), "LimitTooLarge", most + 1n, most);
    await b.gateway.send(b.operator, "setMinimum", b.dollar.address, most);
    same(await b.gateway.read("minimumOf", b.dollar.address), most);
    same(await b.gateway.read("remoteToken", b.dollar.address), REMOTE_TOKEN);
  });

  it("Lock_AboveTheOutCapacity_IsRefused", async () => {
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, Out, 99n, 1n);
    await refused(lock(100n), "ExceedsCapacity", b.dollar.address, Out, 100n, 99n);
    await lock(99n);
  });

  it("Lock_AboveWhatCouldEverComeHome_IsRefused", async () => {
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 99n, 1n);
    await refused(lock(100n), "ExceedsCapacity", b.dollar.address, In, 100n, 99n);
    await lock(99n);
  });

  it("Lock_LargestAmount_IsRefusedWithoutOverflow", () => {
    const most = (1n << 256n) - 1n;
    return refused(lock(most), "ExceedsCapacity", b.dollar.address, In, most, CAPACITY);
  });

  it("Lock_OverTheBucket_IsRefusedWithWhatIsThereAndTheWait", async () => {
    const start = (await now()) + 10n;
    nextBlockAt(start);
    await lock(CAPACITY);
    nextBlockAt(start + 1n);
    await refused(lock(REFILL * 3n + 1n), "ExceedsAvailable", b.dollar.address, Out, REFILL * 3n + 1n, REFILL, 3n);
    await mineAt(start + 3n);
    nextBlockAt(start + 4n);
    await lock(REFILL * 4n);
    same(await b.gateway.read("available", b.dollar.address, Out), 0n);
  });

  it("Lock_OverABucketThatNeverRefills_SaysSo", async () => {
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, Out, 10n, 0n);
    await lock(9n);
    await mineAt((await now()) + 1_000_000_000n);
    await refused(lock(2n), "ExceedsAvailable", b.dollar.address, Out, 2n, 1n, (1n << 256n) - 1n);
    await lock(1n);
  });

  it("Lock_WithoutAllowanceOrBalance_IsRefusedByTheToken", async () => {
    const { gateway, dollar, mallory } = b;
    await refused(gateway.send(mallory, "lock", dollar.address, 1n, STRATIS_ACCOUNT), "Undecoded",
      "0xfb8f41b2" + gateway.address.slice(2).padStart(64, "0") + "0".repeat(64) + "1".padStart(64, "0"));
    same(await gateway.read("available", dollar.address, Out), CAPACITY);
    same(await gateway.read("lockedOf", dollar.address), 0n);
  });

  it("Lock_OutBucket_LeavesTheInBucketAlone", async () => {
    await lock(CAPACITY);
    same(await b.gateway.read("available", b.dollar.address, In), CAPACITY);
  });
});
