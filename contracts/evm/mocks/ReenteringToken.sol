// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {MintableToken} from "./MintableToken.sol";

/// @title A token that makes a call of the tester's choice in the middle of its next transfer, and remembers how it ended
contract ReenteringToken is MintableToken {
    address private _target;
    bytes private _call;
    /// @notice Whether the call was made.
    bool public called;
    /// @notice Whether it went through.
    bool public succeeded;
    /// @notice What it returned or reverted with.
    bytes public answer;

    /// @notice Prepares one call. The token itself will be the caller.
    function arm(address target, bytes calldata call_) external {
        _target = target;
        _call = call_;
        called = false;
    }

    /// @notice Lets the gateway take tokens that the token itself owns.
    function approveFromHere(address spender, uint256 value) external {
        _approve(address(this), spender, value);
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_target == address(0) || from == address(0)) return;
        address target = _target;
        _target = address(0);
        called = true;
        (succeeded, answer) = target.call(_call);
    }
}
