// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title A dollar for devnets and tests, worth nothing
/// @notice ERC-20 with permit (EIP-2612) and 6 decimals. The owner mints as much as it likes.
contract TestDollar is ERC20Permit, Ownable2Step {
    /// @param owner Who may mint.
    constructor(address owner) ERC20("Test Dollar", "tUSD") ERC20Permit("Test Dollar") Ownable(owner) {}

    /// @notice Makes new tokens; owner.
    /// @param to Who gets them.
    /// @param amount In units of 10^-6 dollar.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @notice 6, as of the dollars in wide use.
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
