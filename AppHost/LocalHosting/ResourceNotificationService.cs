namespace Aspire.Hosting;

/// <summary>Waits for states of resources.</summary>
public sealed class ResourceNotificationService(DistributedApplication application)
{
    /// <summary>Returns when the resource's check passes.</summary>
    public Task WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        application.States[resourceName].ReachAsync(cancellationToken, Phase.Running);
}
