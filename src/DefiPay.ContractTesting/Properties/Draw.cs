using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>
/// What a step of a property chooses. Every choice is a number that the runner remembers, so a failing sequence can be played again with fewer
/// steps and smaller choices: the first account, the smallest number. A step must choose with nothing else.
/// </summary>
public sealed class Draw
{
    private const int ChoicesMax = 1_000;

    private readonly Random? _random;
    private readonly IReadOnlyList<ulong> _given;
    private readonly List<ulong> _made = [];

    internal Draw(IReadOnlyList<TestAccount> accounts, Random random) => (Accounts, _random, _given) = (accounts, random, []);

    internal Draw(IReadOnlyList<TestAccount> accounts, IReadOnlyList<ulong> given) => (Accounts, _given) = (accounts, given);

    /// <summary>The accounts that the property has.</summary>
    public IReadOnlyList<TestAccount> Accounts { get; }

    internal IReadOnlyList<ulong> Made => _made;

    /// <summary>One of the accounts.</summary>
    public TestAccount Account() => OneOf(Accounts);

    /// <summary>One of some things; a smaller failing sequence has an earlier one.</summary>
    public T OneOf<T>(IReadOnlyList<T> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return things.Count > 0 ? things[(int)Choose((ulong)things.Count - 1)] : throw new ArgumentException("There is nothing to choose from.", nameof(things));
    }

    /// <summary>A whole number.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most; it can be drawn too.</param>
    public int Number(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, most);
        return (int)(least + (long)Choose((ulong)((long)most - least)));
    }

    /// <summary>An amount of a token.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most; it can be drawn too.</param>
    public UInt256 Amount(ulong least, ulong most) => Coins(least, most);

    /// <summary>Coins in satoshi, as <c>WithValue</c> takes them.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most; it can be drawn too.</param>
    public ulong Coins(ulong least, ulong most)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, most);
        return least + Choose(most - least);
    }

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Number(0, 99) >= 100 - percent;

    private ulong Choose(ulong most)
    {
        if (_made.Count >= ChoicesMax) throw new InvalidOperationException($"A step made more than {ChoicesMax} choices.");
        ulong choice = _random is null
            ? Math.Min(_made.Count < _given.Count ? _given[_made.Count] : 0, most)
            : most == ulong.MaxValue ? (ulong)_random.NextInt64(long.MinValue, long.MaxValue) : Below(_random, most + 1);
        _made.Add(choice);
        return choice;
    }

    private static ulong Below(Random random, ulong bound) => bound <= long.MaxValue
        ? (ulong)random.NextInt64((long)bound)
        : (ulong)random.NextInt64(long.MinValue, long.MaxValue) % bound;
}
