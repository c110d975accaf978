"use strict";
// Contracts as the build compiled them, with values encoded and decoded by viem: a second implementation beside ours and Solidity's.
const fs = require("fs");
const path = require("path");
const { decodeErrorResult, decodeEventLog, decodeFunctionResult, encodeDeployData, encodeFunctionData } = require("viem");
const { rpc, stampNextBlock } = require("./chain");

const compiled = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "..", "obj", "evm", "contracts.json"), "utf8"));

/** A call that the chain refused, with the decoded error: `name` and `values`. */
class Refusal extends Error {
  constructor(name, values, data) {
    super(`refused: ${name}(${values.join(", ")})`);
    Object.assign(this, { refusal: name, values, data });
  }
}

/** The abi of a contract of ours. */
const abiOf = (name) => compiled[name].abi;

/** Deploys a contract and waits for it. */
async function deploy(name, args = [], from) {
  const { abi, bytecode } = compiled[name];
  const receipt = await transact({ from, data: encodeDeployData({ abi, bytecode, args }) }, abi);
  return contractAt(name, receipt.contractAddress, receipt);
}

/** A contract at an address: `read` and `send` by function name, `events` of a receipt. */
function contractAt(name, address, deployment) {
  const abi = abiOf(name);
  const data = (functionName, args) => encodeFunctionData({ abi, functionName, args });
  return {
    name, address, abi, deployment, data,
    read: async (functionName, ...args) => {
      const result = await translated(rpc("eth_call", { to: address, data: data(functionName, args) }, "latest"), abi);
      return decodeFunctionResult({ abi, functionName, data: result });
    },
    send: (from, functionName, ...args) => transact({ from, to: address, data: data(functionName, args) }, abi),
    sendRaw: (from, bytes) => transact({ from, to: address, data: bytes }, abi),
    events: (receipt) => receipt.logs
      .filter((log) => log.address === address.toLowerCase() || log.address === address)
      .map((log) => { const { eventName, args } = decodeEventLog({ abi, ...log }); return { name: eventName, ...args }; }),
  };
}

async function transact(transaction, abi) {
  await stampNextBlock();
  const hash = await translated(rpc("eth_sendTransaction", transaction), abi);
  return rpc("eth_getTransactionReceipt", hash);
}

async function translated(promise, abi) {
  try {
    return await promise;
  } catch (error) {
    const data = typeof error.data === "string" ? error.data : error.data?.data;
    if (!data || data === "0x") throw error;
    let decoded;
    try {
      decoded = decodeErrorResult({ abi, data });
    } catch {
      throw new Refusal("Undecoded", [data], data);
    }
    throw new Refusal(decoded.errorName, decoded.args ?? [], data);
  }
}

module.exports = { deploy, contractAt, abiOf, Refusal };
