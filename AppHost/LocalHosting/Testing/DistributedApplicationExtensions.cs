namespace Aspire.Hosting.Testing;

/// <summary>What a test asks of a running application.</summary>
public static class DistributedApplicationExtensions
{
    extension(DistributedApplication app)
    {
        /// <summary>A client whose base address is the resource's endpoint.</summary>
        public HttpClient CreateHttpClient(string resourceName, string? endpointName = null) =>
            new() { BaseAddress = app.GetEndpoint(resourceName, endpointName) };

        /// <summary>Address of an endpoint.</summary>
        public Uri GetEndpoint(string resourceName, string? endpointName = null) =>
            new(app.Resource<ProcessResource>(resourceName).Endpoint(endpointName ?? "http").Url);

        /// <summary>Connection string of a store.</summary>
        public ValueTask<string?> GetConnectionStringAsync(string resourceName, CancellationToken cancel = default) =>
            app.Resource<IResourceWithConnectionString>(resourceName).GetConnectionStringAsync(cancel);
    }
}
