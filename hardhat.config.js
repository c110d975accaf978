"use strict";
// Compiles contracts/evm with the Solidity compiler that npm installed, and describes the EVM devnet. Nothing is ever downloaded.
const fs = require("fs");
const path = require("path");
const { subtask, task } = require("hardhat/config");
const names = require("hardhat/builtin-tasks/task-names");
const solc = require("solc/package.json").version;
const output = path.join(__dirname, "obj", "evm");

// Hardhat looks for a compiler in its own cache and on the network; the one of package-lock.json is the only one we take.
subtask(names.TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD, async ({ solcVersion }) => {
  if (solcVersion !== solc) throw new Error(`solidity: ${solcVersion} is asked for, but package.json brings solc ${solc}`);
  const longVersion = require("solc").version().replace(/\.Emscripten.*$/, "");
  return { version: solc, longVersion, compilerPath: require.resolve("solc/soljson.js"), isSolcJs: true };
});

// Warnings about OpenZeppelin's sources are theirs.
subtask(names.TASK_COMPILE_SOLIDITY_LOG_COMPILATION_ERRORS, ({ output, ...args }, _, runSuper) => {
  const errors = output.errors?.filter(({ severity, sourceLocation }) => severity === "error" || !sourceLocation?.file.startsWith("@openzeppelin/"));
  return runSuper({ ...args, output: { ...output, errors } });
});

// One compilation at a time: builds may run side by side, and Hardhat's own cache would be written by both.
async function exclusively(action) {
  const lock = path.join(output, "compiling");
  fs.mkdirSync(output, { recursive: true });
  while (!tryTake(lock)) await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    await action();
  } finally {
    fs.rmSync(lock);
  }
}

// The lock holds the process id of who has it, so that one left behind by a kill does not stop everybody after it.
function tryTake(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    const holder = Number(fs.readFileSync(lock, "utf8"));
    if (holder > 0) process.kill(holder, 0);
  } catch (error) {
    if (error.code === "ESRCH") fs.rmSync(lock, { force: true });
  }
  return false;
}

// A file that says the same keeps its date, so that what was built from it need not be built again.
function replace(file, text) {
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
  fs.writeFileSync(`${file}.${process.pid}`, text);
  fs.renameSync(`${file}.${process.pid}`, file);
}

// Beside Hardhat's artifacts: one file with what DefiPay.Chains.Evm embeds, which is every contract of ours that can be deployed.
async function writeContracts(artifacts) {
  const contracts = {};
  for (const name of (await artifacts.getAllFullyQualifiedNames()).sort()) {
    const { sourceName, contractName, abi, bytecode, linkReferences } = await artifacts.readArtifact(name);
    if (!sourceName.startsWith("contracts/evm/") || sourceName.startsWith("contracts/evm/libraries/") || bytecode === "0x") continue;
    if (contractName in contracts) throw new Error(`${name}: another contract has that name, and they are found by it`);
    if (Object.keys(linkReferences).length > 0) throw new Error(`${name}: needs a library at an address; make the library's functions internal`);
    contracts[contractName] = { abi, bytecode };
  }
  replace(path.join(output, "contracts.json"), JSON.stringify(contracts));
}

task(names.TASK_COMPILE, (_, { artifacts }, runSuper) => exclusively(async () => {
  await runSuper();
  await writeContracts(artifacts);
}));

// The devnet's own process is a node that its parent drives.
const genesisTime = Number(process.env.DEFIPAY_EVM_GENESIS_TIME);
if (genesisTime) require("./src/DefiPay.Chains.Evm/Hardhat/Child/node.js");

module.exports = {
  solidity: {
    version: solc,
    settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: "cancun" },
  },
  paths: {
    sources: path.join(__dirname, "contracts", "evm"),
    artifacts: path.join(output, "artifacts"),
    cache: path.join(output, "cache"),
  },
  networks: {
    hardhat: {
      chainId: 31337,
      hardfork: "cancun",
      mining: { auto: false, interval: 0 },
      allowBlocksWithSameTimestamp: true,
      accounts: { mnemonic: "test test test test test test test test test test test junk", count: 20 },
      loggingEnabled: false,
      ...(genesisTime ? { initialDate: new Date(genesisTime * 1000).toISOString() } : {}),
    },
  },
};
