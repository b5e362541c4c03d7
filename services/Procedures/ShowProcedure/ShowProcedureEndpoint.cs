using System.Buffers;
using System.Globalization;
using System.Text.Json;
using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.ShowProcedure;

/// <summary>One procedure, its steps and its history, for everybody.</summary>
internal static class ShowProcedureEndpoint
{
    static readonly Refusal Unknown = new("ProcedureIsKnown", "Không có thủ tục hành chính với mã này.", "code");

    public static void MapShowProcedure(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/procedures/{code}", ShowAsync).Open().WithName("ShowProcedure").WithTags("Procedures")
            .WithSummary("Thủ tục hành chính đang có hiệu lực, hoặc một phiên bản của nó")
            .TakesCode().Takes("version", OpenApiParts.Whole(1, int.MaxValue))
            .TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownProcedure>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        app.MapGet("/api/procedures/{code}/steps", StepsAsync).Open().WithName("ShowProcedureSteps")
            .WithTags("Procedures")
            .WithSummary("Trình tự thực hiện theo từng trường hợp")
            .TakesCode().Takes("version", OpenApiParts.Whole(1, int.MaxValue))
            .TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownSteps>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        app.MapGet("/api/procedures/{code}/versions", VersionsAsync).Open().WithName("ListProcedureVersions")
            .WithTags("Procedures").WithSummary("Lịch sử công bố: các phiên bản, quyết định và thời hạn công khai")
            .TakesCode().TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownHistory>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
    }

    static Task<IResult> ShowAsync(
        string code, int? version, HttpContext http, ProcedureReader reader, CancellationToken cancel) =>
        AnswerAsync(code, version, http, reader, Write, cancel);

    static Task<IResult> StepsAsync(
        string code, int? version, HttpContext http, ProcedureReader reader, CancellationToken cancel) =>
        AnswerAsync(code, version, http, reader, WriteSteps, cancel);

    static async Task<IResult> VersionsAsync(
        string code, HttpContext http, ProcedureReader reader, HistoryReader history, Clockmaker clocks,
        CancellationToken cancel)
    {
        if (!ProcedureCode.TryParse(code, out var known)
            || await reader.FindTagAsync(known.Value, cancel) is not { LastVersion: > 0 } tag)
        {
            return Refuse.NotFound(Unknown);
        }
        var clock = await clocks.NowAsync(cancel);
        var etag = ETags.Of("versions", known.Value.Value, Text(tag.Sequence), Text(tag.LastVersion),
            Text(tag.UpdatedAt.UtcTicks), clock.Tag);
        return PublicAnswer.IsKnown(http, etag)
            ? Results.StatusCode(304)
            : Results.Ok(new ShownHistory(await history.ListAsync(known.Value, clock, cancel)));
    }

    static async Task<IResult> AnswerAsync(
        string text, int? version, HttpContext http, ProcedureReader reader,
        Action<Utf8JsonWriter, StoredVersion> write, CancellationToken cancel)
    {
        if (!ProcedureCode.TryParse(text, out var code)
            || await reader.FindTagAsync(code.Value, cancel) is not { } tag
            || (version ?? tag.CurrentVersion) is not { } wanted
            || wanted < 1 || wanted > tag.LastVersion)
        {
            return Refuse.NotFound(Unknown);
        }
        // The tag comes before the content: a version taking effect in between makes it old, never wrong for long.
        var etag = ETags.Of(
            write.Method.Name, code.Value.Value, Text(wanted), Text(tag.Sequence), Text(tag.UpdatedAt.UtcTicks));
        if (PublicAnswer.IsKnown(http, etag))
        {
            return Results.StatusCode(304);
        }
        var stored = await reader.FindAsync(code.Value, wanted, cancel);
        return stored is null ? Refuse.NotFound(Unknown) : Json(stored, write);
    }

    static IResult Json(StoredVersion stored, Action<Utf8JsonWriter, StoredVersion> write)
    {
        var buffer = new ArrayBufferWriter<byte>(stored.Content.Length + 512);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = ProcedureJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("code", stored.Code);
            json.WriteNumber("version", stored.Version);
            write(json, stored);
            json.WriteEndObject();
        }
        return Results.Bytes(buffer.WrittenMemory, "application/json; charset=utf-8");
    }

    static void Write(Utf8JsonWriter json, StoredVersion stored)
    {
        json.WriteString("state", stored.State);
        json.WritePropertyName("decision");
        JsonSerializer.Serialize(json, stored.Decision, ProcedureJson.Options);
        json.WritePropertyName("publishedAt");
        JsonSerializer.Serialize(json, stored.PublishedAt, ProcedureJson.Options);
        json.WritePropertyName("content");
        json.WriteRawValue(stored.Content, skipInputValidation: true);
    }

    static void WriteSteps(Utf8JsonWriter json, StoredVersion stored)
    {
        json.WritePropertyName("items");
        JsonSerializer.Serialize(json, ProcedureJson.Read(stored.Content).Steps, ProcedureJson.Options);
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
