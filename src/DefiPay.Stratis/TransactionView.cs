using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>A transaction read where its bytes lie: nothing is copied, and it lives as long as they do.</summary>
public readonly ref struct TransactionView
{
    private const int InputSizeMin = Hash256.Size + sizeof(uint) + 1 + sizeof(uint);
    private const int OutputSizeMin = sizeof(ulong) + 1;

    private readonly WireReader _inputs;
    private readonly WireReader _outputs;

    private TransactionView(WireReader inputs, WireReader outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
    }

    /// <summary>Version number.</summary>
    public int Version { get; private init; }

    /// <summary>Height or time before which it may not be mined; 0 for none.</summary>
    public uint LockTime { get; private init; }

    /// <summary>How many outputs it spends.</summary>
    public int InputCount { get; private init; }

    /// <summary>How many outputs it has.</summary>
    public int OutputCount { get; private init; }

    /// <summary>The wire format.</summary>
    public ReadOnlySpan<byte> Bytes { get; private init; }

    /// <summary>What it spends, in order.</summary>
    public InputSequence Inputs => new(_inputs, InputCount);

    /// <summary>What it pays, in order.</summary>
    public OutputSequence Outputs => new(_outputs, OutputCount);

    /// <summary>Whether this is a block's first transaction, which makes coins out of fees.</summary>
    public bool IsCoinbase => InputCount == 1 && First().Previous == OutPoint.None;

    /// <summary>Whether the engine made it: it spends contracts' coins, without signatures.</summary>
    public bool IsGenerated => InputCount > 0 && First().Script is [ContractOpcode.Spend];

    /// <summary>Reads a transaction and leaves what follows it.</summary>
    /// <exception cref="FormatException">The bytes are no transaction.</exception>
    public static TransactionView Read(scoped ref WireReader reader)
    {
        var start = reader;
        var version = reader.ReadInt32();
        var inputCount = reader.ReadCount(InputSizeMin);
        var inputs = reader;
        for (var i = 0; i < inputCount; i++)
        {
            InputView.Read(ref reader);
        }

        var outputCount = reader.ReadCount(OutputSizeMin);
        var outputs = reader;
        for (var i = 0; i < outputCount; i++)
        {
            OutputView.Read(ref reader);
        }

        // Every number is in its only form, so what was read is what would be written.
        var lockTime = reader.ReadUInt32();
        return new TransactionView(inputs, outputs)
        {
            Version = version,
            LockTime = lockTime,
            InputCount = inputCount,
            OutputCount = outputCount,
            Bytes = start.ReadBytes(start.Remaining - reader.Remaining),
        };
    }

    /// <summary>Double SHA-256 of the bytes.</summary>
    public Hash256 ComputeId() => new(Sha256d.Hash(Bytes));

    private InputView First()
    {
        var reader = _inputs;
        return InputView.Read(ref reader);
    }

    /// <summary>Spends an output.</summary>
    public readonly ref struct InputView
    {
        /// <summary>The output to spend.</summary>
        public OutPoint Previous { get; private init; }

        /// <summary>What proves the right to (scriptSig).</summary>
        public ReadOnlySpan<byte> Script { get; private init; }

        /// <summary>Sequence number.</summary>
        public uint Sequence { get; private init; }

        internal static InputView Read(scoped ref WireReader reader) => new()
        {
            Previous = new OutPoint(reader.ReadHash(), reader.ReadUInt32()),
            Script = reader.ReadBytes(reader.ReadCount(1)),
            Sequence = reader.ReadUInt32(),
        };
    }

    /// <summary>Coins and the condition under which they may be spent.</summary>
    public readonly ref struct OutputView
    {
        /// <summary>Its coins, in satoshi.</summary>
        public ulong ValueSatoshi { get; private init; }

        /// <summary>The condition (scriptPubKey).</summary>
        public ReadOnlySpan<byte> Script { get; private init; }

        internal static OutputView Read(scoped ref WireReader reader) => new()
        {
            ValueSatoshi = reader.ReadUInt64(),
            Script = reader.ReadBytes(reader.ReadCount(1)),
        };
    }

    /// <summary>Inputs, for <c>foreach</c>.</summary>
    public ref struct InputSequence
    {
        private WireReader _reader;
        private int _left;

        internal InputSequence(WireReader reader, int count)
        {
            _reader = reader;
            _left = count;
        }

        /// <summary>The present one.</summary>
        public InputView Current { get; private set; }

        /// <summary>What is enumerated.</summary>
        public readonly InputSequence GetEnumerator() => this;

        /// <summary>Goes on to the next one.</summary>
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _left--;
            Current = InputView.Read(ref _reader);
            return true;
        }
    }

    /// <summary>Outputs, for <c>foreach</c>.</summary>
    public ref struct OutputSequence
    {
        private WireReader _reader;
        private int _left;

        internal OutputSequence(WireReader reader, int count)
        {
            _reader = reader;
            _left = count;
        }

        /// <summary>The present one.</summary>
        public OutputView Current { get; private set; }

        /// <summary>What is enumerated.</summary>
        public readonly OutputSequence GetEnumerator() => this;

        /// <summary>Goes on to the next one.</summary>
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _left--;
            Current = OutputView.Read(ref _reader);
            return true;
        }
    }
}
