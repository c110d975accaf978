// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Direction} from "./interfaces/BridgeTypes.sol";
import {IBridgeGateway} from "./interfaces/IBridgeGateway.sol";
import {SignerSet} from "./libraries/SignerSet.sol";
import {TokenBucket} from "./libraries/TokenBucket.sol";

/// @title What the owner and the guardian set, and what it stands at
/// @notice The part of {BridgeGateway} that moves no tokens.
abstract contract GatewaySettings is IBridgeGateway, Ownable2Step {
    using SignerSet for SignerSet.Set;
    using TokenBucket for TokenBucket.Bucket;

    /// @dev `remoteToken` is never zero for a token that was added. The minimum shares its slot, so a lock reads no other for it.
    struct Asset {
        address remoteToken;
        uint96 minimum;
        uint256 locked;
        mapping(Direction => TokenBucket.Bucket) buckets;
    }

    uint48 private constant ROTATION_DELAY_MAX = 30 days;

    /// @inheritdoc IBridgeGateway
    bytes32 public immutable remoteChainKey;
    /// @inheritdoc IBridgeGateway
    uint48 public immutable rotationDelay;

    // One slot, read by every transfer.
    /// @inheritdoc IBridgeGateway
    address public vault;
    /// @inheritdoc IBridgeGateway
    uint64 public lockCount;
    bool private _outPaused;
    bool private _inPaused;

    /// @inheritdoc IBridgeGateway
    address public guardian;
    /// @inheritdoc IBridgeGateway
    mapping(address remoteToken => address token) public localToken;
    mapping(address token => Asset) internal _assets;
    SignerSet.Set internal _signers;
    SignerSet.Proposal private _proposal;

    constructor(
        address owner_,
        address guardian_,
        string memory remoteChain,
        uint48 rotationDelay_,
        address[] memory signers_,
        uint256 quorum_
    ) Ownable(owner_) {
        uint256 nameLength = bytes(remoteChain).length;
        if (nameLength < 5 || nameLength > 41) revert RemoteChainInvalid(remoteChain);
        if (rotationDelay_ == 0 || rotationDelay_ > ROTATION_DELAY_MAX)
            revert RotationDelayOutOfRange(rotationDelay_, ROTATION_DELAY_MAX);
        SignerSet.check(signers_, quorum_);

        remoteChainKey = keccak256(bytes(remoteChain));
        rotationDelay = rotationDelay_;
        _setGuardian(guardian_);
        _beginEpoch(signers_, quorum_);
    }

    /// @inheritdoc IBridgeGateway
    function connect(address vault_) external onlyOwner {
        if (vault != address(0)) revert AlreadyConnected(vault);
        if (vault_ == address(0)) revert VaultIsZero();

        vault = vault_;
        emit Connected(vault_, remoteChainKey);
    }

    /// @inheritdoc IBridgeGateway
    function addToken(address token, address remoteToken_, uint256 capacity, uint256 refillPerSecond) external onlyOwner {
        Asset storage asset = _assets[token];
        if (asset.remoteToken != address(0)) revert TokenAlreadyAdded(token);
        if (token.code.length == 0) revert TokenHasNoCode(token);
        if (remoteToken_ == address(0)) revert RemoteTokenIsZero();
        if (localToken[remoteToken_] != address(0)) revert RemoteTokenTaken(remoteToken_, localToken[remoteToken_]);

        asset.remoteToken = remoteToken_;
        localToken[remoteToken_] = token;
        asset.buckets[Direction.Out].open(capacity, refillPerSecond);
        asset.buckets[Direction.In].open(capacity, refillPerSecond);

        emit TokenAdded(token, remoteToken_);
        emit LimitSet(token, Direction.Out, capacity, refillPerSecond);
        emit LimitSet(token, Direction.In, capacity, refillPerSecond);
    }

    /// @inheritdoc IBridgeGateway
    function setLimit(address token, Direction direction, uint256 capacity, uint256 refillPerSecond) external onlyOwner {
        Asset storage asset = _assets[token];
        if (asset.remoteToken == address(0)) revert UnknownToken(token);

        asset.buckets[direction].resize(capacity, refillPerSecond);
        emit LimitSet(token, direction, capacity, refillPerSecond);
    }

    /// @inheritdoc IBridgeGateway
    function setMinimum(address token, uint256 minimum) external onlyOwner {
        Asset storage asset = _assets[token];
        if (asset.remoteToken == address(0)) revert UnknownToken(token);
        if (minimum > type(uint96).max) revert LimitTooLarge(minimum, type(uint96).max);

        asset.minimum = uint96(minimum);
        emit MinimumSet(token, minimum);
    }

    /// @inheritdoc IBridgeGateway
    function pause(Direction direction) external {
        if (msg.sender != owner() && msg.sender != guardian) revert NotOwnerOrGuardian(msg.sender);
        _setPaused(direction, true);
    }

    /// @inheritdoc IBridgeGateway
    function unpause(Direction direction) external onlyOwner {
        _setPaused(direction, false);
    }

    /// @inheritdoc IBridgeGateway
    function setGuardian(address guardian_) external onlyOwner {
        _setGuardian(guardian_);
    }

    /// @inheritdoc IBridgeGateway
    function proposeSigners(address[] calldata signers_, uint256 quorum_) external onlyOwner {
        SignerSet.check(signers_, quorum_);

        uint48 activeFrom = uint48(block.timestamp) + rotationDelay;
        _proposal = SignerSet.Proposal({signers: signers_, quorum: uint64(quorum_), activeFrom: activeFrom});
        emit SignersProposed(signers_, quorum_, activeFrom);
    }

    /// @inheritdoc IBridgeGateway
    function activateSigners() external onlyOwner {
        SignerSet.Proposal memory next = _proposal;
        if (next.activeFrom == 0) revert NothingProposed();
        if (block.timestamp < next.activeFrom) revert RotationTooEarly(next.activeFrom, block.timestamp);

        delete _proposal;
        _beginEpoch(next.signers, next.quorum);
    }

    /// @notice Refused: there is always an owner.
    function renounceOwnership() public view override onlyOwner {
        revert OwnershipNotRenounceable();
    }

    /// @inheritdoc IBridgeGateway
    function available(address token, Direction direction) external view returns (uint256) {
        return _assets[token].buckets[direction].available();
    }

    /// @inheritdoc IBridgeGateway
    function limitOf(address token, Direction direction) external view returns (uint256 capacity, uint256 refillPerSecond) {
        TokenBucket.Bucket storage bucket = _assets[token].buckets[direction];
        return (bucket.capacity, bucket.refillPerSecond);
    }

    /// @inheritdoc IBridgeGateway
    function minimumOf(address token) external view returns (uint256) {
        return _assets[token].minimum;
    }

    /// @inheritdoc IBridgeGateway
    function lockedOf(address token) external view returns (uint256) {
        return _assets[token].locked;
    }

    /// @inheritdoc IBridgeGateway
    function remoteToken(address token) external view returns (address) {
        return _assets[token].remoteToken;
    }

    /// @inheritdoc IBridgeGateway
    function epoch() external view returns (uint64) {
        return _signers.epoch;
    }

    /// @inheritdoc IBridgeGateway
    function quorum() external view returns (uint256) {
        return _signers.quorum;
    }

    /// @inheritdoc IBridgeGateway
    function signers() external view returns (address[] memory) {
        return _signers.signers;
    }

    /// @inheritdoc IBridgeGateway
    function proposal() external view returns (address[] memory, uint256, uint48) {
        return (_proposal.signers, _proposal.quorum, _proposal.activeFrom);
    }

    /// @inheritdoc IBridgeGateway
    function isPaused(Direction direction) public view returns (bool) {
        return direction == Direction.Out ? _outPaused : _inPaused;
    }

    function _setPaused(Direction direction, bool paused) private {
        if (isPaused(direction) == paused) return;
        if (direction == Direction.Out) _outPaused = paused;
        else _inPaused = paused;
        emit PauseChanged(direction, paused, msg.sender);
    }

    function _setGuardian(address guardian_) private {
        if (guardian_ == address(0)) revert GuardianIsZero();
        guardian = guardian_;
        emit GuardianChanged(guardian_);
    }

    function _beginEpoch(address[] memory signers_, uint256 quorum_) private {
        _signers.begin(signers_, quorum_);
        emit SignersChanged(_signers.epoch, signers_, quorum_);
    }
}
