using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using EGov.Directory.Calendars;
using Microsoft.OpenApi;

namespace EGov.Directory.Tests.Calendars;

/// <summary>The document says of calendars what their rules say.</summary>
public sealed class CalendarDocumentTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public void Days_of_the_document_are_the_days_in_reach()
    {
        var form = FormOf(CalendarQueries.Day);
        for (var day = new DateOnly(1999, 1, 1); day.Year < 2102; day = day.AddDays(1))
        {
            Assert.Equal(!DecisionRules.DayIsInReach(day, "").Any(), form.IsMatch($"{day:yyyy-MM-dd}"));
        }
        Assert.All(["2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-1-1"], text => Assert.DoesNotMatch(form, text));
    }

    [Theory]
    [InlineData("2026-11-24T09:00", true)]
    [InlineData("2026-11-24T09:00:59%2B07:00", true)]
    [InlineData("2000-01-01T00:00Z", true)]
    [InlineData("2026-11-24T09:00%2B14:00", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("1999-12-31T23:59", false)]
    [InlineData("2026-11-24T24:00", false)]
    public async Task Moments_of_the_document_are_those_that_can_be_counted_from(string moment, bool isOne)
    {
        Assert.Equal(isOne, FormOf(CalendarQueries.Moment).IsMatch(Uri.UnescapeDataString(moment)));
        if (isOne)
        {
            var unit = await app.CreateAsync("Xã Lúc " + moment.Length, "commune");
            await app.GetAsync($"units/{unit.Id}/due?received={moment}&amount=1&unit=workingDays");
        }
    }

    static Regex FormOf(Func<OpenApiSchema> told) => new(told().Pattern!, RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Bodies_say_how_much_they_may_hold()
    {
        var schemas = (await app.Public.GetFromJsonAsync<JsonElement>("/openapi/v1.json"))
            .GetProperty("components").GetProperty("schemas");
        JsonElement Of(string name, string property) => schemas.GetProperty(name).GetProperty("properties").GetProperty(property);
        Assert.All(["OpenCalendarRequest", "SetHoursRequest", "AssignCalendarRequest", "NoticeRequest", "CloseOfficeRequest",
            "ReopenOfficeRequest"], name => Assert.Equal((1, 200, 500), (Of(name, "act").GetProperty("minLength").GetInt32(),
                Of(name, "act").GetProperty("maxLength").GetInt32(), Of(name, "reason").GetProperty("maxLength").GetInt32())));
        Assert.All(["off", "swaps", "makeUp"], list => Assert.Equal(100, Of("NoticeRequest", list).GetProperty("maxItems").GetInt32()));
        Assert.StartsWith("^([01]", Of("Shift", "from").GetProperty("pattern").GetString(), StringComparison.Ordinal);
    }
}
