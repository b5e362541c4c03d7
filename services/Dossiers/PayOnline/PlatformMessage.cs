using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EGov.Dossiers.PayOnline;

/// <summary>
/// A message to or from the payment platform (standards §8.2): named values in the order they are signed, MaXacThuc =
/// SHA-256 in hexadecimal of the values joined by a vertical bar, the shared secret last.
/// </summary>
internal sealed class PlatformMessage(IReadOnlyList<(string Name, string Value)> values)
{
    const string Code = "MaXacThuc";

    /// <summary>What a result holds, in its order.</summary>
    public static IReadOnlyList<string> ResultNames { get; } =
    [
        "LoaiBanTin", "MaLoi", "MaDoiTac", "MaThamChieu", "SoTien", "MaTienTe", "MaGiaoDich", "MaNganHang",
        "ThoiGianGD", "ThongTinGiaoDich",
    ];

    public string this[string name] => values.FirstOrDefault(one => one.Name == name).Value ?? "";

    /// <summary>Two lists of values never join alike, for no value has a bar.</summary>
    /// <exception cref="FormatException">A value has one.</exception>
    public string Sign(string secret) => values.Any(one => one.Value.Contains('|', StringComparison.Ordinal))
        ? throw new FormatException("A value holds the separator.")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('|', values.Select(one => one.Value).Append(secret)))));

    public JsonObject ToJson(string secret)
    {
        var json = new JsonObject(values.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Name, one.Value)));
        json[Code] = Sign(secret);
        return json;
    }

    /// <summary>A message with these names, or null where one is missing or it is not signed with the secret.</summary>
    public static PlatformMessage? Read(
        IReadOnlyDictionary<string, string> given, IReadOnlyList<string> names, string secret)
    {
        if (!names.All(given.ContainsKey) || !given.TryGetValue(Code, out var code)
            || names.Any(name => given[name].Contains('|', StringComparison.Ordinal)))
        {
            return null;
        }
        var message = new PlatformMessage([.. names.Select(name => (name, given[name]))]);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(message.Sign(secret)), Encoding.UTF8.GetBytes(code.ToLowerInvariant()))
            ? message : null;
    }

    /// <summary>Text of ours for a value.</summary>
    public static string Plain(string text) => text.Replace('|', '/');
}
