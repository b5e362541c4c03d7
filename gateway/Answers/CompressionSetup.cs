using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace EGov.Gateway.Answers;

internal static class CompressionSetup
{
    static readonly string[] Types =
    [
        "text/html", "text/css", "text/plain", "text/javascript", "text/csv", "image/svg+xml", "application/json",
        "application/problem+json", "application/javascript", "application/xml", "application/x-ndjson",
        "application/manifest+json",
    ];

    public static void AddPublicCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.AddSingleton<IResponseCompressionProvider, PublicCompression>();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UsePublicCompression(this WebApplication app) => app.UseResponseCompression();
}
