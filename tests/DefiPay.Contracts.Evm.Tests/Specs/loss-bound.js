"use strict";
const { refused, same } = require("../Support/assertions");
const { Refusal } = require("../Support/contract");
const { nextBlockAt, now } = require("../Support/chain");
const { seeded } = require("../Support/random");
const { In, STRATIS_ACCOUNT, signers, bridge, claimOf, release } = require("../Support/bridge");

const CAPACITY = 1_000_000n;
const REFILL = 1_000n;

describe("LossBound", () => {
  /** Much is locked, and the In bucket is full at the time returned. */
  async function loaded() {
    const b = await bridge();
    await b.gateway.send(b.alice, "lock", b.dollar.address, CAPACITY * 100n, STRATIS_ACCOUNT);
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, CAPACITY, REFILL);
    return { ...b, start: (await now()) + 100n };
  }

  for (const seed of [11, 12]) {
    it(`ThreeStolenKeys_GreedyThiefOfSeed${seed}_TakesAtMostCapacityPlusRefillTimesWindow`, async () => {
      const b = await loaded();
      const random = seeded(seed);
      const taken = [];
      let time = b.start;
      for (let step = 1; step <= 40; step++) {
        nextBlockAt(time);
        const level = await available(time);
        const amount = [level, level + 1n, level + level / 2n + 1n, level / 2n][random.below(4)] || 1n;
        try {
          await release(b, claimOf(b.mallory, amount, { number: BigInt(step) }), signers.slice(0, 3));
          taken.push({ time, amount });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        time += BigInt(random.below(90));
      }
      const total = taken.reduce((sum, { amount }) => sum + amount, 0n);
      same(await b.dollar.read("balanceOf", b.mallory), total);
      same(taken.length > 10, true);
      for (let from = 0; from < taken.length; from++) {
        let inWindow = 0n;
        for (let to = from; to < taken.length; to++) {
          inWindow += taken[to].amount;
          same(inWindow <= CAPACITY + REFILL * (taken[to].time - taken[from].time), true);
        }
      }

      /** What the thief can compute for the block at that time. */
      async function available(at) {
        const level = taken.reduce(
          (state, { time: when, amount }) => ({ level: min(state.level + (when - state.when) * REFILL) - amount, when }), { level: CAPACITY, when: b.start });
        return min(level.level + (at - level.when) * REFILL);
      }
      function min(level) {
        return level < CAPACITY ? level : CAPACITY;
      }
    });
  }

  it("ThreeStolenKeys_TakeEverySecond_GetExactlyTheBound", async () => {
    const b = await loaded();
    nextBlockAt(b.start);
    await release(b, claimOf(b.mallory, CAPACITY));
    for (let second = 1n; second <= 20n; second++) {
      nextBlockAt(b.start + second);
      await release(b, claimOf(b.mallory, REFILL, { number: second + 1n }));
      nextBlockAt(b.start + second);
      await refused(release(b, claimOf(b.mallory, 1n, { number: 1000n })), "ExceedsAvailable", b.dollar.address, In, 1n, 0n, 1n);
    }
    same(await b.dollar.read("balanceOf", b.mallory), CAPACITY + 20n * REFILL);
  });

  it("ThreeStolenKeys_AfterThePause_GetNothing", async () => {
    const b = await loaded();
    await release(b, claimOf(b.mallory, 5n));
    await b.gateway.send(b.guardian, "pause", In);
    for (const by of [signers.slice(0, 3), signers]) await refused(release(b, claimOf(b.mallory, 5n, { number: 2n }), by), "DirectionPaused", In);
    same(await b.dollar.read("balanceOf", b.mallory), 5n);
  });

  it("ThreeStolenKeys_NeverGetMoreThanWasLocked", async () => {
    const b = await bridge();
    await b.gateway.send(b.alice, "lock", b.dollar.address, 500n, STRATIS_ACCOUNT);
    await b.dollar.send(b.alice, "transfer", b.gateway.address, 10_000n);
    await release(b, claimOf(b.mallory, 500n));
    await refused(release(b, claimOf(b.mallory, 1n, { number: 2n })), "ExceedsLocked", b.dollar.address, 1n, 0n);
  });

  it("TwoStolenKeys_GetNothing", async () => {
    const b = await loaded();
    for (const by of [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]) {
      const claim = claimOf(b.mallory, 1n);
      const id = await b.gateway.read("transferIdOf", claim);
      await refused(release(b, claim, by.map((i) => signers[i])), "QuorumNotReached", id, 2n, 3n);
    }
  });
});
