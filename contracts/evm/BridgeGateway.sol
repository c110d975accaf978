// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {GatewaySettings} from "./GatewaySettings.sol";
import {Claim, Direction} from "./interfaces/BridgeTypes.sol";
import {IBridgeGateway} from "./interfaces/IBridgeGateway.sol";
import {QuorumSignatures} from "./libraries/QuorumSignatures.sol";
import {SignerSet} from "./libraries/SignerSet.sol";
import {TokenBucket} from "./libraries/TokenBucket.sol";
import {TransferId} from "./libraries/TransferId.sol";

/// @title The EVM end of the bridge to a Stratis chain
/// @notice What it does, whom it trusts and what breaks otherwise is written down in {IBridgeGateway}.
contract BridgeGateway is GatewaySettings, EIP712, ReentrancyGuardTransient {
    using QuorumSignatures for SignerSet.Set;
    using SafeERC20 for IERC20;
    using TokenBucket for TokenBucket.Bucket;

    bytes32 private constant ATTESTATION_TYPE = keccak256("Attestation(bytes32 transferId,uint64 epoch)");

    bytes32 private immutable _deployedChainKey;
    uint256 private immutable _deployedChainId;

    /// @inheritdoc IBridgeGateway
    mapping(bytes32 transferId => bool) public isReleased;

    /// @param owner Should be a multisig; see {IBridgeGateway}.
    /// @param guardian May pause.
    /// @param remoteChain The Stratis chain's CAIP-2 name.
    /// @param rotationDelay Seconds between the steps of a rotation; 1 second to 30 days.
    /// @param signers 1 to 32 distinct addresses in any order.
    /// @param quorum 1 to the number of signers.
    constructor(
        address owner,
        address guardian,
        string memory remoteChain,
        uint48 rotationDelay,
        address[] memory signers,
        uint256 quorum
    ) GatewaySettings(owner, guardian, remoteChain, rotationDelay, signers, quorum) EIP712("DefiPay Bridge", "1") {
        bytes32 key = _chainKeyOf(block.chainid);
        if (remoteChainKey == key) revert RemoteChainInvalid(remoteChain);

        _deployedChainKey = key;
        _deployedChainId = block.chainid;
    }

    /// @inheritdoc IBridgeGateway
    function lock(address token, uint256 amount, address recipient) external nonReentrant returns (bytes32 transferId) {
        _requireOpen(Direction.Out);
        Asset storage asset = _assets[token];
        if (asset.remoteToken == address(0)) revert UnknownToken(token);
        if (amount == 0) revert AmountIsZero();
        if (amount < asset.minimum) revert BelowMinimum(token, amount, asset.minimum);
        if (recipient == address(0) || recipient == vault || recipient == asset.remoteToken)
            revert RecipientRefused(recipient);
        _requireFits(asset, token, Direction.In, amount);

        _take(asset, token, Direction.Out, amount);
        asset.locked += amount;
        uint64 number = ++lockCount;
        transferId = _outgoingId(token, amount, msg.sender, recipient, number);

        emit Locked(transferId, token, msg.sender, recipient, amount, number, remoteChainKey, vault);
        _collect(token, msg.sender, amount); // last: control leaves this contract
    }

    /// @inheritdoc IBridgeGateway
    function release(Claim calldata claim, bytes[] calldata signatures) external nonReentrant {
        _requireOpen(Direction.In);
        address token = localToken[claim.token];
        _requireSound(claim, token);
        bytes32 transferId = _incomingId(claim);
        if (isReleased[transferId]) revert AlreadyReleased(transferId);
        if (signatures.length < _signers.quorum) revert QuorumNotReached(transferId, signatures.length, _signers.quorum);
        _signers.check(attestationDigest(transferId), signatures);
        Asset storage asset = _assets[token];
        if (claim.amount > asset.locked) revert ExceedsLocked(token, claim.amount, asset.locked);

        _take(asset, token, Direction.In, claim.amount);
        asset.locked -= claim.amount;
        isReleased[transferId] = true;

        emit Released(
            transferId, token, claim.recipient, claim.amount, claim.number, _signers.epoch, signatures.length
        );
        IERC20(token).safeTransfer(claim.recipient, claim.amount); // last: control leaves this contract
    }

    /// @inheritdoc IBridgeGateway
    function transferIdOf(Claim calldata claim) external view returns (bytes32) {
        if (vault == address(0)) revert NotConnected();
        return _incomingId(claim);
    }

    /// @inheritdoc IBridgeGateway
    function attestationDigest(bytes32 transferId) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ATTESTATION_TYPE, transferId, _signers.epoch)));
    }

    /// @inheritdoc IBridgeGateway
    function chainKey() public view returns (bytes32) {
        // A fork that changes the chain's id makes another chain; ids and signatures of this one must not count there.
        return block.chainid == _deployedChainId ? _deployedChainKey : _chainKeyOf(block.chainid);
    }

    function _requireOpen(Direction direction) private view {
        if (isPaused(direction)) revert DirectionPaused(direction);
        if (vault == address(0)) revert NotConnected();
    }

    /// @dev What no honest vault reports, and recipients with which the tokens would be lost.
    function _requireSound(Claim calldata claim, address token) private view {
        if (token == address(0)) revert UnknownRemoteToken(claim.token);
        if (claim.amount == 0) revert AmountIsZero();
        if (claim.sender == address(0)) revert SenderIsZero();
        if (claim.number == 0) revert NumberIsZero();
        if (claim.recipient == address(0) || claim.recipient == address(this) || claim.recipient == token)
            revert RecipientRefused(claim.recipient);
    }

    function _requireFits(Asset storage asset, address token, Direction direction, uint256 amount) private view {
        uint256 capacity = asset.buckets[direction].capacity;
        if (amount > capacity) revert ExceedsCapacity(token, direction, amount, capacity);
    }

    function _take(Asset storage asset, address token, Direction direction, uint256 amount) private {
        _requireFits(asset, token, direction, amount);
        TokenBucket.Bucket storage bucket = asset.buckets[direction];
        uint256 level = bucket.available();
        if (amount > level) revert ExceedsAvailable(token, direction, amount, level, bucket.waitFor(amount - level));
        bucket.take(amount);
    }

    /// @dev The balance tells what came, since a token's word for it is worth nothing. More than the amount is refused as well: it is
    /// nobody's, and a token that does this does not keep balances by transfers alone.
    function _collect(address token, address from, uint256 amount) private {
        uint256 balanceBefore = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(from, address(this), amount);
        uint256 balanceAfter = IERC20(token).balanceOf(address(this));
        if (balanceAfter < balanceBefore || balanceAfter - balanceBefore != amount)
            revert AmountNotReceived(token, amount, balanceBefore, balanceAfter);
    }

    function _outgoingId(address token, uint256 amount, address sender, address recipient, uint64 number)
        private
        view
        returns (bytes32)
    {
        return TransferId.compute(
            TransferId.Fields({
                sourceChain: chainKey(),
                destinationChain: remoteChainKey,
                sourceContract: address(this),
                destinationContract: vault,
                token: token,
                amount: amount,
                sender: sender,
                recipient: recipient,
                number: number
            })
        );
    }

    function _incomingId(Claim calldata claim) private view returns (bytes32) {
        return TransferId.compute(
            TransferId.Fields({
                sourceChain: remoteChainKey,
                destinationChain: chainKey(),
                sourceContract: vault,
                destinationContract: address(this),
                token: claim.token,
                amount: claim.amount,
                sender: claim.sender,
                recipient: claim.recipient,
                number: claim.number
            })
        );
    }

    function _chainKeyOf(uint256 chainId) private pure returns (bytes32) {
        return keccak256(bytes(string.concat("eip155:", Strings.toString(chainId))));
    }
}
