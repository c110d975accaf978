// Cases for the Nethereum stand-in, made by viem from a seed: what it encodes, hashes, signs and recovers. Writes a list of them as JSON.
// usage: node viem.mjs ROOT SEED COUNT
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root, seed, count] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(root, 'package.json')));
const viem = require('viem');
const { privateKeyToAccount } = require('viem/accounts');

// mulberry32: small, and the same numbers everywhere.
let state = Number(seed) >>> 0;
const next = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
};
const below = (limit) => next() % limit;
const chance = (percent) => below(100) < percent;
const pick = (list) => list[below(list.length)];
const times = (length, make) => Array.from({ length }, (_, index) => make(index));
const hex = (size) => '0x' + times(size, () => below(256).toString(16).padStart(2, '0')).join('');

// Sizes around the borders of words, RLP's short items and nothing at all.
const size = () => pick([0, 1, 20, 31, 32, 33, 55, 56, 64, below(300)]);
const letters = ['a', 'Z', '0', ' ', '\n', '"', '\\', 'é', 'ß', '語', '😀', '\u0000'];
const text = () => times(pick([0, 1, 31, 32, 33, below(60)]), () => pick(letters)).join('');

// Zero, the ends of the range, and numbers of every length.
const unsigned = (bits) => pick([0n, 1n, (1n << BigInt(bits)) - 1n, BigInt(hex(bits / 8)), BigInt(hex(1 + below(bits / 8)))]);
const signed = (bits) => unsigned(bits) - (1n << BigInt(bits - 1));
const address = () => viem.getAddress(chance(10) ? '0x' + '00'.repeat(20) : hex(20));
const privateKey = () => (chance(10) ? '0x' + '00'.repeat(31) + '01' : '0x0' + hex(32).slice(3));

const elementary = () =>
  pick([
    'address', 'bool', 'string', 'bytes',
    'uint' + 8 * (1 + below(32)), 'int' + 8 * (1 + below(32)), 'uint256', 'int256', 'bytes' + (1 + below(32)), 'bytes32',
  ]);

function parameter(name, depth) {
  const kind = below(10);
  if (depth > 0 && kind < 3) {
    const inner = parameter(name, depth - 1);
    return { ...inner, type: inner.type + (chance(50) ? '[]' : `[${1 + below(3)}]`) };
  }

  return depth > 0 && kind < 5
    ? { name, type: 'tuple', components: times(1 + below(4), (i) => parameter('m' + i, depth - 1)) }
    : { name, type: elementary() };
}

const dimension = /^(.*)\[(\d*)\]$/;

// What viem takes, integers as bigint.
function value(type, components) {
  const array = dimension.exec(type);
  if (array) {
    return times(array[2] === '' ? below(4) : Number(array[2]), () => value(array[1], components));
  }

  if (type === 'tuple') {
    return Object.fromEntries(components.map((part) => [part.name, value(part.type, part.components)]));
  }

  return type === 'address' ? address() : type === 'bool' ? chance(50) : type === 'string' ? text() : type === 'bytes' ? hex(size())
    : type.startsWith('bytes') ? hex(Number(type.slice(5)))
    : type.startsWith('uint') ? unsigned(Number(type.slice(4))) : signed(Number(type.slice(3)));
}

// viem demands numbers where they are small enough.
function forViem(type, components, given) {
  const array = dimension.exec(type);
  if (array) {
    return given.map((item) => forViem(array[1], components, item));
  }

  if (type === 'tuple') {
    return Object.fromEntries(components.map((part) => [part.name, forViem(part.type, part.components, given[part.name])]));
  }

  return typeof given === 'bigint' && Number(/\d+$/.exec(type)[0]) <= 48 ? Number(given) : given;
}

// A struct as a list in order.
function plain(type, components, given) {
  const array = dimension.exec(type);
  return array ? given.map((item) => plain(array[1], components, item))
    : type === 'tuple' ? components.map((part) => plain(part.type, part.components, given[part.name])) : given;
}

const plainOf = (parameters, values) => parameters.map((each, i) => plain(each.type, each.components, values[i]));
const viemOf = (parameters, values) => parameters.map((each, i) => forViem(each.type, each.components, values[i]));

function call() {
  const inputs = times(1 + below(5), (i) => parameter('p' + i, 3));
  const values = inputs.map((each) => value(each.type, each.components));
  const entry = { type: 'function', name: 'call', stateMutability: 'view', inputs, outputs: [] };
  return {
    abi: [entry], values: plainOf(inputs, values), signature: viem.toFunctionSignature(entry),
    data: viem.encodeFunctionData({ abi: [entry], functionName: 'call', args: viemOf(inputs, values) }),
  };
}

function event() {
  const inputs = times(1 + below(5), (i) => ({ ...parameter('p' + i, 1), indexed: false }));
  // What does not fit a topic is hashed there; those are shown by the topic itself.
  const topical = inputs.filter((each) => !/[\]]|tuple/.test(each.type));
  times(Math.min(3, topical.length), () => (pick(topical).indexed = chance(70)));
  const values = inputs.map((each) => value(each.type, each.components));
  const entry = { type: 'event', name: 'Happened', anonymous: false, inputs };
  const given = viemOf(inputs, values);
  const args = Object.fromEntries(inputs.map((each, i) => [each.name, given[i]]).filter((_, i) => inputs[i].indexed));
  const topics = viem.encodeEventTopics({ abi: [entry], eventName: 'Happened', args });
  const rest = inputs.map((each, i) => i).filter((i) => !inputs[i].indexed);
  const data = viem.encodeAbiParameters(rest.map((i) => inputs[i]), rest.map((i) => given[i]));
  let topic = 1;
  const seen = plainOf(inputs, values).map((each, i) =>
    !inputs[i].indexed ? each : ['string', 'bytes'].includes(inputs[i].type) ? topics[topic++] : (topic++, each));
  return { abi: [entry], values: seen, topics, data };
}

function packed() {
  const parameters = times(1 + below(5), (i) => ({ name: 'p' + i, type: elementary() }))
    .map((each) => (chance(20) && !['string', 'bytes'].includes(each.type) ? { ...each, type: each.type + '[]' } : each));
  const values = parameters.map((each) => value(each.type));
  const data = viem.encodePacked(parameters.map((each) => each.type), viemOf(parameters, values));
  return { types: parameters.map((each) => each.type), values, data, hash: viem.keccak256(data) };
}

async function transaction() {
  const key = privateKey();
  const account = privateKeyToAccount(key);
  const kind = pick(['legacy', 'eip155', 'eip1559']);
  const fee = pick([0n, unsigned(64), unsigned(128)]);
  const request = {
    nonce: pick([0, 1, 127, 128, below(2 ** 31)]), gas: unsigned(64), value: unsigned(256), data: hex(size()),
    ...(chance(15) ? {} : { to: address() }),
    ...(kind === 'legacy' ? {} : { chainId: pick([1, 110, 31337, 1 + below(2 ** 31)]) }),
    ...(kind === 'eip1559'
      ? {
        type: kind, maxFeePerGas: fee, maxPriorityFeePerGas: fee / BigInt(1 + below(9)),
        accessList: times(chance(50) ? 0 : 1 + below(3), () => ({ address: address(), storageKeys: times(below(3), () => hex(32)) })),
      }
      : { type: 'legacy', gasPrice: fee }),
  };
  const raw = await account.signTransaction(request);
  return { ...request, type: kind, key, raw, hash: viem.keccak256(raw), sender: await viem.recoverTransactionAddress({ serializedTransaction: raw }) };
}

async function message() {
  const key = privateKey();
  const raw = hex(size());
  const account = privateKeyToAccount(key);
  const signature = await account.signMessage({ message: { raw } });
  return { key, message: raw, signature, hash: viem.hashMessage({ raw }), signer: await viem.recoverMessageAddress({ message: { raw }, signature }) };
}

async function typedData() {
  const domain = {};
  const domainTypes = [];
  const set = (name, type, given) => {
    domain[name] = given;
    domainTypes.push({ name, type });
  };
  set('name', 'string', text() || 'x');
  if (chance(70)) set('version', 'string', pick(['1', '2.0']));
  if (chance(70)) set('chainId', 'uint256', BigInt(1 + below(2 ** 31)));
  if (chance(70)) set('verifyingContract', 'address', address());
  if (chance(20)) set('salt', 'bytes32', hex(32));

  // Each struct may hold later ones alone: no circles. Their names are not in the order of their use.
  const names = ['Zeta', 'Alpha', 'Mid'].slice(0, 1 + below(3));
  const types = { EIP712Domain: domainTypes };
  names.forEach((name, depth) => {
    types[name] = times(1 + below(4), (i) => {
      const later = names.slice(depth + 1);
      const type = later.length > 0 && chance(50) ? pick(later) : elementary();
      return { name: 'm' + i, type: type + (chance(30) ? pick(['[]', '[2]', '[][]']) : '') };
    });
  });
  const member = (type) => {
    const array = dimension.exec(type);
    return array ? times(array[2] === '' ? below(3) : Number(array[2]), () => member(array[1]))
      : types[type] ? Object.fromEntries(types[type].map((each) => [each.name, member(each.type)])) : value(type);
  };
  const given = { domain, types, primaryType: names[0], message: member(names[0]) };
  const key = privateKey();
  const signature = await privateKeyToAccount(key).signTypedData(given);
  return { ...given, key, signature, hash: viem.hashTypedData(given), signer: await viem.recoverTypedDataAddress({ ...given, signature }) };
}

function creation() {
  const from = address();
  const nonce = pick([0, 1, 127, 128, 255, 256, below(2 ** 31)]);
  const salt = hex(32);
  const code = hex(size());
  return {
    from, nonce, salt, code, created: viem.getContractAddress({ from, nonce: BigInt(nonce) }),
    created2: viem.getContractAddress({ opcode: 'CREATE2', from, salt, bytecode: code }),
  };
}

const kinds = { call, event, packed, transaction, message, typedData, creation };
const order = ['call', 'call', 'call', 'event', 'event', 'packed', 'transaction', 'message', 'typedData', 'creation'];
const cases = [];
for (let i = 0; i < Number(count); i++) {
  const kind = order[i % order.length];
  cases.push({ kind, ...(await kinds[kind]()) });
}

process.stdout.write(JSON.stringify(cases, (_, given) => (typeof given === 'bigint' ? given.toString() : given)));
