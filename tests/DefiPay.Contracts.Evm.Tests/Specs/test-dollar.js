"use strict";
const { parseSignature } = require("viem");
const { signTypedData } = require("viem/accounts");
const { deploy } = require("../Support/contract");
const { refused, same } = require("../Support/assertions");
const { accounts, now } = require("../Support/chain");
const { ZERO } = require("../Support/bridge");
const { signerOf } = require("../Support/signatures");

describe("TestDollar", () => {
  let dollar;
  let alice;
  let operator;
  beforeEach(async () => {
    [alice, , , , , operator] = await accounts();
    dollar = await deploy("TestDollar", [operator]);
  });

  it("TestDollar_NameSymbolDecimals", async () => {
    same([await dollar.read("name"), await dollar.read("symbol"), await dollar.read("decimals"), await dollar.read("totalSupply")], ["Test Dollar", "tUSD", 6n, 0n]);
  });

  it("Mint_ByTheOwnerAlone", async () => {
    const receipt = await dollar.send(operator, "mint", alice, 5n);
    same(dollar.events(receipt), [{ name: "Transfer", from: ZERO, to: alice, value: 5n }]);
    await refused(dollar.send(alice, "mint", alice, 5n), "OwnableUnauthorizedAccount", alice);
    same(await dollar.read("totalSupply"), 5n);
  });

  it("Owner_MovesInTwoSteps", async () => {
    await dollar.send(operator, "transferOwnership", alice);
    same(await dollar.read("owner"), operator);
    await dollar.send(alice, "acceptOwnership");
    await dollar.send(alice, "mint", alice, 1n);
  });

  it("Permit_ASignatureApproves_Once", async () => {
    const holder = signerOf("holder");
    const deadline = (await now()) + 1000n;
    const signature = parseSignature(await signTypedData({
      privateKey: holder.key,
      domain: { name: "Test Dollar", version: "1", chainId: 31337, verifyingContract: dollar.address },
      types: { Permit: [{ name: "owner", type: "address" }, { name: "spender", type: "address" }, { name: "value", type: "uint256" }, { name: "nonce", type: "uint256" }, { name: "deadline", type: "uint256" }] },
      primaryType: "Permit",
      message: { owner: holder.address, spender: alice, value: 7n, nonce: 0n, deadline },
    }));
    const permit = () => dollar.send(alice, "permit", holder.address, alice, 7n, deadline, Number(signature.v), signature.r, signature.s);
    await permit();
    same(await dollar.read("allowance", holder.address, alice), 7n);
    let again = "went through";
    try {
      await permit();
    } catch (error) {
      again = error.refusal;
    }
    same(again, "ERC2612InvalidSigner");
  });
});
