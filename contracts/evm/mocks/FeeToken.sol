// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {MintableToken} from "./MintableToken.sol";

/// @title A token that keeps a hundredth of every transfer, of at least one unit
contract FeeToken is MintableToken {
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0) && to != address(0)) super._update(to, address(0), value / 100 + 1);
    }
}
