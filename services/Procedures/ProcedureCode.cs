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
    public string Value { get; }

    ProcedureCode(string value) => Value = value;

    public static bool TryParse(string? text, [NotNullWhen(true)] out ProcedureCode? code)
    {
        var trimmed = text?.Trim().ToUpperInvariant();
        code = trimmed is { Length: <= 40 } && Form().IsMatch(trimmed) ? new ProcedureCode(trimmed) : null;
        return code is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^(\d\.\d{6}(\.[0-9A-Z]{2,3}){0,5}|[A-Z]\d{2}\.\d{3,5}\.\d{3})$", RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Form();

    sealed class AsText : JsonConverter<ProcedureCode>
    {
        public override ProcedureCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var code) ? code.Value : throw new JsonException("Mã thủ tục không đúng.");

        public override void Write(Utf8JsonWriter writer, ProcedureCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
