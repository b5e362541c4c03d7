namespace Aspire.Hosting;

/// <summary>Waits for states of resources.</summary>
public sealed class ResourceNotificationService(DistributedApplication application)
{
    /// <summary>Returns when the resource's check passes.</summary>
    public Task WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        application.States[resourceName].ReachAsync(cancellationToken, Phase.Running);

    /// <summary>Returns when the resource is in that state (a word of <see cref="Phase"/>).</summary>
    public Task WaitForResourceAsync(string resourceName, string targetState, CancellationToken cancellationToken =
        default) =>
        application.States[resourceName].ReachAsync(cancellationToken, Enum.Parse<Phase>(targetState));
}
