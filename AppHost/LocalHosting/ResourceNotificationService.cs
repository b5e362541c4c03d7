using Aspire.Hosting.ApplicationModel;
using EGov.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>Waits for states of resources.</summary>
public sealed class ResourceNotificationService(DistributedApplication application)
{
    /// <summary>Returns when the resource's check passes.</summary>
    public Task WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, nameof(Phase.Running), cancellationToken);

    /// <summary>Returns when the resource is in that state (a word of <see cref="Phase"/>).</summary>
    public Task WaitForResourceAsync(string resourceName, string targetState, CancellationToken cancellationToken = default)
    {
        var replicas = application.Resource<ProcessResource>(resourceName).Replicas;
        return Task.WhenAll(Enumerable.Range(0, replicas).Select(replica =>
        {
            var name = Stage.NameOf(application.Resource<ProcessResource>(resourceName), replica);
            return application.States[name].WaitAsync(state => state.Phase.ToString() == targetState, cancellationToken);
        }));
    }
}
