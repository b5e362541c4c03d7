using System.Text;

namespace EGov.Journeys.Tests.Audit;

/// <summary>
/// Words that stand nowhere else, in the shape of what must not be written down: personal data, secrets, and what is
/// typed by mistake. <paramref name="Public"/> is for what becomes a public record: names of units, acts, reasons.
/// </summary>
internal sealed record Markers(
    string Name, string Phone, string Number, string Email, string Login, string Secret, string Asked, string Public)
{
    static readonly int[] Shifts = [0, 1, 2];

    public static Markers New() => new(
        Word(), "09" + Digits(8), "060" + Digits(9), Word(), Word(), Word(), Word(), Word());

    public string FullName => "Nguyen Van " + Name;

    public string EmailAddress => Email + "@dau-vet.example";

    /// <summary>A body with all of them, whatever the route makes of it.</summary>
    public string Body => $$"""
        {"name":"{{FullName}}","phone":"{{Phone}}","email":"{{EmailAddress}}","number":"{{Number}}","act":"{{Asked}}"}
        """;

    /// <summary>Those of them that the text holds, by the name of what they stand for.</summary>
    public IEnumerable<string> In(string text) => All.Where(marker => Forms(marker.Value)
        .Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase))).Select(marker => marker.Key);

    IEnumerable<KeyValuePair<string, string>> All =>
    [
        new(nameof(Name), Name), new(nameof(Phone), Phone), new(nameof(Number), Number), new(nameof(Email), Email),
        new(nameof(Login), Login), new(nameof(Secret), Secret), new(nameof(Asked), Asked), new(nameof(Public), Public),
    ];

    /// <summary>As text, as the bytes of a column are shown, and inside BASE64, wherever in it.</summary>
    static IEnumerable<string> Forms(string marker)
    {
        var bytes = Encoding.UTF8.GetBytes(marker);
        return [marker, Convert.ToHexStringLower(bytes), .. Shifts.Select(shift => Inside(bytes, shift))];
    }

    // The letters at both ends also hold bits of what stands around.
    static string Inside(byte[] bytes, int shift) =>
        Convert.ToBase64String([.. new byte[shift], .. bytes]).TrimEnd('=')[(shift == 0 ? 0 : shift + 1)..^1];

    static string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Random.Shared.Next(10)));

    static string Word() => "zq" + Guid.NewGuid().ToString("N")[..12];
}
