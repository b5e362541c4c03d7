// The map: stores first, then services in the order a dossier meets them, then the doors.
var builder = DistributedApplication.CreateBuilder(args);

// A real engine is run where its home is known; --engines embedded forgets the homes, --engines real insists on them.
// A server elsewhere, given by its connection string, is always taken instead of one of our own.
var engines = builder.Configuration["engines"];
bool IsReal(string home) =>
    engines == "real" || (engines != "embedded" && builder.Configuration[home] is { Length: > 0 });
bool IsElsewhere(string name) => builder.Configuration[$"ConnectionStrings:{name}"] is { Length: > 0 };

var loaderSecret = builder.AddParameter("seed-loader-secret", secret: true);
var hashKey = builder.AddParameter("identity-hash-key", secret: true);
var portalSecret = builder.AddParameter("portal-secret", secret: true);

// Whose tokens are believed; the keys are fetched from the service itself.
var issuer = builder.Configuration["Identity:Issuer"]
    ?? $"{builder.Configuration["origin"] ?? $"http://localhost:{Port() ?? 8080}"}/id";

// Stores
var postgres = new[] { "directory-db", "identity-db", "procedures-db", "dossiers-db", "events-db" }.All(IsElsewhere)
    ? null
    : builder.AddPostgres("postgres").WithDataVolume();
var directoryDb = Database("directory-db", "directory");
var identityDb = Database("identity-db", "identity");
var proceduresDb = Database("procedures-db", "procedures");
var dossiersDb = Database("dossiers-db", "dossiers");
var eventsDb = Database("events-db", "events");
var redis = Store("redis", () => builder.AddRedis("redis"));
var kafka = IsReal("KAFKA_HOME") || IsElsewhere("kafka")
    ? Store("kafka", () => builder.AddKafka("kafka").WithDataVolume())
    : null;
var elasticsearch = IsReal("ELASTICSEARCH_HOME") || IsElsewhere("elasticsearch")
    ? Store("elasticsearch", () => builder.AddElasticsearch("elasticsearch").WithDataVolume())
    : null;

// Services
var identity = Service("identity", "../services/Identity/Identity.csproj",
    it => UseStores(it, identityDb)
        .WithEnvironment("Identity__ClientSecrets__portal", portalSecret)
        .WithEnvironment("Identity__ClientSecrets__seed-loader", loaderSecret)
        .WithEnvironment("Identity__HashKey", hashKey)
        .WithEnvironment("KeyProtection__Folder", DataFolder("identity-keys")));
var directory = Service("directory", "../services/Directory/Directory.csproj",
    it => UseStores(it, directoryDb).WithReference(identity));
var procedures = Service("procedures", "../services/Procedures/Procedures.csproj",
    it => UseStores(it, proceduresDb, redis, elasticsearch).WithReference(identity)
        .WithEnvironment("Search__Folder", DataFolder("search")));
var dossiers = Service("dossiers", "../services/Dossiers/Dossiers.csproj", it => UseStores(it, dossiersDb, redis)
    .WithReference(identity).WithReference(procedures).WithEnvironment("Files__Folder", DataFolder("dossier-files")));
EGov.AppHost.OutsideParties.Simulate(identity, dossiers, issuer);
var portal = Web("portal", "../services/Portal/Portal.csproj")
    .WithEnvironment("SignIn__ClientSecret", portalSecret)
    .WithEnvironment("SignIn__RingFolder", DataFolder("portal-keys")).WithReference(redis)
    .WithReference(directory).WithReference(identity).WithReference(procedures).WithReference(dossiers);

// The door
builder.AddProject("gateway", "../gateway/Gateway.csproj")
    .WithHttpEndpoint(port: Port())
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health/ready")
    .WithEnvironment("Identity__Issuer", issuer)
    .WithReference(redis).WithReference(directory).WithReference(identity).WithReference(procedures)
    .WithReference(dossiers).WithReference(portal)
    .WaitFor(directory).WaitFor(identity).WaitFor(procedures).WaitFor(dossiers).WaitFor(portal);

builder.Build().Run();

int? Port() => int.TryParse(builder.Configuration["port"], out var port) ? (port == 0 ? null : port) : 8080;

string DataFolder(string name) => Path.GetFullPath(
    Path.Combine(builder.Configuration["artifacts"] ?? "../artifacts", "data", name), builder.AppHostDirectory);

IResourceBuilder<IResourceWithConnectionString> Store(
    string name, Func<IResourceBuilder<IResourceWithConnectionString>> make) =>
    IsElsewhere(name) ? builder.AddConnectionString(name) : make();

IResourceBuilder<IResourceWithConnectionString> Database(string name, string databaseName) =>
    Store(name, () => postgres!.AddDatabase(name, databaseName));

IResourceBuilder<ProjectResource> Web(string name, string path) => builder.AddProject(name, path)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health/ready")
    .WithEnvironment("Identity__Issuer", issuer);

// A service starts when its tables are there.
IResourceBuilder<ProjectResource> Service(
    string name, string path, Func<IResourceBuilder<ProjectResource>, IResourceBuilder<ProjectResource>> use) =>
    use(Web(name, path)).WaitForCompletion(
        use(builder.AddProject($"{name}-migrate", path).WithArgs("--migrate")));

IResourceBuilder<ProjectResource> UseStores(
    IResourceBuilder<ProjectResource> service, IResourceBuilder<IResourceWithConnectionString> database,
    params IResourceBuilder<IResourceWithConnectionString>?[] more)
{
    foreach (var store in new[] { database, eventsDb, kafka }.Concat(more).Where(store => store is not null))
    {
        service.WithReference(store!).WaitFor(store!);
    }
    return service;
}
