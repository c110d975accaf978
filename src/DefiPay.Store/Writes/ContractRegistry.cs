using DefiPay.Chains;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Writes;

/// <summary>
/// Which contracts are indexed. An indexer looks here at every step: a contract entered while it runs is decoded and folded from
/// the contract's first log on, whichever block the index has reached.
/// </summary>
public sealed class ContractRegistry
{
    private const int TokenTextMax = 256;

    private readonly NpgsqlDataSource _source;

    internal ContractRegistry(NpgsqlDataSource source) => _source = source;

    /// <summary>
    /// Enters a contract. Entering it again changes what was given; where that changes what its events mean (kind, token), it is folded
    /// anew as if it had been so from the start.
    /// </summary>
    /// <exception cref="PermanentException">The token's decimals lie outside 0 to 255.</exception>
    /// <exception cref="RetryableException">The database cannot be reached.</exception>
    public Task RegisterAsync(ContractRegistration contract, CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        if (contract.Token is { Decimals: < 0 or > 255 } token)
            throw new PermanentException($"decimals: {token.Decimals} of the token {contract.Address}; accepted are 0 to 255.");
        await using var command = _source.CreateCommand("""
            insert into defipay.contract as c
                   (chain_id, address, name, kind, code_hash, deployed_at_block, token_name, token_symbol, token_decimals)
            values (@chain, @address, @name, @kind, @code_hash, @block, @token_name, @token_symbol, @token_decimals)
            on conflict (chain_id, address) do update set
                name = excluded.name, kind = excluded.kind, code_hash = excluded.code_hash, deployed_at_block = excluded.deployed_at_block,
                token_name = excluded.token_name, token_symbol = excluded.token_symbol, token_decimals = excluded.token_decimals,
                is_indexed = c.is_indexed and (c.kind, c.token_name, c.token_symbol, c.token_decimals)
                    is not distinct from (excluded.kind, excluded.token_name, excluded.token_symbol, excluded.token_decimals)
            """);
        command.Parameters.AddWithValue("chain", contract.ChainId.Value);
        command.Parameters.AddWithValue("address", contract.Address);
        command.Parameters.AddWithValue("name", contract.Name);
        command.Parameters.AddWithValue("kind", contract.Kind);
        command.Parameters.AddWithValue("code_hash", contract.CodeHash);
        command.Parameters.AddWithValue("block", checked((long)contract.DeployedAtBlock));
        command.Parameters.Add(TextOrNull("token_name", contract.Token?.Name));
        command.Parameters.Add(TextOrNull("token_symbol", contract.Token?.Symbol));
        command.Parameters.Add(new NpgsqlParameter("token_decimals", NpgsqlDbType.Integer) { Value = (object?)contract.Token?.Decimals ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>A chain's contracts: those that are indexed already, those that still wait for it, or (null) all.</summary>
    public Task<IReadOnlyList<ContractRegistration>> ListAsync(ChainId chain, bool? indexed, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync<IReadOnlyList<ContractRegistration>>(async () =>
        {
            await using var command = _source.CreateCommand("""
                select address, name, kind, code_hash, deployed_at_block, token_name, token_symbol, token_decimals
                  from defipay.contract where chain_id = @chain and is_indexed = coalesce(@indexed, is_indexed) order by address
                """);
            command.Parameters.AddWithValue("chain", chain.Value);
            command.Parameters.Add(new NpgsqlParameter("indexed", NpgsqlDbType.Boolean) { Value = (object?)indexed ?? DBNull.Value });
            return await StateReader.ListAsync(command, row => new ContractRegistration(
                chain, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), (ulong)row.GetInt64(4),
                row.IsDBNull(5) ? null : new TokenMetadata(row.GetString(5), row.GetString(6), row.GetInt32(7))), cancellationToken);
        });

    // The token itself chose this text, and anybody may have written the token.
    private static NpgsqlParameter TextOrNull(string name, string? text) =>
        new(name, NpgsqlDbType.Text) { Value = text is null ? DBNull.Value : PlainText.Of(text, TokenTextMax) };
}
