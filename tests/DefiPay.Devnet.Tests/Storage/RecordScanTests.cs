using System.Buffers.Binary;
using DefiPay.Devnet.Storage;

namespace DefiPay.Devnet.Tests.Storage;

/// <summary>Files that are read in many pieces on several threads.</summary>
public sealed class RecordScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-log-").FullName;

    private string LogPath => Path.Combine(_folder, "chain.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_RecordsOfAllSizes_GivesThemInOrder()
    {
        var sizes = Write();

        Assert.Equal(Enumerable.Range(0, sizes.Count).Select(i => (i, sizes[i])), Read());
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Open_DamageAnywhere_IsRefusedAtItsByte(double where)
    {
        Write();
        using (var file = File.Open(LogPath, FileMode.Open))
        {
            file.Position = (long)(file.Length * where);
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(old ^ 1));
        }

        // The last record is small, so this is not its.
        Assert.Contains("damaged at byte", Assert.Throws<RecordLogCorruptException>(Read).Message);
    }

    [Fact]
    public void Open_CutInALongRecord_GivesAllBeforeIt()
    {
        var sizes = Write();
        using (var file = File.Open(LogPath, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        var read = Read();

        Assert.InRange(read.Count, 1, sizes.Count - 1);
        Assert.Equal(Enumerable.Range(0, read.Count).Select(i => (i, sizes[i])), read);
        Assert.Equal(read, Read());
    }

    /// <summary>Thousands of small records, and some that are longer than what is read at once.</summary>
    private List<int> Write()
    {
        var random = new Random(20261121);
        var sizes = Enumerable.Range(0, 20_000).Select(i => i % 5_000 == 2_500 ? 5_000_000 + i : random.Next(4, 600)).ToList();
        using var log = RecordLog.Open(LogPath, _ => { });
        for (var i = 0; i < sizes.Count; i++)
        {
            var payload = new byte[sizes[i]];
            random.NextBytes(payload);
            BinaryPrimitives.WriteInt32LittleEndian(payload, i);
            log.Append(payload, flush: false);
        }

        return sizes;
    }

    private List<(int Number, int Size)> Read()
    {
        var records = new List<(int, int)>();
        using var log = RecordLog.Open(LogPath, record => records.Add((BinaryPrimitives.ReadInt32LittleEndian(record.Span), record.Length)));
        return records;
    }
}
