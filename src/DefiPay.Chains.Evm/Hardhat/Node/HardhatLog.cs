namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>What the node prints: in a file that is begun anew when it is full (one older one is kept), and its last lines in memory.</summary>
internal sealed class HardhatLog : IDisposable
{
    private const long FileBytesMax = 1024 * 1024;
    private const int TailLines = 12;
    private const int LineCharsMax = 2000;

    private readonly Lock _gate = new();
    private readonly Queue<string> _tail = new();
    private readonly string _path;
    private StreamWriter? _file;

    public HardhatLog(string folder)
    {
        _path = Path.Combine(folder, "hardhat.log");
        _file = Open(append: true);
    }

    /// <summary>The last lines.</summary>
    public string Tail
    {
        get
        {
            lock (_gate)
                return string.Join(Environment.NewLine, _tail);
        }
    }

    public string FilePath => _path;

    public void Write(string line)
    {
        var text = line.Length > LineCharsMax ? line[..LineCharsMax] : line;
        lock (_gate)
        {
            _tail.Enqueue(text);
            if (_tail.Count > TailLines)
                _tail.Dequeue();
            WriteToFile(text);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void WriteToFile(string text)
    {
        try
        {
            if (_file?.BaseStream.Length > FileBytesMax)
            {
                _file.Dispose();
                File.Move(_path, $"{_path}.1", overwrite: true);
                _file = Open(append: false);
            }

            _file?.WriteLine(text);
        }
        catch (IOException)
        {
            // A full disk must not stop the chain because of its log; the last lines are still in memory.
            _file = null;
        }
    }

    private StreamWriter Open(bool append) => new(_path, append) { AutoFlush = true };
}
