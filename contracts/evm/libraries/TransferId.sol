// SPDX-License-Identifier: MIT
pragma solidity 0.8.28;

/// @title The id of a transfer, the same on both chains
library TransferId {
    /// @notice All that makes a transfer what it is; addresses are the 20 bytes of their own chain.
    /// @param sourceChain Keccak-256 of the chain's CAIP-2 name, like `destinationChain`.
    /// @param token The token on the source chain.
    /// @param number The source contract's running number.
    struct Fields {
        bytes32 sourceChain;
        bytes32 destinationChain;
        address sourceContract;
        address destinationContract;
        address token;
        uint256 amount;
        address sender;
        address recipient;
        uint64 number;
    }

    /// @notice Keccak-256 over 204 bytes. Every field has a fixed width, so packing is unambiguous.
    function compute(Fields memory fields) internal pure returns (bytes32) {
        return keccak256(
            abi.encodePacked(
                fields.sourceChain,
                fields.destinationChain,
                fields.sourceContract,
                fields.destinationContract,
                fields.token,
                fields.amount,
                fields.sender,
                fields.recipient,
                fields.number
            )
        );
    }
}
