"use strict";
const { hashTypedData, keccak256, toBytes } = require("viem");
const { privateKeyToAddress, sign } = require("viem/accounts");

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const types = { Attestation: [{ name: "transferId", type: "bytes32" }, { name: "epoch", type: "uint64" }] };

/** A key that belongs to a name, for tests alone. */
function signerOf(name) {
  const key = keccak256(toBytes(`signer of the contract tests: ${name}`));
  return { name, key, address: privateKeyToAddress(key).toLowerCase() };
}

/** In the order in which a release wants them. */
const ascending = (signers) => [...signers].sort((a, b) => (a.address < b.address ? -1 : 1));

/** The digest of an attestation. `domain` changes fields of the gateway's domain. */
function digestOf(gateway, transferId, epoch, domain = {}) {
  return hashTypedData({
    domain: { name: "DefiPay Bridge", version: "1", chainId: 31337, verifyingContract: gateway, ...domain },
    types, primaryType: "Attestation", message: { transferId, epoch },
  });
}

/** 65 bytes over a digest: r, s, v. */
const signDigest = (signer, digest) => sign({ hash: digest, privateKey: signer.key, to: "hex" });

/** Signatures of all of them, ascending. */
const signAll = (signers, digest) => Promise.all(ascending(signers).map((signer) => signDigest(signer, digest)));

/** The other signature of the same signer over the same digest: s in the upper half, v turned over. */
function highTwin(signature) {
  const s = BigInt(`0x${signature.slice(66, 130)}`);
  const v = signature.slice(130) === "1b" ? "1c" : "1b";
  return `${signature.slice(0, 66)}${(ORDER - s).toString(16).padStart(64, "0")}${v}`;
}

module.exports = { signerOf, ascending, digestOf, signDigest, signAll, highTwin, ORDER };
