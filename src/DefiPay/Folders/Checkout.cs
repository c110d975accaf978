namespace DefiPay.Folders;

/// <summary>The checkout of the repository that the program was built in, where it runs from one.</summary>
internal static class Checkout
{
    /// <summary>Its root; null where no folder above the program holds the path.</summary>
    /// <param name="path">A folder of the repository, from its root.</param>
    public static string? Find(string path)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, path)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
