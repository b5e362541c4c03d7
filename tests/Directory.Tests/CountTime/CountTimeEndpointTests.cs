using System.Net;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.CountTime;

public sealed class CountTimeEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_due_moment_comes_with_the_sentences_that_explain_it()
    {
        var (unit, calendar) = await app.ProvinceAsync("Hạn");
        var answer = await app.GetAsync($"units/{unit.Id}/due?received=2026-11-20T16:00&amount=3&unit=workingDays");
        Assert.Equal("2026-11-26T16:00:00+07:00", answer.GetProperty("due").GetString());
        Assert.Equal("2026-11-23T07:00:00+07:00", answer.GetProperty("handedOn").GetString());
        var told = Assert.Single(answer.GetProperty("explanation").EnumerateArray()).GetString();
        Assert.Contains("Thời hạn 3 ngày làm việc", told, StringComparison.Ordinal);
        Assert.Contains("24/11/2026 (Ngày Văn hóa Việt Nam)", told, StringComparison.Ordinal);
        Assert.Equal(["2026-11-21", "2026-11-22", "2026-11-24"], answer.GetProperty("exceptions").EnumerateArray()
            .Select(day => day.GetProperty("day").GetString()));
        Assert.StartsWith(calendar.Id, answer.GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal("15:00:00", answer.GetProperty("terms").GetProperty("cutOff").GetString());
    }

    [Fact]
    public async Task A_moment_without_an_offset_is_by_the_clock_of_Vietnam()
    {
        var (unit, _) = await app.ProvinceAsync("Giờ Việt Nam");
        Assert.Single((await Task.WhenAll(
            new[] { "2026-11-25T09:00", "2026-11-25T02:00:00Z", "2026-11-25T09:00:00%2B07:00" }
                .Select(text => app.DueAsync(unit.Id, text)))).Distinct());
    }

    [Fact]
    public async Task Working_time_between_two_moments_is_told_exactly_and_in_words()
    {
        var (unit, _) = await app.ProvinceAsync("Khoảng");
        var answer = await app.GetAsync($"units/{unit.Id}/working-time?from=2026-11-23T16:00&until=2026-11-25T08:00");
        Assert.Equal(("02:00:00", "2 giờ làm việc", 2), (answer.GetProperty("workingTime").GetString(),
            answer.GetProperty("words").GetString(), answer.GetProperty("workingDays").GetInt32()));
        var back = await app.GetAsync($"units/{unit.Id}/working-time?until=2026-11-23T16:00&from=2026-11-25T08:00");
        Assert.Equal(("-02:00:00", 0), (back.GetProperty("workingTime").GetString(), back.GetProperty("workingDays").GetInt32()));
    }

    [Theory]
    [InlineData("received=hôm+nay&amount=1&unit=workingDays", "MomentIsReadable")]
    [InlineData("received=1999-01-01T08:00&amount=1&unit=workingDays", "MomentIsReadable")]
    [InlineData("received=2026-11-25T09:00&amount=1&unit=ngày", "UnitIsKnown")]
    [InlineData("received=2026-11-25T09:00&amount=0&unit=days", "AmountIsInReach")]
    [InlineData("received=2026-11-25T09:00&amount=1.5&unit=months", "DaysAndMonthsAreWhole")]
    [InlineData("received=2026-11-25T09:00&amount=1001&unit=months", "AmountIsUsual")]
    public async Task What_cannot_be_counted_is_refused(string question, string rule)
    {
        var answer = await app.Public.GetAsync($"/api/directory/units/{Guid.NewGuid()}/due?{question}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal([rule], await DirectoryApp.RefusalsAsync(answer));
    }

    [Theory]
    [InlineData("due?received=2100-12-31T23:59&amount=1000&unit=months", 404)]
    [InlineData("due?received=2026-11-25T09:00&amount=1", 400)]
    [InlineData("working-time?from=2026-11-25T09:00&until=2050-01-01T00:00", 422)]
    [InlineData("working-time?from=2026-11-25T09:00&until=2027-01-01T00:00", 404)]
    [InlineData("due?received=2026-11-25T09:00&amount=1&unit=days&asOf=9999-12-31", 422)]
    public async Task Unknown_units_and_distant_years_are_told(string question, int status) => Assert.Equal(
        status, (int)(await app.Public.GetAsync($"/api/directory/units/{Guid.NewGuid()}/{question}")).StatusCode);

    [Fact]
    public async Task The_farthest_limit_from_the_farthest_day_is_still_counted()
    {
        var (unit, _) = await app.ProvinceAsync("Xa", "08:00-10:00");
        Assert.StartsWith("2184-", await app.DueAsync(unit.Id, "2100-12-31T23:59", 1_000, "months"), StringComparison.Ordinal);
        Assert.StartsWith("21", await app.DueAsync(unit.Id, "2100-12-31T23:59", 1_000), StringComparison.Ordinal);
    }
}
