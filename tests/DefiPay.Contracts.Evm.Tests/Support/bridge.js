"use strict";
// A gateway that is ready to be used, set up once; every test begins from there.
const { encodePacked, keccak256, toBytes } = require("viem");
const { rpc, revertTo, accounts } = require("./chain");
const { deploy } = require("./contract");
const { signerOf, digestOf, signAll } = require("./signatures");

const Out = 0;
const In = 1;
const ZERO = "0x0000000000000000000000000000000000000000";
const CAPACITY = 1_000_000_000_000n;
const REFILL = 1_000_000_000n;
const DELAY = 60n;
const VAULT = "0x1111111111111111111111111111111111111111";
const REMOTE_TOKEN = "0x2222222222222222222222222222222222222222";
const STRATIS_ACCOUNT = "0x3333333333333333333333333333333333333333";
const chainKey = keccak256(toBytes("eip155:31337"));
const remoteChainKey = keccak256(toBytes("stratis:cirrus-dev"));
const signers = ["one", "two", "three", "four"].map(signerOf);

let ready;
let snapshot;

/** The addresses of signers, in the order given. */
const addressesOf = (list) => list.map((signer) => signer.address);

/** A gateway as deployed; `change` replaces arguments of the constructor. */
async function deployGateway(change = {}) {
  const [, , , , , operator, guardian] = await accounts();
  const args = { owner: operator, guardian, remoteChain: "stratis:cirrus-dev", delay: Number(DELAY), signers: addressesOf(signers), quorum: 3n, ...change };
  return deploy("BridgeGateway", [args.owner, args.guardian, args.remoteChain, args.delay, args.signers, args.quorum], operator);
}

async function setUp() {
  const [alice, bob, carol, mallory, relayer, operator, guardian] = await accounts();
  const dollar = await deploy("TestDollar", [operator], operator);
  const gateway = await deployGateway();
  await gateway.send(operator, "connect", VAULT);
  await gateway.send(operator, "addToken", dollar.address, REMOTE_TOKEN, CAPACITY, REFILL);
  for (const account of [alice, bob]) {
    await dollar.send(operator, "mint", account, CAPACITY * 100n);
    await dollar.send(account, "approve", gateway.address, CAPACITY * 100n);
  }
  return { alice, bob, carol, mallory, relayer, operator, guardian, dollar, gateway };
}

/** The fixture, at its state after set-up: whatever an earlier test did is undone. */
async function bridge() {
  if (ready === undefined) ready = await setUp();
  else await revertTo(snapshot);
  snapshot = await rpc("evm_snapshot");
  return ready;
}

/** A deposit as the vault would report it; `change` replaces fields. */
const claimOf = (recipient, amount, change = {}) => ({ token: REMOTE_TOKEN, amount, sender: STRATIS_ACCOUNT, recipient, number: 1n, ...change });

/** An id as the design defines it, computed outside of Solidity. */
function idOf(fields) {
  return keccak256(encodePacked(
    ["bytes32", "bytes32", "address", "address", "address", "uint256", "address", "address", "uint64"],
    [fields.sourceChain, fields.destinationChain, fields.sourceContract, fields.destinationContract, fields.token, fields.amount, fields.sender, fields.recipient, fields.number]));
}

/** The id of a claim at a gateway. */
const idOfClaim = (gateway, claim, change = {}) => idOf({
  sourceChain: remoteChainKey, destinationChain: chainKey, sourceContract: VAULT, destinationContract: gateway.address, ...claim, ...change,
});

/** The attestations of these signers for a claim, ascending. */
const attest = (gateway, claim, by = signers.slice(0, 3), epoch = 1n) => signAll(by, digestOf(gateway.address, idOfClaim(gateway, claim), epoch));

/** Releases a claim with the attestations of three signers. */
const release = async ({ gateway, relayer }, claim, by, epoch) => gateway.send(relayer, "release", claim, await attest(gateway, claim, by, epoch));

module.exports = {
  Out, In, ZERO, CAPACITY, REFILL, DELAY, VAULT, REMOTE_TOKEN, STRATIS_ACCOUNT, chainKey, remoteChainKey, signers,
  addressesOf, deployGateway, bridge, claimOf, idOf, idOfClaim, attest, release,
};
