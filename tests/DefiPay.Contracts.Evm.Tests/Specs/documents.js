"use strict";
// What is written beside the contracts is held here: the gas table of the README, and that no refusal is without a test.
const fs = require("fs");
const path = require("path");
const { abiOf } = require("../Support/contract");
const { same } = require("../Support/assertions");
const { mineAt, now } = require("../Support/chain");
const { In, DELAY, STRATIS_ACCOUNT, signers, addressesOf, deployGateway, bridge, claimOf, release } = require("../Support/bridge");

const readme = path.join(__dirname, "..", "..", "..", "contracts", "evm", "README.md");

describe("Documents", () => {
  it("Readme_GasTable_IsWhatTransactionsUse", async () => {
    const b = await bridge();
    const used = {};
    const note = (name, receipt) => { used[name] = Number(receipt.gasUsed); };
    const lock = () => b.gateway.send(b.alice, "lock", b.dollar.address, 1_000_000_000n, STRATIS_ACCOUNT);
    note("create the gateway with four signers", (await deployGateway()).deployment);
    note("first `lock` of a token", await lock());
    note("`lock`", await lock());
    await release(b, claimOf(b.carol, 1_000_000n, { number: 9n }));
    note("`release` with three signatures", await release(b, claimOf(b.carol, 1_000_000n)));
    note("`release` with four signatures", await release(b, claimOf(b.carol, 1_000_000n, { number: 2n }), signers));
    note("`setLimit`", await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 5n, 1n));
    note("`pause`", await b.gateway.send(b.guardian, "pause", In));
    note("`proposeSigners` with four signers", await b.gateway.send(b.operator, "proposeSigners", addressesOf(signers), 3n));
    await mineAt((await now()) + DELAY);
    note("`activateSigners` with four signers", await b.gateway.send(b.operator, "activateSigners"));

    const written = Object.fromEntries([...fs.readFileSync(readme, "utf8").matchAll(/^\| (.+?) \| ([\d,]+) \|$/gm)].map(([, name, gas]) => [name, Number(gas.replaceAll(",", ""))]));
    // A zero byte in an address costs less than another byte: two per cent cover that, and no change of the code that is worth a name.
    const wrong = Object.entries(used).filter(([name, gas]) => !(Math.abs((written[name] ?? 0) - gas) <= gas / 50));
    same(wrong.map(([name, gas]) => `| ${name} | ${gas.toLocaleString("en-US")} |`), []);
    same(Object.keys(written).sort(), Object.keys(used).sort());
  });

  it("EveryErrorOfTheGateway_IsExpectedInATest", () => {
    const specs = fs.readdirSync(__dirname).map((file) => fs.readFileSync(path.join(__dirname, file), "utf8")).join("\n");
    const errors = abiOf("BridgeGateway").filter((item) => item.type === "error").map((item) => item.name);
    // Errors that OpenZeppelin declares for names that do not fit 31 bytes, which ours do.
    const unreachable = ["InvalidShortString", "StringTooLong", "ReentrancyGuardReentrantCall"];
    same(errors.filter((name) => !unreachable.includes(name) && !specs.includes(`"${name}"`)), []);
  });
});
