"use strict";
const { keccak256, toBytes } = require("viem");
const { rpc } = require("../Support/chain");
const { deploy, abiOf } = require("../Support/contract");
const { refused, same } = require("../Support/assertions");
const { signerOf, digestOf } = require("../Support/signatures");
const { Out, In, ZERO, CAPACITY, REFILL, DELAY, VAULT, REMOTE_TOKEN, STRATIS_ACCOUNT, chainKey, remoteChainKey, signers, addressesOf, deployGateway, bridge, claimOf } = require("../Support/bridge");

const EMPTY = `0x${"00".repeat(32)}`;

describe("Deployment", () => {
  let b;
  beforeEach(async () => { b = await bridge(); });

  it("Constructor_ReportsTheFirstEpochAndTheGuardian", async () => {
    const gateway = await deployGateway();

    const events = gateway.events(gateway.deployment);
    same(events.find((event) => event.name === "SignersChanged"), { name: "SignersChanged", epoch: 1n, signers: addressesOf(signers), quorum: 3n });
    same(events.find((event) => event.name === "GuardianChanged"), { name: "GuardianChanged", guardian: b.guardian });
    same(await gateway.read("owner"), b.operator);
    same(await gateway.read("guardian"), b.guardian);
    same(await gateway.read("epoch"), 1n);
    same(await gateway.read("quorum"), 3n);
    same(await gateway.read("signers"), addressesOf(signers));
    same(await gateway.read("rotationDelay"), DELAY);
    same(await gateway.read("vault"), ZERO);
    same(await gateway.read("lockCount"), 0n);
    same(await gateway.read("proposal"), [[], 0n, 0n]);
  });

  it("ChainKeys_AreKeccakOfTheCaip2Names", async () => {
    same(await b.gateway.read("chainKey"), chainKey);
    same(await b.gateway.read("remoteChainKey"), remoteChainKey);
  });

  it("ChainKey_AfterAForkWithAnotherChainId_IsThatOfTheFork", async () => {
    // The code as if it had been deployed on chain 5: every remembered chain id in it (ours and the one of EIP-712) says so.
    const word = (chainId) => chainId.toString(16).padStart(64, "0");
    const code = await rpc("eth_getCode", b.gateway.address, "latest");
    await rpc("hardhat_setCode", b.gateway.address, code.replaceAll(word(31337), word(5)).replaceAll(chainKey.slice(2), keccak256(toBytes("eip155:5")).slice(2)));

    same(await b.gateway.read("chainKey"), chainKey);
    same(await b.gateway.read("attestationDigest", EMPTY), digestOf(b.gateway.address, EMPTY, 1n));
  });

  it("Constructor_ZeroOwner_IsRefused", () => refused(deployGateway({ owner: ZERO }), "OwnableInvalidOwner", ZERO));
  it("Constructor_ZeroGuardian_IsRefused", () => refused(deployGateway({ guardian: ZERO }), "GuardianIsZero"));
  it("Constructor_NoSigners_IsRefused", () => refused(deployGateway({ signers: [], quorum: 0n }), "SignerCountOutOfRange", 0n, 32n));
  it("Constructor_ZeroQuorum_IsRefused", () => refused(deployGateway({ quorum: 0n }), "QuorumOutOfRange", 0n, 4n));
  it("Constructor_QuorumAboveTheSigners_IsRefused", () => refused(deployGateway({ quorum: 5n }), "QuorumOutOfRange", 5n, 4n));
  it("Constructor_QuorumThatWouldWrapToASmallOne_IsRefused", () => refused(deployGateway({ quorum: (1n << 64n) + 1n }), "QuorumOutOfRange", (1n << 64n) + 1n, 4n));
  it("Constructor_ZeroSigner_IsRefusedWithItsPlace", () => refused(deployGateway({ signers: [signers[0].address, signers[1].address, ZERO] }), "SignerIsZero", 2n));
  it("Constructor_RepeatedSigner_IsRefusedWithIt", () =>
    refused(deployGateway({ signers: addressesOf([signers[0], signers[1], signers[2], signers[0]]) }), "SignerRepeated", signers[0].address));

  it("Constructor_TooManySigners_IsRefused", async () => {
    const many = addressesOf(Array.from({ length: 33 }, (_, i) => signerOf(`many ${i}`)));
    await refused(deployGateway({ signers: many }), "SignerCountOutOfRange", 33n, 32n);
    await deployGateway({ signers: many.slice(0, 32), quorum: 32n });
  });

  it("Constructor_DelayOutOfRange_IsRefused", async () => {
    await refused(deployGateway({ delay: 0 }), "RotationDelayOutOfRange", 0n, 2592000n);
    await refused(deployGateway({ delay: 2592001 }), "RotationDelayOutOfRange", 2592001n, 2592000n);
  });

  it("Constructor_RemoteChainThatIsNone_IsRefused", async () => {
    for (const remoteChain of ["", "a:b", "x".repeat(42), "eip155:31337"]) await refused(deployGateway({ remoteChain }), "RemoteChainInvalid", remoteChain);
  });

  it("FreshGateway_MovesNothing", async () => {
    const gateway = await deployGateway();
    await refused(gateway.send(b.alice, "lock", b.dollar.address, 1n, STRATIS_ACCOUNT), "NotConnected");
    await refused(gateway.send(b.alice, "release", claimOf(b.bob, 1n), []), "NotConnected");
    await refused(gateway.read("transferIdOf", claimOf(b.bob, 1n)), "NotConnected");
    same(await gateway.read("isReleased", EMPTY), false);
  });

  it("ConnectedGateway_TakesNoDefaultValueForAnything", async () => {
    // The negative suite that is run after a deployment as well: nothing that is zero or empty is ever valid.
    const { gateway, alice, bob, dollar } = b;
    await refused(gateway.send(alice, "release", claimOf(bob, 1n, { token: ZERO }), []), "UnknownRemoteToken", ZERO);
    await refused(gateway.send(alice, "release", claimOf(bob, 0n), []), "AmountIsZero");
    await refused(gateway.send(alice, "release", claimOf(bob, 1n, { sender: ZERO }), []), "SenderIsZero");
    await refused(gateway.send(alice, "release", claimOf(bob, 1n, { number: 0n }), []), "NumberIsZero");
    await refused(gateway.send(alice, "release", claimOf(ZERO, 1n), []), "RecipientRefused", ZERO);
    const id = await gateway.read("transferIdOf", claimOf(bob, 1n));
    await refused(gateway.send(alice, "release", claimOf(bob, 1n), []), "QuorumNotReached", id, 0n, 3n);
    const nothing = `0x${"00".repeat(65)}`;
    await refused(gateway.send(alice, "release", claimOf(bob, 1n), [nothing, nothing, nothing]), "SignatureNotRecoverable", 0n);
    await refused(gateway.send(alice, "release", claimOf(bob, 1n), ["0x", "0x", "0x"]), "SignatureLengthInvalid", 0n, 0n);
    await refused(gateway.send(alice, "lock", ZERO, 1n, STRATIS_ACCOUNT), "UnknownToken", ZERO);
    await refused(gateway.send(alice, "lock", dollar.address, 0n, STRATIS_ACCOUNT), "AmountIsZero");
    await refused(gateway.send(alice, "lock", dollar.address, 1n, ZERO), "RecipientRefused", ZERO);
    same(await gateway.read("isReleased", EMPTY), false);
    same(await gateway.read("remoteToken", ZERO), ZERO);
    same(await gateway.read("localToken", ZERO), ZERO);
    same(await gateway.read("available", ZERO, Out), 0n);
  });

  it("Connect_Twice_IsRefused", async () => {
    const gateway = await deployGateway();
    await refused(gateway.send(b.operator, "connect", ZERO), "VaultIsZero");
    const receipt = await gateway.send(b.operator, "connect", VAULT);
    same(gateway.events(receipt), [{ name: "Connected", vault: VAULT, remoteChain: remoteChainKey }]);
    same(await gateway.read("vault"), VAULT);
    await refused(gateway.send(b.operator, "connect", STRATIS_ACCOUNT), "AlreadyConnected", VAULT);
  });

  it("AddToken_ReportsTokenAndBothLimits", async () => {
    const token = await deploy("SilentToken");
    const receipt = await b.gateway.send(b.operator, "addToken", token.address, STRATIS_ACCOUNT, 5n, 0n);

    same(b.gateway.events(receipt), [
      { name: "TokenAdded", token: token.address, remoteToken: STRATIS_ACCOUNT },
      { name: "LimitSet", token: token.address, direction: Out, capacity: 5n, refillPerSecond: 0n },
      { name: "LimitSet", token: token.address, direction: In, capacity: 5n, refillPerSecond: 0n },
    ]);
    same(await b.gateway.read("remoteToken", token.address), STRATIS_ACCOUNT);
    same(await b.gateway.read("localToken", STRATIS_ACCOUNT), token.address);
    same(await b.gateway.read("limitOf", token.address, In), [5n, 0n]);
    same(await b.gateway.read("available", token.address, Out), 5n);
  });

  it("AddToken_WhatIsNoTokenOrTaken_IsRefused", async () => {
    const { gateway, operator, dollar } = b;
    const other = await deploy("SilentToken");
    const add = (token, remote, capacity = 1n, refill = 1n) => gateway.send(operator, "addToken", token, remote, capacity, refill);
    await refused(add(ZERO, STRATIS_ACCOUNT), "TokenHasNoCode", ZERO);
    await refused(add(b.alice, STRATIS_ACCOUNT), "TokenHasNoCode", b.alice);
    await refused(add(other.address, ZERO), "RemoteTokenIsZero");
    await refused(add(other.address, REMOTE_TOKEN), "RemoteTokenTaken", REMOTE_TOKEN, dollar.address);
    await refused(add(dollar.address, STRATIS_ACCOUNT), "TokenAlreadyAdded", dollar.address);
    const most = (1n << 128n) - 1n;
    await refused(add(other.address, STRATIS_ACCOUNT, most + 1n), "LimitTooLarge", most + 1n, most);
    await refused(add(other.address, STRATIS_ACCOUNT, 1n, most + 1n), "LimitTooLarge", most + 1n, most);
    await add(other.address, STRATIS_ACCOUNT, most, most);
    same(await gateway.read("available", other.address, In), most);
  });

  it("OwnersFunctions_CalledByOthers_AreRefused", async () => {
    const { gateway, mallory, guardian, dollar } = b;
    for (const caller of [mallory, guardian]) {
      for (const [name, ...args] of [
        ["connect", VAULT], ["addToken", dollar.address, STRATIS_ACCOUNT, 1n, 1n], ["setLimit", dollar.address, In, CAPACITY, REFILL], ["setMinimum", dollar.address, 1n], ["unpause", In],
        ["setGuardian", mallory], ["proposeSigners", [mallory], 1n], ["activateSigners"], ["transferOwnership", mallory], ["acceptOwnership"], ["renounceOwnership"],
      ]) await refused(gateway.send(caller, name, ...args), "OwnableUnauthorizedAccount", caller);
    }
  });

  it("Ownership_MovesInTwoStepsAndIsNeverGivenUp", async () => {
    const { gateway, operator, bob } = b;
    await gateway.send(operator, "transferOwnership", bob);
    same(await gateway.read("owner"), operator);
    await gateway.send(bob, "acceptOwnership");
    same(await gateway.read("owner"), bob);
    await refused(gateway.send(operator, "setGuardian", operator), "OwnableUnauthorizedAccount", operator);
    await refused(gateway.send(bob, "renounceOwnership"), "OwnershipNotRenounceable");
  });

  it("Surface_IsTheAgreedOne", async () => {
    // What index, bridge and deployment rely on; selectors and topics are compared by signature.
    const { toFunctionSignature, toEventSignature } = require("viem");
    const abi = abiOf("BridgeGateway");
    const functions = abi.filter((item) => item.type === "function").map(toFunctionSignature);
    const claim = "(address,uint256,address,address,uint64)";
    for (const signature of [
      "connect(address)", "addToken(address,address,uint256,uint256)", "setLimit(address,uint8,uint256,uint256)", "setMinimum(address,uint256)", "lock(address,uint256,address)",
      `release(${claim},bytes[])`, `transferIdOf(${claim})`, "isReleased(bytes32)", "available(address,uint8)", "pause(uint8)", "unpause(uint8)", "isPaused(uint8)",
      "setGuardian(address)", "proposeSigners(address[],uint256)", "activateSigners()", "epoch()", "quorum()", "signers()", "remoteToken(address)", "chainKey()",
      "remoteChainKey()", "vault()", "owner()", "pendingOwner()", "transferOwnership(address)", "acceptOwnership()",
    ]) same(functions.includes(signature) ? signature : "missing", signature);
    const events = abi.filter((item) => item.type === "event")
      .map((item) => toEventSignature(item) + item.inputs.map((input) => ` ${input.indexed ? "*" : ""}${input.name}`).join(""));
    for (const event of [
      "Locked(bytes32,address,address,address,uint256,uint64,bytes32,address) *transferId *token *sender recipient amount number destinationChain destinationContract",
      "Released(bytes32,address,address,uint256,uint64,uint64,uint256) *transferId *token *recipient amount number epoch attestations",
      "TokenAdded(address,address) *token *remoteToken", "LimitSet(address,uint8,uint256,uint256) *token direction capacity refillPerSecond", "MinimumSet(address,uint256) *token minimum",
      "SignersProposed(address[],uint256,uint48) signers quorum activeFrom", "SignersChanged(uint64,address[],uint256) *epoch signers quorum",
      "Connected(address,bytes32) vault remoteChain", "PauseChanged(uint8,bool,address) *direction paused by", "GuardianChanged(address) guardian",
    ]) same(events.includes(event) ? event : "missing", event);
  });

  it("Gateway_TakesNoCoins", async () => {
    let answer;
    try {
      await rpc("eth_sendTransaction", { from: b.alice, to: b.gateway.address, value: "0x1" });
    } catch (error) {
      answer = error.message;
    }
    same(/revert/.test(answer), true);
  });
});
