using DefiPay.Devnet.Storage;

namespace DefiPay.Devnet.Tests.Storage;

public sealed class RecordLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-log-").FullName;

    private string LogPath => Path.Combine(_folder, "chain.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_AfterAppends_GivesEveryRecordInOrder()
    {
        WriteRecords(3);

        Assert.Equal(["record 0", "record 1", "record 2"], ReadRecords());
    }

    [Fact]
    public void Open_EveryPossibleCutOfTheFile_GivesTheWholeRecordsBeforeIt()
    {
        WriteRecords(3);
        byte[] whole = File.ReadAllBytes(LogPath);
        for (int length = whole.Length; length >= 0; length--)
        {
            File.WriteAllBytes(LogPath, whole[..length]);

            List<string> records = ReadRecords();

            Assert.Equal(Enumerable.Range(0, records.Count).Select(i => $"record {i}"), records);
            Assert.Equal(Math.Max(0, (length - 8) / 24), records.Count);
        }
    }

    [Fact]
    public void Append_AfterATornTail_IsReadBack()
    {
        WriteRecords(2);
        using (FileStream file = File.OpenWrite(LogPath))
            file.SetLength(file.Length - 3);

        using (RecordLog log = RecordLog.Open(LogPath, _ => { }))
        {
            log.Append("after"u8);
        }

        Assert.Equal(["record 0", "after"], ReadRecords());
    }

    [Fact]
    public void Open_TailOfZeros_IsCutOff()
    {
        WriteRecords(2);
        using (FileStream file = File.OpenWrite(LogPath))
            file.SetLength(file.Length + 4096);

        Assert.Equal(["record 0", "record 1"], ReadRecords());
    }

    [Fact]
    public void Open_AnyBitFlippedBeforeTheLastRecord_IsRefusedInWords()
    {
        WriteRecords(3);
        byte[] whole = File.ReadAllBytes(LogPath);
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            byte[] damaged = [.. whole];
            int at = 8 + random.Next(2 * 24);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(LogPath, damaged);

            var refusal = Assert.Throws<RecordLogCorruptException>(() => ReadRecords());

            Assert.Contains("damaged at byte", refusal.Message);
        }
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedAndNotTouched()
    {
        File.WriteAllText(LogPath, "somebody's notes, longer than the mark");

        Assert.Throws<RecordLogCorruptException>(() => ReadRecords());

        Assert.Equal("somebody's notes, longer than the mark", File.ReadAllText(LogPath));
    }

    private void WriteRecords(int count)
    {
        using RecordLog log = RecordLog.Open(LogPath, _ => { });
        for (int i = 0; i < count; i++)
            log.Append(System.Text.Encoding.ASCII.GetBytes($"record {i}"));
    }

    private List<string> ReadRecords()
    {
        var records = new List<string>();
        using RecordLog log = RecordLog.Open(LogPath, payload => records.Add(System.Text.Encoding.ASCII.GetString(payload.Span)));
        return records;
    }
}
