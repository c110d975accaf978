using Nethereum.KeyStore;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;
using Nethereum.Web3.Accounts;

namespace DefiPay.Standins.Nethereum.Tests.KeyStore;

public sealed class KeyStoreTests
{
    private const string Password = "testpassword";
    private const string Key = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";

    // Both from the definition of Web3 Secret Storage, version 3.
    private const string Pbkdf2File = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},"ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256","salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    private const string ScryptFile = """
        {"address":"008aeeda4d805471df9b2a5b0f38a0c3bcba786b","crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},"ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","kdf":"scrypt","kdfparams":{"dklen":32,"n":262144,"r":1,"p":8,"salt":"ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},"mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    [Theory]
    [InlineData(Pbkdf2File)]
    [InlineData(ScryptFile)]
    public void LoadFromKeyStore_PublishedFile_GivesItsKey(string json)
    {
        Account account = Account.LoadFromKeyStore(json, Password, 1);

        Assert.Equal("0x" + Key, account.PrivateKey);
        Assert.Equal("0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b", account.Address);
    }

    [Fact]
    public void DecryptKeyStoreFromJson_WrongPassword_IsRefused() =>
        Assert.Throws<DecryptionException>(() => new KeyStoreService().DecryptKeyStoreFromJson("wrong", Pbkdf2File));

    [Fact]
    public void DecryptKeyStoreFromJson_UnknownKdf_IsRefused() =>
        Assert.Throws<InvalidKdfException>(() => new KeyStoreService().DecryptKeyStoreFromJson(Password, Pbkdf2File.Replace("\"pbkdf2\"", "\"bcrypt\"")));

    [Fact]
    public void DecryptKeyStoreFromJson_HostileCosts_AreRefusedBeforeAnyWork() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeyStoreService().DecryptKeyStoreFromJson(Password, ScryptFile.Replace("262144", "1073741824")));

    [Fact]
    public void Encrypt_AnyKey_IsReadBackWithItsAddress()
    {
        byte[] key = Convert.FromHexString(Key);
        string light = new KeyStoreScryptService().EncryptAndGenerateKeyStoreAsJson(Password, key, "0xabc", new ScryptParams { Dklen = 32, N = 1024, R = 8, P = 1 });
        string rounds = new KeyStorePbkdf2Service().EncryptAndGenerateKeyStoreAsJson(Password, key, "0xabc", new Pbkdf2Params { Dklen = 32, Count = 1000, Prf = "hmac-sha256" });
        foreach (string json in new[] { light, rounds })
        {
            Assert.Equal(key, new KeyStoreService().DecryptKeyStoreFromJson(Password, json));
            Assert.Equal("0xabc", new KeyStoreService().GetAddressFromKeyStore(json));
            Assert.DoesNotContain(Key, json);
        }
    }
}
