"use strict";
// What the parent asks of the chain. Every operation takes plain values and returns plain values.
const { rawTransaction } = require("./transactions");

exports.chainOf = (provider) => {
  const call = (method, ...params) => provider.request({ method, params });
  const hex = (number) => `0x${number.toString(16)}`;

  const describe = (block) => block && {
    number: Number(block.number),
    time: Number(block.timestamp),
    hash: block.hash,
    parent: block.parentHash,
    transactions: block.transactions.map((tx) => ({ hash: tx.hash, raw: rawTransaction(tx) })),
  };

  const blockAt = async (at) => describe(await call("eth_getBlockByNumber", at, true));

  async function replay(block) {
    for (const raw of block.transactions) await call("eth_sendRawTransaction", raw);
    await call("evm_mine", block.time);
    const { hash } = await call("eth_getBlockByNumber", "latest", false);
    return hash;
  }

  return {
    block: ({ number }) => blockAt(hex(number)),

    // How far the chain is, and how many transactions the next block could hold.
    async state() {
      const { number, hash, timestamp } = await call("eth_getBlockByNumber", "latest", false);
      const executable = Number(await call("eth_getBlockTransactionCountByNumber", "pending"));
      return { number: Number(number), hash, time: Number(timestamp), executable };
    },

    async mine({ time }) {
      await call("evm_mine", time);
      return blockAt("latest");
    },

    // Mines the blocks again; stops at the first one that comes out differently.
    async replay({ blocks }) {
      for (const block of blocks) {
        const hash = await replay(block).catch((error) => `refused: ${error.message}`);
        if (hash !== block.hash) return { number: block.number, found: hash };
      }
      return null;
    },

    // Transactions that wait.
    async pending() {
      return (await call("eth_pendingTransactions")).map((tx) => ({ hash: tx.hash, raw: rawTransaction(tx) }));
    },

    // Offers transactions again; tells how many were taken.
    async offer({ transactions }) {
      let taken = 0;
      for (const raw of transactions) {
        taken += await call("eth_sendRawTransaction", raw).then(() => 1, () => 0);
      }
      return { taken };
    },

    reset: () => call("hardhat_reset"),

    // Lets the node's own clock, which stood still at the last block's time, run on from now.
    advance: ({ seconds }) => call("evm_increaseTime", seconds),
  };
};
