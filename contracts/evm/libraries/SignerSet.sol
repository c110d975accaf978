// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {IBridgeGatewayErrors} from "../interfaces/IBridgeGatewayErrors.sol";

/// @title Who may sign, by epoch
library SignerSet {
    /// @dev Bounds the loops: a rotation to 32 signers costs about 1.6 million gas.
    uint256 internal constant MAX_SIGNERS = 32;

    /// @param epochOf The latest epoch in which an address is a signer. An address counts when that is the current epoch; epochs begin
    /// at 1, so an address nobody named never does.
    struct Set {
        uint64 epoch;
        uint64 quorum;
        address[] signers;
        mapping(address signer => uint64 epoch) epochOf;
    }

    /// @param activeFrom Unix time in seconds; 0 means that there is no proposal.
    struct Proposal {
        address[] signers;
        uint64 quorum;
        uint48 activeFrom;
    }

    /// @notice Refuses a set that is empty or too large, names somebody twice or nobody, or has a quorum that nothing or no set could reach.
    function check(address[] memory signers, uint256 quorum) internal pure {
        uint256 count = signers.length;
        if (count == 0 || count > MAX_SIGNERS) revert IBridgeGatewayErrors.SignerCountOutOfRange(count, MAX_SIGNERS);
        if (quorum == 0 || quorum > count) revert IBridgeGatewayErrors.QuorumOutOfRange(quorum, count);
        for (uint256 i = 0; i < count; i++) {
            if (signers[i] == address(0)) revert IBridgeGatewayErrors.SignerIsZero(i);
            for (uint256 j = 0; j < i; j++) {
                if (signers[j] == signers[i]) revert IBridgeGatewayErrors.SignerRepeated(signers[i]);
            }
        }
    }

    /// @notice Begins the next epoch. The set has been checked.
    function begin(Set storage self, address[] memory signers, uint256 quorum) internal {
        uint64 epoch = self.epoch + 1;
        self.epoch = epoch;
        self.quorum = uint64(quorum);
        self.signers = signers;
        for (uint256 i = 0; i < signers.length; i++) {
            self.epochOf[signers[i]] = epoch;
        }
    }

    /// @notice Whether the address counts now.
    function contains(Set storage self, address signer) internal view returns (bool) {
        return self.epochOf[signer] == self.epoch;
    }
}
