// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

/// @notice What a deposit on the Stratis chain entitles somebody to here. Both chains and both contracts of the transfer are missing on
/// purpose: the gateway puts in its own, so no caller can name another chain or another vault.
/// @param token The token on the Stratis chain, 20 bytes in the order of that chain's `Address.ToBytes()`.
/// @param amount In the token's smallest unit.
/// @param sender Who made the deposit, 20 bytes of the Stratis chain.
/// @param recipient Who receives the ERC-20 here.
/// @param number The vault's running number of the deposit; the first is 1.
struct Claim {
    address token;
    uint256 amount;
    address sender;
    address recipient;
    uint64 number;
}

/// @notice Which way value goes, seen from the gateway: `Out` is a lock (to Stratis), `In` is a release (from Stratis).
enum Direction {
    Out,
    In
}
