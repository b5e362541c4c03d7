using System.Buffers;
using System.Text.Json;
using EGov.Benchmarks.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace EGov.Benchmarks.Access;

/// <summary>The limit of reading one row: nothing but Kestrel, Npgsql and a JSON writer, and nobody is asked who they
/// are.</summary>
internal static class BareRow
{
    const string Job = "select * from import_jobs where id = $1";

    public static async Task RunAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Max Auto Prepare=20");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        var app = builder.Build();
        app.Run(http => AnswerAsync(http, source, sql));
        await app.RunAsync();
    }

    public static Task<ServiceProcess> StartAsync(string database, string sql = Job) => ServiceProcess.StartAsync(
        [Path.Combine(AppContext.BaseDirectory, "EGov.Benchmarks.dll"), "bare-row", database, sql], []);

    static async Task AnswerAsync(HttpContext http, NpgsqlDataSource source, string sql)
    {
        if (http.Request.Path == "/health/ready")
        {
            return;
        }
        var id = Guid.Parse(http.Request.Path.Value![(http.Request.Path.Value!.LastIndexOf('/') + 1)..]);
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
        if (!await row.ReadAsync(http.RequestAborted))
        {
            http.Response.StatusCode = 404;
            return;
        }
        var body = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            for (var column = 0; column < row.FieldCount; column++)
            {
                json.WriteString(row.GetName(column), row.IsDBNull(column) ? null : row.GetValue(column).ToString());
            }
            json.WriteEndObject();
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.WrittenCount;
        await http.Response.Body.WriteAsync(body.WrittenMemory);
    }
}
