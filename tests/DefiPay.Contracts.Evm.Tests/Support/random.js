"use strict";
/** Numbers that look random and are the same on every run of a seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    /** An integer from 0 to bound - 1. */
    below: (bound) => next() % bound,
    /** A bigint from 0 to bound - 1, bound of at most 256 bits. */
    bigBelow: (bound) => {
      let value = 0n;
      for (let word = 0; word < 9; word++) value = (value << 32n) | BigInt(next());
      return value % bound;
    },
    /** Bytes as 0x hex. */
    bytes: (count) => `0x${Array.from({ length: count }, () => (next() & 255).toString(16).padStart(2, "0")).join("")}`,
    pick: (items) => items[next() % items.length],
  };
}

module.exports = { seeded };
