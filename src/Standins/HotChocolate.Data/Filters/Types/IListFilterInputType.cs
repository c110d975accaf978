namespace HotChocolate.Data.Filters;

/// <summary>Marks filters over lists.</summary>
public interface IListFilterInputType;
