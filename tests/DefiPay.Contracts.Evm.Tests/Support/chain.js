"use strict";
// The chain inside the test process. Its time stands still unless a test moves it.
const { network } = require("hardhat");

const provider = network.provider;
const hex = (value) => `0x${BigInt(value).toString(16)}`;

/** Sends a request to the chain. */
const rpc = (method, ...params) => provider.request({ method, params });

let planned;

/** The time of the latest block in seconds. */
async function now() {
  return BigInt((await rpc("eth_getBlockByNumber", "latest", false)).timestamp);
}

/** Decides the time of the block in which the next transaction will be. */
function nextBlockAt(time) {
  planned = BigInt(time);
}

/** Tells the chain the next block's time: the planned one, else that of the latest. Left alone it would follow the machine's clock. */
async function stampNextBlock() {
  const time = planned ?? (await now());
  planned = undefined;
  await rpc("evm_setNextBlockTimestamp", hex(time));
}

/** Mines the next block at that time. */
async function mineAt(time) {
  nextBlockAt(time);
  await stampNextBlock();
  await rpc("evm_mine");
}

/** Back to a snapshot, with no time planned. */
async function revertTo(snapshot) {
  planned = undefined;
  await rpc("evm_revert", snapshot);
}

/** The test accounts of the chain; they sign in the node. */
const accounts = () => rpc("eth_accounts");

module.exports = { rpc, now, mineAt, nextBlockAt, stampNextBlock, revertTo, accounts };
