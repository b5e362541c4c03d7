namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource being described; covariant, so that a builder of a database is one of a connection string.</summary>
public interface IResourceBuilder<out T> where T : IResource
{
    /// <summary>What is described.</summary>
    T Resource { get; }

    /// <summary>The application it belongs to.</summary>
    DistributedApplicationBuilder ApplicationBuilder { get; }
}

internal sealed class ResourceBuilder<T>(DistributedApplicationBuilder application, T resource) : IResourceBuilder<T>
    where T : IResource
{
    public T Resource => resource;
    public DistributedApplicationBuilder ApplicationBuilder => application;
}
