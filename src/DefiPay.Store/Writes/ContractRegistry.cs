using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store.Writes;

/// <summary>
/// Which contracts are indexed. An indexer looks here at every step: a contract entered while it runs is decoded and folded from
/// the contract's first log on, whichever block the index has reached.
/// </summary>
public sealed class ContractRegistry
{
    private readonly NpgsqlDataSource _source;

    internal ContractRegistry(NpgsqlDataSource source) => _source = source;

    /// <summary>Enters a contract; entering it again changes its name, kind, code hash and block only.</summary>
    /// <exception cref="RetryableException">The database cannot be reached.</exception>
    public Task RegisterAsync(ContractRegistration contract, CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            insert into defipay.contract (chain_id, address, name, kind, code_hash, deployed_at_block)
            values (@chain, @address, @name, @kind, @code_hash, @block)
            on conflict (chain_id, address) do update set
                name = excluded.name, kind = excluded.kind, code_hash = excluded.code_hash, deployed_at_block = excluded.deployed_at_block
            """);
        command.Parameters.AddWithValue("chain", contract.ChainId.Value);
        command.Parameters.AddWithValue("address", contract.Address);
        command.Parameters.AddWithValue("name", contract.Name);
        command.Parameters.AddWithValue("kind", contract.Kind);
        command.Parameters.AddWithValue("code_hash", contract.CodeHash);
        command.Parameters.AddWithValue("block", checked((long)contract.DeployedAtBlock));
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>The addresses of a chain's contracts that are indexed already, or that still wait for it.</summary>
    public Task<IReadOnlyList<string>> ListAddressesAsync(ChainId chain, bool indexed, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync<IReadOnlyList<string>>(async () =>
        {
            await using var command = _source.CreateCommand(
                "select address from defipay.contract where chain_id = @chain and is_indexed = @indexed order by address");
            command.Parameters.AddWithValue("chain", chain.Value);
            command.Parameters.AddWithValue("indexed", indexed);
            var addresses = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                addresses.Add(reader.GetString(0));
            return addresses;
        });
}
