using System.Text;

namespace EGov.Journeys.Tests.Audit;

/// <summary>Words that stand nowhere else, in the shape of what must not be written down.</summary>
internal sealed record Markers(string Name, string Phone, string Number, string Email, string Secret, string Asked)
{
    public static Markers New()
    {
        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Random.Shared.Next(10)));
        string Word() => "Zq" + Guid.NewGuid().ToString("N")[..12];
        return new("Nguyen Van " + Word(), "09" + Digits(8), "060" + Digits(9), $"{Word()}@dau-vet.example", Word(),
            Word());
    }

    public IReadOnlyList<string> All => [Name, Phone, Number, Email, Secret, Asked];

    /// <summary>A body with all of them, whatever the route makes of it.</summary>
    public string Body => $$"""
        {"name":"{{Name}}","phone":"{{Phone}}","email":"{{Email}}","number":"{{Number}}","act":"{{Asked}}"}
        """;

    /// <summary>As text, and as the bytes of a column are shown.</summary>
    public static IEnumerable<string> Forms(string marker) =>
        [marker, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(marker))];

    /// <summary>Those of them that the text holds.</summary>
    public IEnumerable<string> In(string text) => All.Where(marker => Forms(marker)
        .Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)));
}
