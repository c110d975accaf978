namespace HotChocolate.Subscriptions;

/// <summary>Sends events to topics.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends an event to all that subscribed to the topic.</summary>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Completes the streams of all that subscribed to the topic.</summary>
    ValueTask CompleteAsync(string topicName);
}
