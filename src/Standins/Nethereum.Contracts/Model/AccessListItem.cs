namespace Nethereum.Model;

/// <summary>An account and keys of its storage that a transaction announces (EIP-2930).</summary>
public class AccessListItem
{
    /// <summary>An empty one.</summary>
    public AccessListItem()
    {
    }

    /// <summary>An account and its keys.</summary>
    public AccessListItem(string address, List<byte[]> storageKeys)
    {
        Address = address;
        StorageKeys = storageKeys;
    }

    /// <summary>The account.</summary>
    public string Address { get; set; }

    /// <summary>32 bytes each.</summary>
    public List<byte[]> StorageKeys { get; set; } = [];
}
