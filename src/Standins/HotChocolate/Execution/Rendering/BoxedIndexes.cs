namespace HotChocolate.Execution.Processing;

/// <summary>Small list indexes as objects, made once.</summary>
internal static class BoxedIndexes
{
    private static readonly object[] s_small = Enumerable.Range(0, 256).Select(i => (object)i).ToArray();

    public static object Of(int index) => index < s_small.Length ? s_small[index] : index;
}
