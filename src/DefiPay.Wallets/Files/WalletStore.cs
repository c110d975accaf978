using DefiPay.Files;

namespace DefiPay.Wallets.Files;

/// <summary>Named texts in a folder of which only its owner sees anything; a name is written once, whole or not at all.</summary>
internal sealed class WalletStore(string path)
{
    private const string Extension = ".json";
    private const int NameLengthMax = 40;
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string[] Names() => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file)).Where(IsName).Order(StringComparer.Ordinal)]
        : [];

    public bool Has(string name) => File.Exists(PathOf(name));

    public string Read(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Length <= KeyFileText.LengthMax
            ? File.ReadAllText(file.FullName)
            : throw new WalletException($"The file of wallet {name} has {file.Length} bytes; up to {KeyFileText.LengthMax} are accepted.");
    }

    public void WriteNew(string name, string text)
    {
        string target = PathOf(name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        FolderSync.Create(path, OwnerFolder);

        string temporary = Path.Combine(path, $".{name}.{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: false);
        }
        catch (IOException e) when (File.Exists(target))
        {
            throw new WalletException($"There is a wallet {name} already; nothing was changed. Choose another name.", e);
        }
        finally
        {
            File.Delete(temporary);
        }

        FolderSync.Flush(path);
    }

    // The name becomes a file's name, so nothing in it may lead elsewhere.
    private string PathOf(string name) => IsName(name)
        ? Path.Combine(path, name + Extension)
        : throw new WalletException($"A wallet's name has 1 to {NameLengthMax} lower-case letters, digits and dashes, and begins with a letter.");

    private static bool IsName(string name) =>
        name is { Length: >= 1 and <= NameLengthMax } && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
