namespace GreenDonut;

/// <summary>Told when a batch begins and ends to keep its promises, so that a scheduler can wait for what they set off.</summary>
internal interface IPromiseGate
{
    /// <summary>Promises are being kept from now on.</summary>
    void Enter();

    /// <summary>All promises of the batch are kept.</summary>
    void Exit();
}
