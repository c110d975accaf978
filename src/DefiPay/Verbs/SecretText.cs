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
}
