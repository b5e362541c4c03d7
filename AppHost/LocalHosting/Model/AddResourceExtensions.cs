namespace Aspire.Hosting;

/// <summary>What an application may be made of.</summary>
public static class AddResourceExtensions
{
    extension(DistributedApplicationBuilder builder)
    {
        /// <summary>A value from configuration <c>Parameters:name</c>; a missing secret is made once.</summary>
        public IResourceBuilder<ParameterResource> AddParameter(string name, bool secret = false) =>
            builder.AddResource(builder.Parameter(name, secret));

        /// <summary>A server elsewhere, from configuration <c>ConnectionStrings:name</c>.</summary>
        public IResourceBuilder<IResourceWithConnectionString> AddConnectionString(string name) =>
            builder.AddResource(new ConnectionStringResource(name, builder.Configuration[$"ConnectionStrings:{name}"]
                ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not configured.")));

        /// <summary>A private PostgreSQL cluster.</summary>
        public IResourceBuilder<PostgresServerResource> AddPostgres(string name, int? port = null) => builder.AddStore(
            new PostgresServerResource(name, builder.Parameter($"{name}-password", secret: true)), port);

        /// <summary>A private redis-server; its content is disposable.</summary>
        public IResourceBuilder<StoreResource> AddRedis(string name, int? port = null)
        {
            var password = builder.Parameter($"{name}-password", secret: true);
            return builder.AddStore(new StoreResource(name, taken => $"127.0.0.1:{taken},password={password.Value}",
                (it, folder, cancel) => RedisServer.PrepareAsync(folder, it.Port, password.Value, cancel)), port);
        }

        /// <summary>An Apache Kafka broker from KAFKA_HOME, one node in KRaft mode.</summary>
        public IResourceBuilder<StoreResource> AddKafka(string name, int? port = null) =>
            builder.AddStore(new StoreResource(name, taken => $"127.0.0.1:{taken}",
                (it, folder, cancel) => KafkaServer.PrepareAsync(builder.Home("KAFKA_HOME", "Apache Kafka"), folder,
                    it.Port, it.Endpoint("controller").Port, cancel)), port).WithHttpEndpoint(name: "controller");

        /// <summary>An Elasticsearch node from ELASTICSEARCH_HOME.</summary>
        public IResourceBuilder<StoreResource> AddElasticsearch(string name, int? port = null) =>
            builder.AddStore(new StoreResource(name, taken => $"http://127.0.0.1:{taken}",
                (it, folder, cancel) => ElasticsearchServer.PrepareAsync(
                    builder.Home("ELASTICSEARCH_HOME", "Elasticsearch"), folder, it.Port, cancel)), port)
                .WithHttpHealthCheck("/_cluster/health?wait_for_status=yellow&timeout=1s");

        /// <summary>A project by the path of its project file, relative to the AppHost's folder.</summary>
        public IResourceBuilder<ProjectResource> AddProject(string name, string projectPath) =>
            builder.AddResource(new ProjectResource(name, builder.At(projectPath)));

        /// <summary>Any program.</summary>
        public IResourceBuilder<ExecutableResource> AddExecutable(
            string name, string command, string workingDirectory, params string[] args) =>
            builder.AddResource(new ExecutableResource(name, command, builder.At(workingDirectory))).WithArgs(args);

        IResourceBuilder<T> AddStore<T>(T store, int? port) where T : StoreResource =>
            builder.AddResource(store).WithHttpEndpoint(port, name: "tcp");

        string At(string path) => Path.GetFullPath(path, builder.AppHostDirectory);

        string Home(string variable, string what) => builder.Configuration[variable] is { Length: > 0 } home
            ? Path.GetFullPath(home)
            : throw new InvalidOperationException($"{variable} is not set: the folder of an unpacked {what}.");
    }

    /// <summary>A database of the cluster, made when the cluster is ready.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        builder.Resource.Databases.Add(databaseName ?? name);
        return builder.ApplicationBuilder.AddResource(
            new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource));
    }

    /// <summary>Data outlive the run; here they always do, in a folder instead of a volume.</summary>
    public static IResourceBuilder<T> WithDataVolume<T>(this IResourceBuilder<T> builder, string? name = null)
        where T : StoreResource => builder;
}
