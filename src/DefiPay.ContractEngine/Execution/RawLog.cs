using System.Text;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>A struct that a contract logged.</summary>
internal sealed class RawLog(StratisAddress contract, object value)
{
    // Set once when nothing of the value can change any more; else every time gives what the arrays hold then.
    private ContractLog? _unchanging;
    private long _allocated;

    /// <summary>The log as it stands now. It is asked for twice, for its price and at the end, and takes as much of the fuse each time.</summary>
    public ContractLog Serialize(ExecutionFuse fuse)
    {
        var fields = StructFields.Of(value.GetType());
        if (_unchanging is { } known)
        {
            fuse.Step(PrimitiveSerializer.StepsPerElement * (long)fields.All.Length, PrimitiveSerializer.Serialising);
            fuse.Allocate(_allocated);
            return known;
        }

        var log = Write(fields, fuse);
        _unchanging = fields.AreImmutable ? log : null;
        return log;
    }

    private ContractLog Write(StructFields fields, ExecutionFuse fuse)
    {
        var topics = new List<byte[]>(1 + fields.All.Length) { Encoding.UTF8.GetBytes(value.GetType().Name) };
        var data = new byte[fields.All.Length][];
        _allocated = 0;
        for (int i = 0; i < data.Length; i++)
        {
            var bytes = PrimitiveSerializer.Serialize(fields.All[i].GetValue(value), fuse) ?? [];
            if (fields.IsIndexed[i])
            {
                topics.Add(bytes);
            }

            fuse.Allocate(bytes.Length);
            _allocated += bytes.Length;
            data[i] = Rlp.EncodeElement(bytes);
        }

        return new ContractLog(contract, topics, Rlp.EncodeList(data));
    }
}
