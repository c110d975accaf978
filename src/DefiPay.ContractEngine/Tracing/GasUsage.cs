namespace DefiPay.ContractEngine.Tracing;

/// <summary>Collects what the transactions of one contract used, method by method. Not for several threads at once.</summary>
public sealed class GasUsage
{
    /// <summary>Stands for the method of a create.</summary>
    public const string Constructor = "(constructor)";

    /// <summary>Stands for the method of a call that names none: coins are sent.</summary>
    public const string NoMethod = "(no method)";

    /// <summary>Stands for all methods beyond <see cref="MethodsMax"/>: anybody may call names that a contract does not have.</summary>
    public const string FurtherMethods = "(further methods)";

    /// <summary>Methods that are told apart.</summary>
    public const int MethodsMax = 200;

    private readonly Dictionary<string, Counts> _methods = [];

    /// <summary>The constructor first, then by name.</summary>
    public IReadOnlyList<MethodUsage> Methods =>
        [.. _methods.OrderBy(entry => entry.Key != Constructor).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.Of(entry.Key))];

    /// <summary>Adds a transaction.</summary>
    /// <param name="isCreate">Whether it created the contract.</param>
    /// <param name="method">What it called; null or empty for none.</param>
    /// <param name="gas">As in its receipt.</param>
    /// <param name="success">As in its receipt.</param>
    public void Add(bool isCreate, string? method, ulong gas, bool success)
    {
        method = isCreate ? Constructor : string.IsNullOrEmpty(method) ? NoMethod : method;
        if (!_methods.ContainsKey(method) && _methods.Count >= MethodsMax) method = FurtherMethods;
        if (!_methods.TryGetValue(method, out var counts)) _methods.Add(method, counts = new Counts());
        counts.Add(gas, success);
    }

    // Of a million calls most use the same gas, so amounts are counted rather than kept.
    private sealed class Counts
    {
        private readonly SortedDictionary<ulong, int> _succeeded = [];
        private int _calls;
        private int _failed;
        private ulong _gas;

        public void Add(ulong gas, bool success)
        {
            _calls++;
            _gas += gas;
            if (success) _succeeded[gas] = _succeeded.GetValueOrDefault(gas) + 1;
            else _failed++;
        }

        public MethodUsage Of(string method) => _calls == _failed
            ? new MethodUsage(method, _calls, _failed, _gas, null, null, null)
            : new MethodUsage(method, _calls, _failed, _gas, _succeeded.Keys.First(), Median(), _succeeded.Keys.Last());

        private ulong Median()
        {
            var below = (_calls - _failed - 1) / 2;
            foreach (var (gas, count) in _succeeded)
            {
                if (below < count) return gas;
                below -= count;
            }

            throw new InvalidOperationException("Every success is counted.");
        }
    }
}
