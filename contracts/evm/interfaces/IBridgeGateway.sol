// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {Claim, Direction} from "./BridgeTypes.sol";
import {IBridgeGatewayErrors} from "./IBridgeGatewayErrors.sol";
import {IBridgeGatewayEvents} from "./IBridgeGatewayEvents.sol";

/// @title The EVM end of the bridge to a Stratis chain
/// @notice `lock` takes ERC-20 tokens in; the vault on Stratis then mints their counterpart. A burn there entitles to a `release` here,
/// for which a quorum of the current signers has signed the transfer's id.
///
/// **A transfer's id** is the Keccak-256 of these fields, packed, big-endian: source chain (32), destination chain (32), source contract
/// (20), destination contract (20), token on the source chain (20), amount (32), sender (20), recipient (20), number (8). A chain is
/// named by the Keccak-256 of its CAIP-2 name. The gateway computes every id itself and puts its own chain and address in. Each id is
/// released at most once, whatever the epoch.
///
/// **A signature** is EIP-712: domain "DefiPay Bridge", version "1", this chain, this contract; type
/// `Attestation(bytes32 transferId,uint64 epoch)`; 65 bytes r, s, v with s in the lower half and v 27 or 28.
///
/// **Limits.** Each token has a bucket for each direction: it holds at most `capacity`, every transfer takes its amount out of it, and
/// `refillPerSecond` comes back each second. All are whole units of the token and whole seconds, so nothing is rounded: what leaves in
/// any window of w seconds of block time is at most `capacity + refillPerSecond * w`, whoever signs. The price of a limit: who owns enough
/// tokens can empty a bucket by moving them across, and everybody waits for the refill.
///
/// **What is trusted, and what breaks if it is false**
/// - *Tokens* (chosen by the owner): that a balance changes by transfers alone and that `transfer` moves exactly the amount. A fee on
///   transfer is noticed at the lock and refused. A token that shrinks balances later, or that lets somebody else move the gateway's,
///   leaves its own holders short, never those of another token. A token that may freeze accounts can hold up a frozen recipient's
///   release. Two addresses of one and the same token must not both be added. Hooks of a token may call back: lock and release
///   refuse then.
/// - *Signers*: that fewer than a quorum of keys are stolen or lie, and that each signs a deposit only when it is final. With a quorum
///   stolen, what the limits let through until somebody pauses is lost; nothing more. With so few alive that no quorum is left,
///   transfers wait.
/// - *Owner*: everything, after the rotation's delay: it may name new signers, raise limits at once and add tokens. A stolen owner key
///   takes what is locked. It should be a multisig; the delay and the events give time to see a rotation come, not a right to stop it.
/// - *Guardian*: nothing but stopping. A stolen guardian key can hold transfers up until the owner names another one; it moves nothing.
/// - *The vault*: that it takes a deposit only if the fields of its event are what happened. `locked` bounds what a broken vault can ask for.
/// - *Limits of the vault*: its `In` capacity must not be below the `Out` capacity here, or a lock between the two waits for the owner.
interface IBridgeGateway is IBridgeGatewayErrors, IBridgeGatewayEvents {
    /// @notice Takes tokens in, for a recipient on Stratis. The sender has approved the gateway for `amount` on the token.
    /// @dev Refused are transfers that could never arrive or never come home; see {IBridgeGatewayErrors}.
    /// @param token The ERC-20 here; must have been added.
    /// @param amount In the token's smallest unit; at least the minimum, at most what the `Out` bucket holds and what the `In` bucket can hold.
    /// @param recipient 20 bytes of the Stratis chain; neither zero nor the vault nor the token's counterpart.
    /// @return transferId The id under which the transfer is known on both chains.
    function lock(address token, uint256 amount, address recipient) external returns (bytes32 transferId);

    /// @notice Pays out a deposit made on Stratis. Anybody may call; the recipient alone gains. A recipient that is a contract is not called.
    /// @param claim The deposit as the vault reported it.
    /// @param signatures At least the quorum, of distinct signers of the current epoch, in ascending order of the signers' addresses.
    function release(Claim calldata claim, bytes[] calldata signatures) external;

    /// @notice Names the counterpart on Stratis; owner, once. Nothing crosses before.
    /// @param vault 20 bytes of the Stratis chain.
    function connect(address vault) external;

    /// @notice Lets a token cross; owner. Both buckets get these bounds and start full. A token never leaves: a capacity of 0 closes it.
    /// @param token The ERC-20 here.
    /// @param remoteToken Its counterpart, 20 bytes of the Stratis chain; not that of another token.
    /// @param capacity In the token's smallest unit, less than 2^128.
    /// @param refillPerSecond In the token's smallest unit, less than 2^128; 0 never refills.
    function addToken(address token, address remoteToken, uint256 capacity, uint256 refillPerSecond) external;

    /// @notice Gives one bucket new bounds; owner. It keeps what it holds at this moment, cut to the new capacity: a raise fills nothing.
    /// @dev Lowering the `In` capacity below a deposit that was already made on Stratis holds that deposit up until it is raised again.
    /// @param capacity In the token's smallest unit, less than 2^128; 0 closes the direction for this token.
    /// @param refillPerSecond In the token's smallest unit, less than 2^128; 0 never refills.
    function setLimit(address token, Direction direction, uint256 capacity, uint256 refillPerSecond) external;

    /// @notice Sets the least amount that a lock takes; owner. 0, as for every new token, takes any. What was locked before is not concerned,
    /// nor is what comes home. Every lock makes validators pay for votes; this keeps dust from costing them more than it costs its sender.
    /// @param minimum In the token's smallest unit, less than 2^96; above the `Out` capacity it closes the direction.
    function setMinimum(address token, uint256 minimum) external;

    /// @notice Stops a direction; owner or guardian. Stopping what is stopped changes nothing.
    function pause(Direction direction) external;

    /// @notice Opens a direction again; owner.
    function unpause(Direction direction) external;

    /// @notice Names the account that may pause beside the owner; owner.
    function setGuardian(address guardian) external;

    /// @notice Rotation, step one: names the next signers; owner. Replaces an earlier proposal and starts the delay anew; it does not expire
    /// (to withdraw one, propose the current set).
    /// @param signers 1 to 32 distinct addresses in any order.
    /// @param quorum 1 to the number of signers.
    function proposeSigners(address[] calldata signers, uint256 quorum) external;

    /// @notice Rotation, step two, once the delay is over; owner. The epoch grows by one; signatures of earlier epochs no longer count.
    function activateSigners() external;

    /// @notice The id that the gateway gives a claim. Refused before `connect`.
    function transferIdOf(Claim calldata claim) external view returns (bytes32);
    /// @notice What a signer of the current epoch signs for an id: the EIP-712 digest.
    function attestationDigest(bytes32 transferId) external view returns (bytes32);
    /// @notice Whether the id has been paid out.
    function isReleased(bytes32 transferId) external view returns (bool);
    /// @notice What the bucket holds at this moment; 0 for an unknown token. A pause does not change it.
    function available(address token, Direction direction) external view returns (uint256);
    /// @notice A bucket's bounds; zeros for an unknown token.
    function limitOf(address token, Direction direction) external view returns (uint256 capacity, uint256 refillPerSecond);
    /// @notice The least amount that a lock takes; 0 for any amount and for an unknown token.
    function minimumOf(address token) external view returns (uint256);
    /// @notice What was locked of a token and not released.
    function lockedOf(address token) external view returns (uint256);
    /// @notice Whether the direction is stopped.
    function isPaused(Direction direction) external view returns (bool);
    /// @notice The account that may pause beside the owner.
    function guardian() external view returns (address);
    /// @notice Grows with each rotation, from 1.
    function epoch() external view returns (uint64);
    /// @notice How many signers must have signed a release.
    function quorum() external view returns (uint256);
    /// @notice The signers of the current epoch, in the order in which they were named.
    function signers() external view returns (address[] memory);
    /// @notice The proposal that waits; empty and zeros when there is none.
    function proposal() external view returns (address[] memory signers, uint256 quorum, uint48 activeFrom);
    /// @notice Seconds between the steps of a rotation.
    function rotationDelay() external view returns (uint48);
    /// @notice A token's counterpart, 20 bytes of the Stratis chain; zero for an unknown token.
    function remoteToken(address token) external view returns (address);
    /// @notice The token whose counterpart this is; zero if there is none.
    function localToken(address remoteToken) external view returns (address);
    /// @notice How many locks there were: the number of the latest.
    function lockCount() external view returns (uint64);
    /// @notice Keccak-256 of this chain's CAIP-2 name, `eip155:` and the chain id in decimal.
    function chainKey() external view returns (bytes32);
    /// @notice Keccak-256 of the Stratis chain's CAIP-2 name.
    function remoteChainKey() external view returns (bytes32);
    /// @notice The counterpart, 20 bytes of the Stratis chain; zero before `connect`.
    function vault() external view returns (address);
}
