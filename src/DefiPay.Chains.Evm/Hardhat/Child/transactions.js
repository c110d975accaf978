"use strict";
// The bytes of a mined transaction, from what the node tells of it: Hardhat has no method that returns them. Who takes them
// compares their Keccak-256 with the transaction's hash.

const bytesOf = (hex) => Buffer.from(hex.length % 2 ? `0${hex.slice(2)}` : hex.slice(2), "hex");

// A number in RLP has no leading zeros; zero is empty.
function numberOf(hex) {
  const bytes = bytesOf(hex);
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? Buffer.alloc(0) : bytes.subarray(first);
}

function head(length, base) {
  if (length < 56) return Buffer.from([base + length]);
  const size = numberOf(`0x${length.toString(16)}`);
  return Buffer.concat([Buffer.from([base + 55 + size.length]), size]);
}

// https://ethereum.org/developers/docs/data-structures-and-encoding/rlp
function encode(item) {
  if (Array.isArray(item)) {
    const content = Buffer.concat(item.map(encode));
    return Buffer.concat([head(content.length, 0xc0), content]);
  }
  return item.length === 1 && item[0] < 0x80 ? item : Buffer.concat([head(item.length, 0x80), item]);
}

const accessList = (list) => (list ?? []).map(({ address, storageKeys }) => [bytesOf(address), storageKeys.map(bytesOf)]);

function fieldsOf(tx) {
  const nonce = numberOf(tx.nonce);
  const call = [numberOf(tx.gas), tx.to ? bytesOf(tx.to) : Buffer.alloc(0), numberOf(tx.value), bytesOf(tx.input)];
  const signature = [numberOf(tx.v), numberOf(tx.r), numberOf(tx.s)];
  switch (Number(tx.type ?? 0)) {
    case 0:
      return [nonce, numberOf(tx.gasPrice), ...call, ...signature];
    case 1: // EIP-2930
      return [numberOf(tx.chainId), nonce, numberOf(tx.gasPrice), ...call, accessList(tx.accessList), ...signature];
    case 2: // EIP-1559
      return [numberOf(tx.chainId), nonce, numberOf(tx.maxPriorityFeePerGas), numberOf(tx.maxFeePerGas), ...call, accessList(tx.accessList), ...signature];
    default:
      throw new Error(`transaction ${tx.hash}: type ${tx.type} is not one that the devnet takes (0, 1, 2)`);
  }
}

exports.rawTransaction = (tx) => {
  const type = Number(tx.type ?? 0);
  const body = encode(fieldsOf(tx));
  return `0x${(type === 0 ? body : Buffer.concat([Buffer.from([type]), body])).toString("hex")}`;
};
