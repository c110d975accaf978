"use strict";
const fs = require("fs");
const path = require("path");
const { keccak256, toBytes } = require("viem");
const { deploy } = require("../Support/contract");
const { same } = require("../Support/assertions");
const { seeded } = require("../Support/random");
const { idOf } = require("../Support/bridge");

const vectors = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "DefiPay.Chains.Tests", "Bridging", "transfer-ids.json"), "utf8"));
const key = (name) => keccak256(toBytes(name));

describe("TransferIds", () => {
  let harness;
  before(async () => { harness = await deploy("TransferIdHarness"); });

  it("TransferId_SharedVectors_AreReproduced", async () => {
    same(vectors.length > 0, true);
    for (const { id, ...vector } of vectors) {
      const fields = {
        ...vector, sourceChain: key(vector.sourceChain), destinationChain: key(vector.destinationChain), amount: BigInt(vector.amount), number: BigInt(vector.number),
      };
      same(await harness.read("compute", fields), id);
    }
  });

  it("TransferId_RandomFields_EqualViemsPacking", async () => {
    const random = seeded(0x1d5);
    for (let round = 0; round < 100; round++) {
      const fields = {
        sourceChain: random.bytes(32), destinationChain: random.bytes(32), sourceContract: random.bytes(20), destinationContract: random.bytes(20),
        token: random.bytes(20), amount: random.bigBelow(1n << 256n), sender: random.bytes(20), recipient: random.bytes(20), number: random.bigBelow(1n << 64n),
      };
      same(await harness.read("compute", fields), idOf(fields));
    }
  });
});
