using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DefiPay.Store.Migrations;

/// <summary>One numbered SQL file of this assembly.</summary>
internal sealed partial record SqlMigration(int Number, string Name, string Sql, string Sha256)
{
    /// <summary>All of them in order; their numbers run from 1 without gaps.</summary>
    public static IReadOnlyList<SqlMigration> All { get; } = Load();

    private static List<SqlMigration> Load()
    {
        var assembly = typeof(SqlMigration).Assembly;
        var migrations = new List<SqlMigration>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (FileName().Match(resource) is not { Success: true } match)
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var sql = reader.ReadToEnd();
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            migrations.Add(new SqlMigration(int.Parse(match.Groups[1].Value), match.Groups[2].Value, sql, hash));
        }
        migrations.Sort((a, b) => a.Number.CompareTo(b.Number));
        return migrations;
    }

    [GeneratedRegex(@"\.(\d{4})_(\w+)\.sql\z")]
    private static partial Regex FileName();
}
