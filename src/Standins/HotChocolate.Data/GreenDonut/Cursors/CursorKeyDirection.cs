namespace GreenDonut.Data.Cursors;

/// <summary>Which values of a key come first.</summary>
public enum CursorKeyDirection
{
    /// <summary>Small values.</summary>
    Ascending,

    /// <summary>Large values.</summary>
    Descending
}
