// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

/// @title A contract that reverts whatever it is told: whoever pays it must not call it
contract DeafRecipient {
    fallback() external payable {
        revert("not to be called");
    }
}
