using System.Text;
using System.Text.Json;

namespace EGov.Journeys.Tests.Audit;

/// <summary>The search finds what it is for, however it is written: else the stand would always be clean.</summary>
public sealed class MarkersTests
{
    readonly Markers markers = Markers.New();

    public static TheoryData<string> Ways =>
        ["text", "capitals", "url", "json", "hex", "base64", "base64 of more", "base64 of even more"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_is_found_however_it_is_written(string way)
    {
        foreach (var (name, text) in new[]
        {
            ("Name", markers.FullName), ("Phone", markers.Phone), ("Number", markers.Number),
            ("Email", markers.EmailAddress), ("Login", markers.Login), ("Secret", markers.Secret),
            ("Asked", markers.Asked), ("Public", markers.Public),
        })
        {
            Assert.Equal([name], markers.In("before " + Write(text, way) + " after"));
        }
    }

    [Fact]
    public void Those_of_another_run_are_not_taken_for_these() => Assert.Empty(Markers.New().In(markers.Body));

    static string Write(string text, string way) => way switch
    {
        "text" => text,
        "capitals" => text.ToUpperInvariant(),
        "url" => Uri.EscapeDataString(text),
        "json" => JsonSerializer.Serialize(new { text }),
        "hex" => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        "base64 of more" => Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + text + "y")),
        _ => Convert.ToBase64String(Encoding.UTF8.GetBytes("xy" + text + "z")),
    };
}
