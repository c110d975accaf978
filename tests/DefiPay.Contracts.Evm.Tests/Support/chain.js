"use strict";
// The chain inside the test process.
const { network } = require("hardhat");

const provider = network.provider;
const hex = (value) => `0x${BigInt(value).toString(16)}`;

/** Sends a request to the chain. */
const rpc = (method, ...params) => provider.request({ method, params });

/** The time of the latest block in seconds. */
async function now() {
  return BigInt((await rpc("eth_getBlockByNumber", "latest", false)).timestamp);
}

/** Mines the next block at that time. */
async function mineAt(time) {
  await rpc("evm_setNextBlockTimestamp", hex(time));
  await rpc("evm_mine");
}

/** Decides the time of the block in which the next transaction will be. */
const nextBlockAt = (time) => rpc("evm_setNextBlockTimestamp", hex(time));

/** The test accounts of the chain; they sign in the node. */
const accounts = () => rpc("eth_accounts");

module.exports = { rpc, hex, now, mineAt, nextBlockAt, accounts };
