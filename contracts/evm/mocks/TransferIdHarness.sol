// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

import {TransferId} from "../libraries/TransferId.sol";

/// @title Shows the library to the tests, with chains and contracts of their choice
contract TransferIdHarness {
    /// @notice The id of the fields.
    function compute(TransferId.Fields calldata fields) external pure returns (bytes32) {
        return TransferId.compute(fields);
    }
}
