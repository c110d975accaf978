"use strict";
// Runs inside the Hardhat node that DefiPay starts. Requests come in as lines of JSON on stdin and are answered on stdout, so that the
// chain can be replayed before anybody else reaches it; the JSON-RPC server listens when the parent says so. When stdin closes, the
// parent is gone and so are we.
const readline = require("readline");
const { extendEnvironment, subtask } = require("hardhat/config");
const names = require("hardhat/builtin-tasks/task-names");
const { chainOf } = require("./chain");

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
console.log = console.info = console.error; // What Hardhat prints goes to the log.
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdout.on("error", () => process.exit(0));
// Ctrl-C reaches every process of the terminal; the parent decides when we are no longer needed.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});

// A build beside us may be halfway through writing these, and a node that read such a file did not start. What the chain answers shall
// not depend on what was compiled last anyway.
extendEnvironment(({ artifacts }) => { artifacts.getBuildInfoPaths = async () => []; });

// Requests from outside wait here while the chain is rebuilt.
let held = null;
const hold = () => { held ??= withResolver(); };
const release = () => {
  held?.resolve();
  held = null;
  tellChange();
};

function withResolver() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

const guarded = (provider) => new Proxy(provider, {
  get(target, key) {
    if (key === "request") {
      return async (args) => {
        while (held) await held.promise;
        const result = await target.request(args);
        if (args.method === "hardhat_reset") await watch(target); // Subscriptions do not outlive it.
        return result;
      };
    }
    const value = Reflect.get(target, key);
    return typeof value === "function" ? value.bind(target) : value;
  },
});

// One line for any number of changes that come together.
let changed = false;
function tellChange() {
  if (changed || held) return;
  changed = true;
  setImmediate(() => {
    changed = false;
    send({ event: "changed" });
  });
}

async function watch(provider) {
  for (const subject of ["newPendingTransactions", "newHeads"]) {
    await provider.request({ method: "eth_subscribe", params: [subject] });
  }
}

subtask(names.TASK_NODE_CREATE_SERVER, (args, _, runSuper) => runSuper({ ...args, provider: guarded(args.provider) }));

// Hardhat awaits this before it listens.
subtask(names.TASK_NODE_SERVER_CREATED, async ({ provider }) => {
  const chain = chainOf(provider);
  provider.on("message", tellChange);
  await watch(provider);
  await new Promise((serve) => {
    const operations = {
      ...chain,
      reset: async () => { await chain.reset(); await watch(provider); },
      hold,
      release,
      serve,
    };
    readline.createInterface({ input: process.stdin }).on("line", async (line) => {
      const { id, op, ...args } = JSON.parse(line);
      try {
        send({ id, result: (await operations[op](args)) ?? null });
      } catch (error) {
        send({ id, error: error.message });
      }
    });
    send({ event: "created" });
  });
});

// In place of Hardhat's banner, which lists the private keys.
subtask(names.TASK_NODE_SERVER_READY, async ({ port }) => send({ event: "ready", port }));
