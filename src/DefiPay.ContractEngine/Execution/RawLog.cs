using System.Text;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>A struct that a contract logged.</summary>
internal sealed record RawLog(StratisAddress Contract, object Value)
{
    public ContractLog Serialize(ExecutionFuse fuse)
    {
        var type = Value.GetType();
        var fields = StructFields.Of(type);
        var topics = new List<byte[]> { Encoding.UTF8.GetBytes(type.Name) };
        var data = new byte[fields.All.Length][];
        for (int i = 0; i < data.Length; i++)
        {
            var bytes = PrimitiveSerializer.Serialize(fields.All[i].GetValue(Value), fuse) ?? [];
            if (fields.IsIndexed[i])
            {
                topics.Add(bytes);
            }

            fuse.Allocate(bytes.Length);
            data[i] = Rlp.EncodeElement(bytes);
        }

        return new ContractLog(Contract, topics, Rlp.EncodeList(data));
    }
}
