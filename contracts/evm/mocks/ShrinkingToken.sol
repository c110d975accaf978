// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {MintableToken} from "./MintableToken.sol";

/// @title A token that takes from whoever receives during the transfer: the recipient ends with less than it had
contract ShrinkingToken is MintableToken {
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0) && to != address(0)) super._update(to, address(0), balanceOf(to));
    }
}
