using System.Collections;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EGov.ServiceDefaults;

namespace EGov.Procedures;

/// <summary>The content as stored, and its hash.</summary>
internal static class ProcedureJson
{
    public static JsonSerializerOptions Options => ServiceSetup.OurJson;

    static readonly JsonSerializerOptions Canonical = ServiceSetup.UseOurJson(new JsonSerializerOptions
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    });

    public static byte[] Write(ProcedureContent content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    public static ProcedureContent Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ProcedureContent>(json, Options)
            ?? throw new InvalidDataException("A stored content is null.");

    /// <summary>
    /// SHA-256 over what is stated. What is empty is left out, so a field added to the record later does not make
    /// every stored procedure look changed.
    /// </summary>
    public static byte[] Hash(ProcedureContent content) =>
        HashOf(content.Raw.Count < 2 ? content : content with { Raw = Sorted(content.Raw) });

    /// <summary>The same of anything whose order is part of what it says.</summary>
    public static byte[] HashOf<T>(T stated) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(stated, Canonical));

    static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> raw) =>
        new(raw.ToDictionary(), StringComparer.Ordinal);

    static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = static (_, value) => value switch
            {
                null => false,
                string text => text.Length > 0,
                ICollection list => list.Count > 0,
                _ => true,
            };
        }
    }
}
