namespace DefiPay.Up;

/// <summary>What `up` was asked to do.</summary>
internal sealed record UpOptions
{
    /// <summary>Absolute path of the data folder.</summary>
    public required string DataPath { get; init; }

    /// <summary>Base of the ports; see <see cref="Ports.PortPlan.From"/>.</summary>
    public int? PortBase { get; init; }

    /// <summary>Empty the folder and drop the schemas first.</summary>
    public bool Reset { get; init; }

    /// <summary>Do not ask before that.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether the demo is played.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>Whether a relayer runs; without one, users finish their transfers to the EVM chain themselves.</summary>
    public bool Relayer { get; init; } = true;

    /// <summary>Blocks until a block is final. Default 2.</summary>
    public int FinalDepth { get; init; } = 2;

    /// <summary>Between the blocks of a resting chain; zero makes none. Default 16 s.</summary>
    public TimeSpan IdleBlockTime { get; init; } = TimeSpan.FromSeconds(16);

    /// <summary>Between all blocks; null makes one at once when a transaction arrives.</summary>
    public TimeSpan? BlockTime { get; init; }
}
