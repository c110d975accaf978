using System.Text;
using DefiPay.Files;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Devnet.Wallets;

/// <summary>The wallets' files, in a folder of which only its owner sees anything. A file is replaced whole or not at all.</summary>
internal sealed class WalletFolder(string path)
{
    private const string Extension = ".wallet.json";
    private const int NameLengthMax = 64;
    private const long FileBytesMax = 256 * 1024;
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public IReadOnlyList<string> Names() => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Where(IsName).Order(StringComparer.Ordinal)]
        : [];

    public bool Has(string name) => IsName(name) && File.Exists(PathOf(name));

    public string Read(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Length <= FileBytesMax
            ? File.ReadAllText(file.FullName)
            : throw new WalletException($"The file of wallet {name} has {file.Length} bytes; up to {FileBytesMax} are accepted.");
    }

    public void Write(string name, string text)
    {
        string target = PathOf(name);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        FolderSync.Create(path, OwnerFolder);

        string temporary = Path.Combine(path, $".{name}.new");
        try
        {
            Replace(target, temporary, options, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last one is what .NET makes of a file that is longer than it may be.
            TryDelete(temporary);
            throw new WalletException(
                $"The disk does not take the file of wallet {name}: {failure.Message}. Nothing was changed.", status: StatusCodes.Status500InternalServerError);
        }

        FolderSync.Flush(path);
    }

    private static void Replace(string target, string temporary, FileStreamOptions options, string text)
    {
        File.Delete(temporary);
        using (var file = new FileStream(temporary, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left of it is no wallet, and the next one of that name overwrites it.
        }
    }

    // The name becomes a file's name, so nothing in it may lead elsewhere.
    private string PathOf(string name) => IsName(name)
        ? Path.Combine(path, name + Extension)
        : throw new WalletException($"name: a wallet's name has 1 to {NameLengthMax} letters, digits, dashes and underscores, and begins with a letter or digit.");

    private static bool IsName(string name) =>
        name is { Length: >= 1 and <= NameLengthMax } && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
