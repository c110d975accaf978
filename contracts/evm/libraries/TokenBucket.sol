// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {IBridgeGatewayErrors} from "../interfaces/IBridgeGatewayErrors.sol";

/// @title A limit on what flows: at most `capacity` at once, and `refillPerSecond` on top with time
/// @dev Whole units and whole seconds: nothing is divided, so nothing is rounded. Figures fit 128 bits and times 48, so
/// `level + elapsed * refill` stays below 2^177 and cannot overflow. Two storage slots; taking writes one.
library TokenBucket {
    /// @param level What it held at `updatedAt`; never above the capacity.
    /// @param updatedAt Block time in seconds.
    struct Bucket {
        uint128 capacity;
        uint128 refillPerSecond;
        uint128 level;
        uint48 updatedAt;
    }

    /// @notice Sets a bucket up, full.
    function open(Bucket storage self, uint256 capacity, uint256 refillPerSecond) internal {
        _setBounds(self, capacity, refillPerSecond);
        self.level = self.capacity;
        self.updatedAt = uint48(block.timestamp);
    }

    /// @notice Changes the bounds; what the old refill brought until now stays, cut to the new capacity.
    function resize(Bucket storage self, uint256 capacity, uint256 refillPerSecond) internal {
        uint256 level = available(self);
        _setBounds(self, capacity, refillPerSecond);
        self.level = level < capacity ? uint128(level) : uint128(capacity);
        self.updatedAt = uint48(block.timestamp);
    }

    /// @notice Takes an amount out. The caller has checked it against `available`; more would be an underflow, which reverts.
    function take(Bucket storage self, uint256 amount) internal {
        self.level = uint128(available(self) - amount);
        self.updatedAt = uint48(block.timestamp);
    }

    /// @notice What it holds now.
    function available(Bucket storage self) internal view returns (uint256) {
        uint256 level = self.level + (block.timestamp - self.updatedAt) * self.refillPerSecond;
        return level < self.capacity ? level : self.capacity;
    }

    /// @notice Seconds until `missing` more has come, rounded up; the largest uint256 if it never comes.
    function waitFor(Bucket storage self, uint256 missing) internal view returns (uint256) {
        uint256 refill = self.refillPerSecond;
        return refill == 0 ? type(uint256).max : (missing + refill - 1) / refill;
    }

    function _setBounds(Bucket storage self, uint256 capacity, uint256 refillPerSecond) private {
        self.capacity = _fit(capacity);
        self.refillPerSecond = _fit(refillPerSecond);
    }

    function _fit(uint256 value) private pure returns (uint128) {
        if (value > type(uint128).max) revert IBridgeGatewayErrors.LimitTooLarge(value, type(uint128).max);
        return uint128(value);
    }
}
