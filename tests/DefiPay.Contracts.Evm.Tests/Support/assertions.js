"use strict";
const assert = require("node:assert/strict");
const { isAddress } = require("viem");
const { Refusal } = require("./contract");

/** Addresses in one spelling, enums and small integers as bigint, so that what viem decodes can be compared with what a test says. */
function plain(value) {
  if (typeof value === "number") return BigInt(value);
  if (typeof value === "string" && isAddress(value, { strict: false })) return value.toLowerCase();
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
  return value;
}

/** Holds that a call is refused with this error and exactly these values. */
async function refused(call, name, ...values) {
  let answer;
  try {
    answer = await call;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.deepEqual([error.refusal, ...plain([...error.values])], [name, ...plain(values)]);
    return;
  }
  assert.fail(`${name} was expected, but the call went through: ${JSON.stringify(answer, (_, v) => (typeof v === "bigint" ? `${v}` : v))}`);
}

/** Holds that values are the same, whatever the spelling of addresses. */
const same = (actual, expected) => assert.deepEqual(plain(actual), plain(expected));

module.exports = { refused, same };
