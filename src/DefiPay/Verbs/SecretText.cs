namespace DefiPay.Verbs;

/// <summary>Small files with secrets, which no message repeats.</summary>
internal static class SecretText
{
    /// <exception cref="WrongUseException">The file cannot be read or is too long.</exception>
    public static string ReadFile(string option, string path, int lengthMax)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Length <= 4L * lengthMax
                ? File.ReadAllText(path)
                : throw new WrongUseException($"{option}: the file {path} has {file.Length} bytes; up to {4 * lengthMax} are accepted.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongUseException($"{option}: the file {path} cannot be read: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>Writes a file that its owner alone may read.</summary>
    /// <exception cref="WrongUseException">It exists already, or cannot be written.</exception>
    public static void WriteNew(string field, string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new StreamWriter(path, options);
            file.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongUseException($"{field}: the file {path} cannot be written: {e.Message.TrimEnd('.')}.", e);
        }
    }
}
