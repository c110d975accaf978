#nullable disable
using Stratis.SmartContracts;

/// <summary>Makes contracts whose log has the name of its own, and other fields.</summary>
[Deploy]
public class Nursery : SmartContract
{
    public Nursery(ISmartContractState state) : base(state)
    {
    }

    public Address Plant(uint row)
    {
        var seedling = Create<Seedling>().NewContractAddress;
        Log(new PlantedLog { Row = row });
        return seedling;
    }

    public struct PlantedLog
    {
        public uint Row;
    }
}

/// <summary>What is made.</summary>
public class Seedling : SmartContract
{
    public Seedling(ISmartContractState state) : base(state)
    {
    }

    public void Deepen(uint depth) => Log(new PlantedLog { Depth = depth });

    public struct PlantedLog
    {
        public uint Depth;
    }
}
