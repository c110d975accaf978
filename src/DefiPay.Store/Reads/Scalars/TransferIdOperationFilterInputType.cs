using DefiPay.Chains.Bridging;
using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>Compares ids of transfers over the bridge, given in either chain's spelling: equal or not, one of several or none.</summary>
public sealed class TransferIdOperationFilterInputType : StringOperationFilterInputType
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        descriptor.Name("TransferIdOperationFilterInput");
        Add<HashType>(descriptor, DefaultFilterOperations.Equals);
        Add<HashType>(descriptor, DefaultFilterOperations.NotEquals);
        Add<ListType<HashType>>(descriptor, DefaultFilterOperations.In);
        Add<ListType<HashType>>(descriptor, DefaultFilterOperations.NotIn);
        descriptor.AllowAnd(false).AllowOr(false);
    }

    private static void Add<TInput>(IFilterInputTypeDescriptor descriptor, int operation)
        where TInput : class, IInputType
        => descriptor.Operation(operation).Type<TInput>().Extend().OnBeforeCreate((_, definition) => definition.Formatters.Add(new OneSpelling()));

    private sealed class OneSpelling : IInputValueFormatter
    {
        public object? Format(object? runtimeValue) => runtimeValue switch
        {
            string text when TransferIdText.TryCanonicalize(text, out var id) => id,
            IEnumerable<string?> texts => texts.Select(text => (string?)Format(text)).ToList(),
            _ => runtimeValue,
        };
    }
}
