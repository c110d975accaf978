// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IBridgeGatewayErrors} from "../interfaces/IBridgeGatewayErrors.sol";
import {SignerSet} from "./SignerSet.sol";

/// @title Signatures of a quorum over one digest
/// @dev The digest is made and the set is kept by the contract. The caller brings signatures and nothing else: who signed is recovered
/// from them, and the ascending order makes each signer count once.
library QuorumSignatures {
    using SignerSet for SignerSet.Set;

    /// @notice Refuses unless every signature is one of a distinct signer of the current epoch. The number of them is the caller's to check.
    function check(SignerSet.Set storage set, bytes32 digest, bytes[] calldata signatures) internal view {
        address previous = address(0);
        for (uint256 i = 0; i < signatures.length; i++) {
            address signer = _recover(digest, signatures[i], i);
            if (signer <= previous) revert IBridgeGatewayErrors.SignersNotAscending(i, signer, previous);
            if (!set.contains(signer)) revert IBridgeGatewayErrors.SignerNotInEpoch(i, signer, set.epoch);
            previous = signer;
        }
    }

    function _recover(bytes32 digest, bytes calldata signature, uint256 index) private pure returns (address) {
        (address signer, ECDSA.RecoverError problem, bytes32 detail) = ECDSA.tryRecoverCalldata(digest, signature);
        if (problem == ECDSA.RecoverError.NoError) return signer;
        if (problem == ECDSA.RecoverError.InvalidSignatureLength)
            revert IBridgeGatewayErrors.SignatureLengthInvalid(index, uint256(detail));
        if (problem == ECDSA.RecoverError.InvalidSignatureS) revert IBridgeGatewayErrors.SignatureNotLow(index, detail);
        revert IBridgeGatewayErrors.SignatureNotRecoverable(index);
    }
}
