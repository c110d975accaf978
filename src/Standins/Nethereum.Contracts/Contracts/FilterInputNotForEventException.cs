namespace Nethereum.Contracts;

/// <summary>A filter was given to an event that it is not for.</summary>
public class FilterInputNotForEventException : Exception
{
    /// <summary>The filter is for another event or contract.</summary>
    public FilterInputNotForEventException()
        : base("Invalid filter input for current event, filter input does not match the contract address or event signature")
    {
    }
}
