// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {MintableToken} from "./MintableToken.sol";

/// @title A token that moves another amount than it was asked to, and says that all went well
contract LyingToken is MintableToken {
    /// @notice What the recipient gets, as a share of the amount in percent: 0 moves nothing, 200 credits twice the amount.
    uint256 public percent = 100;

    /// @notice Changes the share.
    function setPercent(uint256 value) external {
        percent = value;
    }

    /// @notice Takes from anybody, an allowance or not.
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        _burn(from, balanceOf(from) < value ? balanceOf(from) : value);
        _mint(to, (value * percent) / 100);
        return true;
    }
}
