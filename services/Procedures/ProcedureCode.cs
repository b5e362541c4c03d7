using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EGov.Procedures;

/// <summary>
/// Code of a procedure (mã thủ tục): national <c>1.004873</c>, its local variant <c>1.001612.000.00.00.H19</c>
/// (national code and agency id), or a local form <c>H11.2992.001</c> (province, source, serial) for a
/// procedure a plan names without a national code.
/// </summary>
[JsonConverter(typeof(AsText))]
internal readonly partial record struct ProcedureCode
{
    /// <summary>The same for .NET and for the readers of the API document: digits are 0 to 9 only.</summary>
    public const string Pattern = @"^([0-9]\.[0-9]{6}(\.[0-9A-Z]{2,3}){0,5}|[A-Z][0-9]{2}\.[0-9]{3,5}\.[0-9]{3})$";

    public string Value { get; }

    ProcedureCode(string value) => Value = value;

    public static bool TryParse(string? text, [NotNullWhen(true)] out ProcedureCode? code)
    {
        var trimmed = text?.Trim().ToUpperInvariant();
        code = trimmed is { Length: <= 40 } && Form().IsMatch(trimmed) ? new ProcedureCode(trimmed) : null;
        return code is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();

    sealed class AsText : JsonConverter<ProcedureCode>
    {
        public override ProcedureCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var code) ? code.Value : throw new JsonException("Mã thủ tục không đúng.");

        public override void Write(Utf8JsonWriter writer, ProcedureCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
