// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

/// @title A token from before ERC-20 was settled: its transfers revert or return nothing at all
contract SilentToken {
    /// @notice As of an ERC-20.
    mapping(address account => uint256) public balanceOf;
    /// @notice As of an ERC-20.
    mapping(address account => mapping(address spender => uint256)) public allowance;

    /// @notice Makes tokens out of nothing.
    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    /// @notice As of an ERC-20, without an answer.
    function approve(address spender, uint256 value) external {
        allowance[msg.sender][spender] = value;
    }

    /// @notice As of an ERC-20, without an answer.
    function transfer(address to, uint256 value) external {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
    }

    /// @notice As of an ERC-20, without an answer.
    function transferFrom(address from, address to, uint256 value) external {
        allowance[from][msg.sender] -= value;
        balanceOf[from] -= value;
        balanceOf[to] += value;
    }
}
