namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Bounds what the gas schedule lets a contract do for nothing: instructions in uncharged loops, allocations that the
/// memory meter misses, and the stack. It counts instead of measuring, so that every machine stops at the same place,
/// and it never changes gas. One per transaction (or local call), shared by all frames.
/// </summary>
public sealed class ExecutionFuse
{
    /// <summary>Steps (about one IL instruction each) that a transaction may take.</summary>
    public const long StepLimit = 250_000_000;

    /// <summary>Bytes that a transaction may allocate in strings and arrays, freed or not.</summary>
    public const long AllocationLimit = 192L << 20;

    /// <summary>Bytes of stack that the frames of a transaction may take together, by the rewriter's upper estimate.</summary>
    public const long StackLimit = 192L << 20;

    // Far more than lawful contracts take.
    private const long DeepStack = 16L << 20;

    private const string Instructions = "in a loop or on copies of large values";

    private Dictionary<string, string>? _interned;
    private long _stepsLeft = StepLimit;
    private long _allocationLeft = AllocationLimit;

    /// <summary>Estimated bytes of stack in use.</summary>
    internal long StackUsed { get; set; }

    /// <summary>Steps that were taken.</summary>
    internal long StepsTaken => StepLimit - _stepsLeft;

    /// <summary>Strings that the transaction interned.</summary>
    internal Dictionary<string, string> Interned => _interned ??= new(StringComparer.Ordinal);

    /// <summary>Takes steps. Costs are never negative.</summary>
    /// <param name="count">How many.</param>
    /// <param name="spentOn">What for, as the end of the sentence that an author reads when they were too many.</param>
    /// <exception cref="FuseBlownException">The transaction took more than <see cref="StepLimit"/>.</exception>
    public void Step(long count, string spentOn = Instructions)
    {
        if ((_stepsLeft -= count) < 0)
        {
            _stepsLeft = 0;
            throw new FuseBlownException($"Contract ran for more than {StepLimit} steps that cost no gas, the last of them {spentOn}.");
        }
    }

    /// <summary>Announces an allocation before it is made.</summary>
    /// <exception cref="FuseBlownException">The transaction allocated more than <see cref="AllocationLimit"/>.</exception>
    public void Allocate(long bytes)
    {
        if (bytes > _allocationLeft)
        {
            _allocationLeft = 0;
            throw new FuseBlownException($"Contract allocated more than {AllocationLimit} bytes.");
        }

        _allocationLeft -= bytes;
    }

    /// <summary>Takes stack for a method that is entered.</summary>
    /// <exception cref="FuseBlownException">Together the frames need more than <see cref="StackLimit"/>.</exception>
    internal void Push(int bytes)
    {
        if ((StackUsed += bytes) <= DeepStack) return;
        ContractWorker.WearCurrent();
        if (StackUsed > StackLimit)
        {
            throw new FuseBlownException($"Contract calls nest deeper than a stack of {StackLimit} bytes holds.");
        }
    }
}
