// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {MintableToken} from "./MintableToken.sol";

/// @title A token that can be told to answer false and move nothing, instead of reverting
contract FalseToken is MintableToken {
    /// @notice Whether it refuses at present.
    bool public refuses;

    /// @notice Makes it refuse, or work.
    function setRefuses(bool value) external {
        refuses = value;
    }

    /// @notice As of an ERC-20, or false.
    function transfer(address to, uint256 value) public override returns (bool) {
        return !refuses && super.transfer(to, value);
    }

    /// @notice As of an ERC-20, or false.
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return !refuses && super.transferFrom(from, to, value);
    }
}
