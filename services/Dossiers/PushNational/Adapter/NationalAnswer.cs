using System.Text.Json;

namespace EGov.Dossiers.PushNational.Adapter;

/// <summary>What the adapter answered.</summary>
/// <param name="Code">error_code; "0" and "00" are good.</param>
/// <param name="Message">The portal's own words.</param>
/// <param name="Session">session, where it was a login; else empty.</param>
/// <param name="Result">result, an array; else empty.</param>
internal sealed record NationalAnswer(
    string Code, string Message, string Session, IReadOnlyList<JsonElement> Result)
{
    public bool IsGood => Code.Length > 0 && Code.All(digit => digit == '0');

    /// <exception cref="JsonException">It is no answer of the adapter.</exception>
    public static NationalAnswer Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || TextOf(body, "error_code") is not { Length: > 0 } code)
        {
            throw new JsonException("An answer without error_code.");
        }
        return new(code, TextOf(body, "message"), TextOf(body, "session"),
            body.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Array
                ? [.. result.EnumerateArray()] : []);
    }

    /// <summary>A member as text, whether it came as text or number; empty where there is none.</summary>
    public static string TextOf(JsonElement row, string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        }
        : "";
}

/// <summary>The portal or the way to it is not there, or said nothing one can read; whether it took what was sent is not
/// known.</summary>
internal sealed class PortalAwayException(string message, Exception? inner = null) : Exception(message, inner);
