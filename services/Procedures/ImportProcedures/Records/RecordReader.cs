using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using EGov.Procedures.ImportProcedures.National;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>A record read and cleaned, or refused with a reason.</summary>
internal sealed record ReadRecord(int Line, string Code, CleanedRecord? Cleaned, Remark? Refusal);

/// <summary>Reads a record of either format; never throws for what is in it.</summary>
internal static class RecordReader
{
    const int LongestCode = 60;

    public static ReadRecord Read(ImportFormat format, SourceRecord source)
    {
        if (source.Refusal is not null)
        {
            return Refused(source, source.Refusal, "");
        }
        if (!Utf8.IsValid(source.Bytes))
        {
            return Refused(source, RemarkKinds.TextIsUtf8, Beginning(source));
        }
        try
        {
            return Judge(source, format == ImportFormat.Portal
                ? PortalCleaner.Clean(PortalRecord.Read(source.Bytes))
                : NationalCleaner.Clean(NationalRecord.Read(source.Bytes)));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException
            or RegexMatchTimeoutException)
        {
            // Half surrogates surface as the middle two: JSON can spell what no text can hold.
            return Refused(source, RemarkKinds.RecordIsReadable, Beginning(source));
        }
    }

    /// <summary>Code and page address without cleaning, for a first look over the whole input; empty if
    /// unreadable.</summary>
    public static (string Code, string Page) Peek(SourceRecord source)
    {
        try
        {
            var peeked = JsonSerializer.Deserialize<Peeked>(source.Bytes);
            return (SourceText.Clean(peeked?.PortalCode ?? peeked?.NationalCode).ToUpperInvariant(),
                SourceText.Clean(peeked?.Page));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return ("", "");
        }
    }

    static ReadRecord Judge(SourceRecord source, CleanedRecord cleaned)
    {
        var content = cleaned.Content;
        if (!ProcedureCode.TryParse(content.Code, out var code))
        {
            return Refused(source, RemarkKinds.CodeIsValid, SourceText.Beginning(content.Code, LongestCode));
        }
        return content.Name.Length == 0
            ? Refused(source, RemarkKinds.NameIsPresent, "", code.Value.Value)
            : new ReadRecord(source.Line, code.Value.Value,
                cleaned with { Content = content with { Code = code.Value.Value } }, null);
    }

    static ReadRecord Refused(SourceRecord source, string kind, string text, string code = "") =>
        new(source.Line, code, null, new Remark(kind, "", text));

    static string Beginning(SourceRecord source) => SourceText.Readable(
        SourceText.Beginning(Encoding.UTF8.GetString(source.Bytes.AsSpan(0, Math.Min(400, source.Bytes.Length))), 200)
            .Replace('\0', ' '));

    sealed record Peeked
    {
        [System.Text.Json.Serialization.JsonPropertyName("ma_thu_tuc")] public string? PortalCode { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("MATTHC")] public string? NationalCode { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("detail_url")] public string? Page { get; init; }
    }
}
