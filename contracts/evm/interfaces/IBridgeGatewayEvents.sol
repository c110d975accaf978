// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {Direction} from "./BridgeTypes.sol";

/// @title What the gateway reports
/// @notice Together the events hold every field of a transfer's id: who follows the chain can compute each id again.
interface IBridgeGatewayEvents {
    /// @notice Tokens were taken in; `number` counts all locks of this gateway without gaps, from 1.
    /// @param transferId Keccak-256 of the transfer's fields, see {IBridgeGateway}.
    /// @param token The ERC-20 on this chain.
    /// @param sender Who gave the tokens, on this chain.
    /// @param recipient 20 bytes of the Stratis chain.
    /// @param amount In the token's smallest unit; exactly what the gateway received.
    /// @param number The gateway's running number.
    /// @param destinationChain Keccak-256 of the Stratis chain's CAIP-2 name.
    /// @param destinationContract The vault, 20 bytes of the Stratis chain.
    event Locked(
        bytes32 indexed transferId,
        address indexed token,
        address indexed sender,
        address recipient,
        uint256 amount,
        uint64 number,
        bytes32 destinationChain,
        address destinationContract
    );

    /// @notice Tokens were paid out for a deposit on Stratis.
    /// @param transferId Keccak-256 of the transfer's fields, see {IBridgeGateway}.
    /// @param token The ERC-20 on this chain (the id is computed over the Stratis token).
    /// @param recipient Who was paid, on this chain.
    /// @param amount In the token's smallest unit.
    /// @param number The vault's number of the deposit.
    /// @param epoch The set of signers whose signatures counted.
    /// @param attestations How many distinct signers had signed; at least the quorum.
    event Released(
        bytes32 indexed transferId,
        address indexed token,
        address indexed recipient,
        uint256 amount,
        uint64 number,
        uint64 epoch,
        uint256 attestations
    );

    /// @notice A token may cross from now on.
    /// @param token The ERC-20 on this chain.
    /// @param remoteToken Its counterpart, 20 bytes of the Stratis chain.
    event TokenAdded(address indexed token, address indexed remoteToken);

    /// @notice A bucket has new bounds. What it held stays, cut to the new capacity.
    /// @param token The ERC-20 on this chain.
    /// @param direction Whose bucket it is.
    /// @param capacity In the token's smallest unit, like the refill.
    /// @param refillPerSecond What comes back each second.
    event LimitSet(address indexed token, Direction direction, uint256 capacity, uint256 refillPerSecond);

    /// @notice A lock takes at least so much from now on.
    /// @param token The ERC-20 on this chain.
    /// @param minimum In the token's smallest unit; 0 for any amount.
    event MinimumSet(address indexed token, uint256 minimum);

    /// @notice Step one of a rotation. A later proposal replaces this one.
    /// @param signers In the order in which they were named.
    /// @param quorum How many of them must sign.
    /// @param activeFrom Unix time in seconds from which the owner may activate it.
    event SignersProposed(address[] signers, uint256 quorum, uint48 activeFrom);

    /// @notice From now on only these signers count. The constructor reports epoch 1.
    /// @param epoch Is part of what they sign.
    /// @param signers In the order in which they were named.
    /// @param quorum How many of them must sign.
    event SignersChanged(uint64 indexed epoch, address[] signers, uint256 quorum);

    /// @notice The gateway knows its counterpart; happens once.
    /// @param vault 20 bytes of the Stratis chain.
    /// @param remoteChain Keccak-256 of that chain's CAIP-2 name.
    event Connected(address vault, bytes32 remoteChain);

    /// @notice A direction was stopped or opened. Repeating a pause reports nothing.
    /// @param direction The direction stopped or opened; the other one is as it was.
    /// @param paused True when it was stopped.
    /// @param by The owner or the guardian.
    event PauseChanged(Direction indexed direction, bool paused, address by);

    /// @notice Another account may pause. The constructor reports the first.
    /// @param guardian The only one from now on, beside the owner.
    event GuardianChanged(address guardian);
}
