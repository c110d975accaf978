// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title What the hostile tokens of the tests have in common: anybody mints
abstract contract MintableToken is ERC20 {
    constructor() ERC20("Mock", "MOCK") {}

    /// @notice Makes tokens out of nothing.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
