namespace DefiPay.Devnet.Blocks;

/// <summary>A list that grows without moving what it holds, so that growing never takes twice the memory.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(T item)
    {
        if (Count == _chunks.Count << ChunkBits)
        {
            _chunks.Add(new T[ChunkSize]);
        }

        this[Count++] = item;
    }

    public void RemoveLast()
    {
        Count--;
        if (Count == (_chunks.Count - 1) << ChunkBits)
        {
            _chunks.RemoveAt(_chunks.Count - 1);
        }
    }
}
