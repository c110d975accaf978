"use strict";
const { deploy, Refusal } = require("../Support/contract");
const { refused, same } = require("../Support/assertions");
const { nextBlockAt, mineAt, now } = require("../Support/chain");
const { seeded } = require("../Support/random");
const { Out, In, STRATIS_ACCOUNT, bridge, claimOf, release } = require("../Support/bridge");

/** Slow and obvious: second after second, the refill is poured in and what does not fit runs over. */
class Model {
  constructor(capacity, refill, time) {
    Object.assign(this, { capacity, refill, level: capacity, time });
  }
  at(time) {
    for (; this.time < time; this.time++) this.level = this.level + this.refill > this.capacity ? this.capacity : this.level + this.refill;
    return this.level;
  }
  take(amount, time) {
    if (amount > this.capacity) return "ExceedsCapacity";
    if (amount > this.at(time)) return "ExceedsAvailable";
    this.level -= amount;
    return "done";
  }
  resize(capacity, refill, time) {
    this.at(time);
    Object.assign(this, { capacity, refill, level: this.level < capacity ? this.level : capacity });
  }
}

/** How a call ended: "done" or the name of the refusal. */
async function outcomeOf(call) {
  try {
    await call;
    return "done";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.refusal;
  }
}

describe("Buckets", () => {
  for (const seed of [1, 2, 3, 0xb0c4e7]) {
    it(`Buckets_RandomSequenceOfSeed${seed}_EqualTheObviousModel`, async () => {
      const b = await bridge();
      const random = seeded(seed);
      const { gateway, dollar, operator, alice } = b;
      const [capacity, refill] = [1000n, 7n];
      let time = (await now()) + 10n;
      await gateway.send(operator, "setLimit", dollar.address, In, capacity, refill);
      nextBlockAt(time);
      await gateway.send(operator, "setLimit", dollar.address, Out, capacity, refill);
      const models = [new Model(capacity, refill, time), new Model(capacity, refill, time)];
      let locked = 0n;
      for (let step = 1; step <= 60; step++) {
        time += BigInt(random.below(3) === 0 ? 0 : random.below(step % 10 === 0 ? 400 : 30));
        const direction = random.below(2);
        const model = models[direction];
        nextBlockAt(time);
        if (random.below(10) === 0) {
          const bounds = [BigInt(random.below(1500)), BigInt(random.below(20))];
          model.resize(...bounds, time);
          await gateway.send(operator, "setLimit", dollar.address, direction, ...bounds);
        } else {
          // Around what is there: the edges are where a bucket is wrong.
          const edge = model.at(time) + BigInt(random.below(3) - 1);
          const amount = [edge, BigInt(random.below(1600)) + 1n, BigInt(random.below(100)) + 1n][random.below(3)] || 1n;
          if (amount <= 0n) continue;
          let expected;
          let call;
          if (direction === Out) {
            expected = amount > models[In].capacity ? "ExceedsCapacity" : model.take(amount, time);
            call = gateway.send(alice, "lock", dollar.address, amount, STRATIS_ACCOUNT);
            if (expected === "done") locked += amount;
          } else {
            expected = amount > locked ? "ExceedsLocked" : model.take(amount, time);
            call = release(b, claimOf(b.carol, amount, { number: BigInt(step) }));
            if (expected === "done") locked -= amount;
          }
          same([step, await outcomeOf(call)], [step, expected]);
        }
        await mineAt(time);
        same([step, await gateway.read("available", dollar.address, Out), await gateway.read("available", dollar.address, In)], [step, models[Out].at(time), models[In].at(time)]);
        same(await gateway.read("lockedOf", dollar.address), locked);
        same(await dollar.read("balanceOf", gateway.address), locked);
      }
    });
  }

  it("SetLimit_Raise_FillsNothing", async () => {
    const { gateway, dollar, operator, alice } = await bridge();
    await gateway.send(operator, "setLimit", dollar.address, Out, 100n, 0n);
    await gateway.send(alice, "lock", dollar.address, 60n, STRATIS_ACCOUNT);
    const receipt = await gateway.send(operator, "setLimit", dollar.address, Out, 1000n, 0n);
    same(gateway.events(receipt), [{ name: "LimitSet", token: dollar.address, direction: Out, capacity: 1000n, refillPerSecond: 0n }]);
    same(await gateway.read("available", dollar.address, Out), 40n);
    same(await gateway.read("limitOf", dollar.address, Out), [1000n, 0n]);
  });

  it("SetLimit_LowerAndBack_GivesNothing", async () => {
    const { gateway, dollar, operator } = await bridge();
    await gateway.send(operator, "setLimit", dollar.address, In, 0n, 0n);
    await gateway.send(operator, "setLimit", dollar.address, In, 1000n, 0n);
    same(await gateway.read("available", dollar.address, In), 0n);
  });

  it("SetLimit_WhatTheOldRefillBrought_IsKept", async () => {
    const { gateway, dollar, operator, alice } = await bridge();
    const start = (await now()) + 10n;
    await gateway.send(operator, "setLimit", dollar.address, Out, 1000n, 10n);
    nextBlockAt(start);
    await gateway.send(alice, "lock", dollar.address, 1000n, STRATIS_ACCOUNT);
    nextBlockAt(start + 5n);
    await gateway.send(operator, "setLimit", dollar.address, Out, 1000n, 1n);
    await mineAt(start + 7n);
    same(await gateway.read("available", dollar.address, Out), 52n);
  });

  it("SetLimit_Zero_ClosesTheDirection", async () => {
    const { gateway, dollar, operator, alice } = await bridge();
    await gateway.send(operator, "setLimit", dollar.address, Out, 0n, 1000n);
    await refused(gateway.send(alice, "lock", dollar.address, 1n, STRATIS_ACCOUNT), "ExceedsCapacity", dollar.address, Out, 1n, 0n);
  });

  it("SetLimit_UnknownTokenOrTooLarge_IsRefused", async () => {
    const { gateway, dollar, operator } = await bridge();
    const most = (1n << 128n) - 1n;
    await refused(gateway.send(operator, "setLimit", STRATIS_ACCOUNT, Out, 1n, 1n), "UnknownToken", STRATIS_ACCOUNT);
    await refused(gateway.send(operator, "setLimit", dollar.address, Out, most + 1n, 1n), "LimitTooLarge", most + 1n, most);
    await refused(gateway.send(operator, "setLimit", dollar.address, Out, 1n, most + 1n), "LimitTooLarge", most + 1n, most);
  });

  it("Bucket_LargestFiguresAndLongestTimes_DoNotOverflow", async () => {
    await bridge();
    const most = (1n << 128n) - 1n;
    const bucket = await deploy("TokenBucketHarness");
    await bucket.send(undefined, "open", most, most);
    await bucket.send(undefined, "take", most);
    await mineAt((await now()) + 1n);
    same(await bucket.read("available"), most);
    await mineAt((await now()) + (1n << 40n));
    same(await bucket.read("available"), most);
    await bucket.send(undefined, "resize", most, 1n);
    await bucket.send(undefined, "take", most);
    same(await bucket.read("waitFor", most), most);
    same(await bucket.read("waitFor", 1n), 1n);
    await bucket.send(undefined, "resize", 10n, 3n);
    same([await bucket.read("waitFor", 3n), await bucket.read("waitFor", 4n)], [1n, 2n]);
    await bucket.send(undefined, "resize", 10n, 0n);
    same(await bucket.read("waitFor", 1n), (1n << 256n) - 1n);
  });
});
