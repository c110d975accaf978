"use strict";
const { refused, same } = require("../Support/assertions");
const { rpc } = require("../Support/chain");
const { Out, In, ZERO, STRATIS_ACCOUNT, bridge, claimOf, release } = require("../Support/bridge");

describe("Pauses", () => {
  let b;
  let lock;
  beforeEach(async () => {
    b = await bridge();
    lock = () => b.gateway.send(b.alice, "lock", b.dollar.address, 1_000n, STRATIS_ACCOUNT);
    await lock();
  });

  it("Pause_Out_StopsLocksAlone", async () => {
    const receipt = await b.gateway.send(b.guardian, "pause", Out);
    same(b.gateway.events(receipt), [{ name: "PauseChanged", direction: Out, paused: true, by: b.guardian }]);
    same([await b.gateway.read("isPaused", Out), await b.gateway.read("isPaused", In)], [true, false]);
    await refused(lock(), "DirectionPaused", Out);
    await release(b, claimOf(b.carol, 1n));
  });

  it("Pause_In_StopsReleasesAlone", async () => {
    await b.gateway.send(b.operator, "pause", In);
    same([await b.gateway.read("isPaused", Out), await b.gateway.read("isPaused", In)], [false, true]);
    await refused(release(b, claimOf(b.carol, 1n)), "DirectionPaused", In);
    await lock();
  });

  it("Pause_Both_StopsBoth", async () => {
    await b.gateway.send(b.guardian, "pause", In);
    await b.gateway.send(b.guardian, "pause", Out);
    await refused(release(b, claimOf(b.carol, 1n)), "DirectionPaused", In);
    await refused(lock(), "DirectionPaused", Out);
  });

  it("Unpause_ByTheOwner_OpensThatDirection", async () => {
    await b.gateway.send(b.guardian, "pause", In);
    await b.gateway.send(b.guardian, "pause", Out);
    const receipt = await b.gateway.send(b.operator, "unpause", In);
    same(b.gateway.events(receipt), [{ name: "PauseChanged", direction: In, paused: false, by: b.operator }]);
    await release(b, claimOf(b.carol, 1n));
    await refused(lock(), "DirectionPaused", Out);
  });

  it("Pause_OfWhatIsPaused_ChangesAndReportsNothing", async () => {
    await b.gateway.send(b.guardian, "pause", In);
    same(b.gateway.events(await b.gateway.send(b.operator, "pause", In)), []);
    same(b.gateway.events(await b.gateway.send(b.operator, "unpause", Out)), []);
    same(await b.gateway.read("isPaused", In), true);
  });

  it("Pause_ByAnybodyElse_IsRefused", () => refused(b.gateway.send(b.mallory, "pause", In), "NotOwnerOrGuardian", b.mallory));
  it("Unpause_ByTheGuardian_IsRefused", () => refused(b.gateway.send(b.guardian, "unpause", In), "OwnableUnauthorizedAccount", b.guardian));

  it("Pause_DirectionThatIsNone_IsRefused", async () => {
    let message = "went through";
    try {
      await rpc("eth_sendTransaction", { from: b.operator, to: b.gateway.address, data: b.gateway.data("pause", [2]) });
    } catch (error) {
      message = error.message;
    }
    same(/revert/.test(message), true);
  });

  it("SetGuardian_TheOldOneCanNoLongerPause", async () => {
    const receipt = await b.gateway.send(b.operator, "setGuardian", b.bob);
    same(b.gateway.events(receipt), [{ name: "GuardianChanged", guardian: b.bob }]);
    await refused(b.gateway.send(b.guardian, "pause", In), "NotOwnerOrGuardian", b.guardian);
    await b.gateway.send(b.bob, "pause", In);
    await refused(b.gateway.send(b.operator, "setGuardian", ZERO), "GuardianIsZero");
  });

  it("Pause_DoesNotStopWhatTheOwnerMustDoMeanwhile", async () => {
    await b.gateway.send(b.guardian, "pause", In);
    await b.gateway.send(b.operator, "setLimit", b.dollar.address, In, 1n, 0n);
    await b.gateway.send(b.operator, "proposeSigners", [b.bob], 1n);
    same(await b.gateway.read("available", b.dollar.address, In), 1n);
  });
});
