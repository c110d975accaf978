// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {TokenBucket} from "../libraries/TokenBucket.sol";

/// @title Shows the library to the tests
contract TokenBucketHarness {
    using TokenBucket for TokenBucket.Bucket;

    TokenBucket.Bucket private _bucket;

    /// @notice See {TokenBucket}.
    function open(uint256 capacity, uint256 refillPerSecond) external {
        _bucket.open(capacity, refillPerSecond);
    }

    /// @notice See {TokenBucket}.
    function resize(uint256 capacity, uint256 refillPerSecond) external {
        _bucket.resize(capacity, refillPerSecond);
    }

    /// @notice See {TokenBucket}.
    function take(uint256 amount) external {
        _bucket.take(amount);
    }

    /// @notice See {TokenBucket}.
    function available() external view returns (uint256) {
        return _bucket.available();
    }

    /// @notice See {TokenBucket}.
    function waitFor(uint256 missing) external view returns (uint256) {
        return _bucket.waitFor(missing);
    }
}
