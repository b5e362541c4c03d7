namespace EGov.Dossiers.KeepFiles;

/// <summary>What keeping files needs of the service.</summary>
internal static class FileStores
{
    public static WebApplicationBuilder AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Choose(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => FileLimits.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => new ContentScan(
            services.GetRequiredService<IConfiguration>()["Files:Clamd"] ?? ""));
        builder.Services.AddScoped<FileDesk>();
        builder.Services.AddScoped<FileFinish>();
        builder.Services.AddHostedService<UnusedFiles>();
        return builder;
    }

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapStartUpload();
        app.MapSendPiece();
        app.MapReadFile();
    }

    /// <exception cref="InvalidOperationException">No place is named.</exception>
    static IFileStore Choose(IConfiguration configuration) =>
        configuration.GetSection("Files:S3").Get<S3Place>() is { Address.Length: > 0 } place ? new S3Store(place)
        : configuration["Files:Folder"] is { Length: > 0 } folder ? new FolderStore(Path.GetFullPath(folder))
        : throw new InvalidOperationException("Files__Folder or Files__S3__Address must be set.");
}
