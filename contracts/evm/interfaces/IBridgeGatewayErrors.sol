// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {Direction} from "./BridgeTypes.sol";

/// @title Why the gateway refuses
/// @notice A refused call changes nothing. OpenZeppelin's own errors come on top: `OwnableUnauthorizedAccount`, `OwnableInvalidOwner`,
/// `SafeERC20FailedOperation` (the token said false) and `ReentrancyGuardReentrantCall`.
interface IBridgeGatewayErrors {
    /// @notice The vault is not known yet: `connect` comes first.
    error NotConnected();
    /// @notice `connect` works once.
    error AlreadyConnected(address vault);
    /// @notice The vault's address is missing.
    error VaultIsZero();
    /// @notice The remote chain's name is no CAIP-2 name (5 to 41 bytes), or it is the name of this very chain.
    error RemoteChainInvalid(string remoteChain);

    /// @notice This direction is stopped until the owner opens it.
    error DirectionPaused(Direction direction);
    /// @notice The token was never added.
    error UnknownToken(address token);
    /// @notice No token here is the counterpart of this one on Stratis.
    error UnknownRemoteToken(address remoteToken);
    /// @notice An amount of 0 is no transfer.
    error AmountIsZero();
    /// @notice Less than a lock takes: such transfers would cost those who carry them more than they move.
    error BelowMinimum(address token, uint256 amount, uint256 minimum);
    /// @notice A claim without a sender belongs to no deposit.
    error SenderIsZero();
    /// @notice Deposits are numbered from 1.
    error NumberIsZero();
    /// @notice Value sent there would be lost: nobody, the bridge's contract or the token itself.
    error RecipientRefused(address recipient);
    /// @notice More than the bucket could ever hold: waiting does not help. A lock names `In` when the amount could never come home.
    error ExceedsCapacity(address token, Direction direction, uint256 amount, uint256 capacity);
    /// @notice More than the bucket holds now.
    /// @param waitSeconds How long until it would hold enough if nobody else takes from it; the largest uint256 if it never refills.
    error ExceedsAvailable(address token, Direction direction, uint256 amount, uint256 available, uint256 waitSeconds);
    /// @notice More than was ever locked and not yet released: somebody minted on Stratis without a deposit here.
    error ExceedsLocked(address token, uint256 amount, uint256 locked);
    /// @notice The gateway's balance did not grow by exactly the amount: the token takes a fee, rebases or lies.
    error AmountNotReceived(address token, uint256 amount, uint256 balanceBefore, uint256 balanceAfter);
    /// @notice Each id is released once.
    error AlreadyReleased(bytes32 transferId);

    /// @notice Fewer signatures than the quorum.
    error QuorumNotReached(bytes32 transferId, uint256 signatures, uint256 quorum);
    /// @notice A signature is 65 bytes: r, s, v.
    error SignatureLengthInvalid(uint256 index, uint256 length);
    /// @notice s lies in the upper half of the curve's order: the malleable twin of a signature.
    error SignatureNotLow(uint256 index, bytes32 s);
    /// @notice No key makes this signature (r or s out of range, or v neither 27 nor 28).
    error SignatureNotRecoverable(uint256 index);
    /// @notice Somebody else signed, or one of the signers signed something else: other fields, chain, gateway or epoch.
    error SignerNotInEpoch(uint256 index, address signer, uint64 epoch);
    /// @notice Signers come in ascending order, so that none counts twice.
    error SignersNotAscending(uint256 index, address signer, address previous);

    /// @notice A set holds 1 to `max` signers.
    error SignerCountOutOfRange(uint256 count, uint256 max);
    /// @notice The zero address signs nothing.
    error SignerIsZero(uint256 index);
    /// @notice A signer is in a set once.
    error SignerRepeated(address signer);
    /// @notice A quorum is 1 to the number of signers.
    error QuorumOutOfRange(uint256 quorum, uint256 signers);
    /// @notice A rotation waits at least a second and at most `max` seconds.
    error RotationDelayOutOfRange(uint48 rotationDelay, uint48 max);
    /// @notice There is no proposal to activate.
    error NothingProposed();
    /// @notice The proposal's time has not come.
    error RotationTooEarly(uint48 activeFrom, uint256 blockTime);

    /// @notice There is no contract at the token's address.
    error TokenHasNoCode(address token);
    /// @notice A token is added once.
    error TokenAlreadyAdded(address token);
    /// @notice The counterpart's address is missing.
    error RemoteTokenIsZero();
    /// @notice A counterpart belongs to one token: two would share what one of them locked.
    error RemoteTokenTaken(address remoteToken, address token);
    /// @notice Capacities and refills fit 128 bits, so that no arithmetic on them overflows; a minimum fits 96.
    error LimitTooLarge(uint256 value, uint256 max);

    /// @notice Only the owner or the guardian may pause.
    error NotOwnerOrGuardian(address caller);
    /// @notice There is always a guardian.
    error GuardianIsZero();
    /// @notice There is always an owner: without one, a pause would hold everybody's tokens for ever.
    error OwnershipNotRenounceable();
}
