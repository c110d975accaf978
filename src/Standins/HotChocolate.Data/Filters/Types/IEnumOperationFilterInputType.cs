namespace HotChocolate.Data.Filters;

/// <summary>Marks filters over enums.</summary>
public interface IEnumOperationFilterInputType;
