namespace Aspire.Hosting;

/// <summary>What an application may be made of.</summary>
public static class AddResourceExtensions
{
    /// <summary>A value from configuration <c>Parameters:name</c>; a missing secret is made once.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this DistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(builder.Parameter(name, secret));

    /// <summary>A server elsewhere, from configuration <c>ConnectionStrings:name</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this DistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new ConnectionStringResource(name, builder.Configuration[$"ConnectionStrings:{name}"]
            ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not configured.")));

    /// <summary>A private PostgreSQL cluster.</summary>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this DistributedApplicationBuilder builder, string name, int? port = null) =>
        builder.AddStore(new PostgresServerResource(name, builder.Parameter($"{name}-password", secret: true)), port);

    /// <summary>A database of the cluster, made when the cluster is ready.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        builder.Resource.Databases.Add(databaseName ?? name);
        return builder.ApplicationBuilder.AddResource(
            new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource));
    }

    /// <summary>A private redis-server; its content is disposable.</summary>
    public static IResourceBuilder<StoreResource> AddRedis(
        this DistributedApplicationBuilder builder, string name, int? port = null)
    {
        var password = builder.Parameter($"{name}-password", secret: true);
        return builder.AddStore(new StoreResource(name, taken => $"127.0.0.1:{taken},password={password.Value}",
            (it, folder, cancel) => RedisServer.PrepareAsync(folder, it.Port, password.Value, cancel)), port);
    }

    /// <summary>An Apache Kafka broker from KAFKA_HOME, one node in KRaft mode.</summary>
    public static IResourceBuilder<StoreResource> AddKafka(
        this DistributedApplicationBuilder builder, string name, int? port = null) =>
        builder.AddStore(new StoreResource(name, taken =>
            $"127.0.0.1:{taken}", (it, folder, cancel) => KafkaServer.PrepareAsync(
            builder.Configuration["KAFKA_HOME"], folder, it.Port, it.Endpoint("controller").Port, cancel)), port)
            .WithHttpEndpoint(name: "controller");

    /// <summary>An Elasticsearch node from ELASTICSEARCH_HOME.</summary>
    public static IResourceBuilder<StoreResource> AddElasticsearch(
        this DistributedApplicationBuilder builder, string name, int? port = null) =>
        builder.AddStore(new StoreResource(name, taken =>
            $"http://127.0.0.1:{taken}", (it, folder, _) => Task.FromResult(
            ElasticsearchServer.Prepare(builder.Configuration["ELASTICSEARCH_HOME"], folder, it.Port))), port)
            .WithHttpHealthCheck("/_cluster/health?wait_for_status=yellow&timeout=1s");

    /// <summary>Data outlive the run; here they always do, in a folder instead of a volume.</summary>
    public static IResourceBuilder<T> WithDataVolume<T>(this IResourceBuilder<T> builder, string? name = null)
        where T : StoreResource => builder;

    /// <summary>A project by the path of its project file, relative to the AppHost's folder.</summary>
    public static IResourceBuilder<ProjectResource> AddProject(
        this DistributedApplicationBuilder builder, string name, string projectPath) =>
        builder.AddResource(new ProjectResource(name, Path.GetFullPath(projectPath, builder.AppHostDirectory)));

    /// <summary>Any program.</summary>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this DistributedApplicationBuilder builder, string name, string command, string workingDirectory,
        params string[] args) =>
        builder.AddResource(new ExecutableResource(
            name, command, Path.GetFullPath(workingDirectory, builder.AppHostDirectory))).WithArgs(args);

    static IResourceBuilder<T> AddStore<T>(this DistributedApplicationBuilder builder, T store, int? port)
        where T : StoreResource => builder.AddResource(store).WithHttpEndpoint(port, name: "tcp");
}
