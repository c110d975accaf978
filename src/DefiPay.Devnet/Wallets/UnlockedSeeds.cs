using System.Security.Cryptography;
using System.Text;
using DefiPay.Crypto;

namespace DefiPay.Devnet.Wallets;

/// <summary>
/// Seeds whose password was given lately, so that a run of calls does not pay for scrypt each time. Passwords themselves are not kept, only
/// their authentication code under a key of this process.
/// </summary>
internal sealed class UnlockedSeeds(TimeProvider time)
{
    private const int KeptMax = 100;
    private static readonly TimeSpan KeptTime = TimeSpan.FromMinutes(5);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<string, Unlocked> _unlocked = [];
    private readonly Lock _gate = new();

    /// <summary>The root of the wallet's keys.</summary>
    /// <exception cref="WalletException">The password is wrong, or the file's accounts are not those of its seed.</exception>
    public Bip32 Open(WalletFile wallet, string password)
    {
        byte[] code = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(password));
        lock (_gate)
        {
            if (_unlocked.TryGetValue(wallet.Name, out Unlocked? kept)
                && time.GetElapsedTime(kept.Since) < KeptTime // Not by the clock, which somebody may set back.
                && CryptographicOperations.FixedTimeEquals(kept.PasswordCode, code))
            {
                return kept.Root;
            }
        }

        byte[] seed = wallet.Seed.Open(password) ?? throw new WrongPasswordException();
        var root = Bip32.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        if (!wallet.Accounts.All(account => root.Derive(WalletAccount.PathOf(account.Index)).PublicKey.AsSpan().SequenceEqual(account.PublicKey)))
            throw new WalletException($"The file of wallet {wallet.Name} was changed: its seed gives other accounts than it says.");
        lock (_gate)
        {
            if (_unlocked.Count >= KeptMax)
                _unlocked.Clear();
            _unlocked[wallet.Name] = new Unlocked(code, root, time.GetTimestamp());
        }

        return root;
    }

    private sealed class Unlocked(byte[] passwordCode, Bip32 root, long since)
    {
        public byte[] PasswordCode => passwordCode;

        public Bip32 Root => root;

        public long Since => since;
    }
}
