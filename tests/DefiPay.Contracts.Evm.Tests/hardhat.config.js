"use strict";
// The repository's own configuration, so that the tests run what the build compiled, on a chain inside the test process that mines at
// once. By hand, from the repository: node node_modules/hardhat/internal/cli/bootstrap.js --config tests/DefiPay.Contracts.Evm.Tests/hardhat.config.js test
const path = require("path");
const shared = require("../../hardhat.config.js");

const { mining, ...chain } = shared.networks.hardhat;
const report = process.env.DEFIPAY_MOCHA_REPORT;

module.exports = {
  ...shared,
  paths: { ...shared.paths, root: path.join(__dirname, "..", ".."), tests: path.join(__dirname, "Specs") },
  networks: { hardhat: { ...chain, initialDate: "2026-01-01T00:00:00Z" } },
  mocha: { timeout: 300_000, ...(report && { reporter: "json", reporterOptions: { output: report } }) },
};
