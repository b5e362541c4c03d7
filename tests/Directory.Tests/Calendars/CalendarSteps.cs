using System.Net.Http.Json;
using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.WorkingTime.Told;
using Npgsql;

namespace EGov.Directory.Tests.Calendars;

/// <summary>A calendar as it was written.</summary>
public sealed record WrittenCalendar(string Id, string ETag);

/// <summary>What tests do with calendars.</summary>
internal static class CalendarSteps
{
    public const string Usual = "07:00-11:30 13:30-17:00";

    static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    public static object Week(string from, string pattern, string? saturday = null) => new
    {
        from,
        shifts = Weekdays.SelectMany(day => Shifts(day, pattern)).Concat(saturday is null ? [] : Shifts("saturday", saturday)),
        source = "QĐ 1",
    };

    public static async Task<WrittenCalendar> OpenAsync(
        this DirectoryApp app, string name, string pattern = Usual, string? saturday = null)
    {
        var answer = await app.PostAsync("calendars",
            new { name, week = Week("2018-01-01", pattern, saturday), act = "QĐ 1", reason = "lịch đầu tiên" });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return new(body.GetProperty("calendars")[0].GetProperty("id").GetString()!, answer.Headers.ETag!.ToString());
    }

    /// <summary>Lets a unit follow a calendar as it is now; gives the decision.</summary>
    public static async Task<JsonElement> AssignAsync(
        this DirectoryApp app, WrittenCalendar calendar, Guid unit, string from = "2020-01-01", string? to = null) =>
        await DoneAsync(await app.PostAsync($"calendars/{calendar.Id}/units",
            new { unitId = unit, from, to, act = "QĐ 2", reason = "theo lịch chung" }, await app.TagAsync(calendar)));

    /// <summary>A province that follows a calendar of its own name.</summary>
    public static async Task<(Written Unit, WrittenCalendar Calendar)> ProvinceAsync(
        this DirectoryApp app, string name, string pattern = Usual)
    {
        var unit = await app.CreateAsync("Tỉnh " + name, "province");
        var calendar = await app.OpenAsync("Lịch " + name, pattern);
        await app.AssignAsync(calendar, unit.Id);
        return (unit, calendar);
    }

    public static async Task<string> TagAsync(this DirectoryApp app, WrittenCalendar calendar) =>
        (await app.Public.GetAsync($"/api/directory/calendars/{calendar.Id}")).Headers.ETag!.ToString();

    /// <summary>The decision of a write that must succeed.</summary>
    public static async Task<JsonElement> DoneAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return body.GetProperty("calendars")[0].GetProperty("decision");
    }

    public static (string?, string?) Days(this JsonElement decision) =>
        (decision.GetProperty("firstDay").GetString(), decision.GetProperty("lastDay").GetString());

    /// <summary>What each day is for a unit: "worked", "closed" and so on.</summary>
    public static async Task<string> KindAsync(this DirectoryApp app, Guid unit, string day) =>
        (await app.GetAsync($"units/{unit}/calendar?month={day[..7]}")).GetProperty("days").EnumerateArray()
            .Single(one => one.GetProperty("day").GetString() == day).GetProperty("kind").GetString()!;

    public static async Task<string> DueAsync(
        this DirectoryApp app, Guid unit, string received, int amount = 1, string limit = "workingDays") =>
        (await app.GetAsync($"units/{unit}/due?received={received}&amount={amount}&unit={limit}"))
            .GetProperty("due").GetString()!;

    /// <summary>The book of somebody who knows nothing but the events of the outbox.</summary>
    public static async Task<CalendarBook> FollowAsync(this DirectoryApp app)
    {
        var units = (await app.LastAsync<UnitChanged>()).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        return new CalendarBook(await app.LastAsync<CalendarChanged>(), id => units.TryGetValue(id, out var unit)
            ? [.. unit.Versions.Select(version => new UnitPlace(version.From, version.ParentId))] : []);
    }

    static async Task<List<T>> LastAsync<T>(this DirectoryApp app) where T : EGov.Contracts.IEvent
    {
        await using var command = app.Database.Source.CreateCommand(
            "select distinct on (key) body from outbox where type = $1 order by key, id desc");
        command.Parameters.Add(new NpgsqlParameter { Value = T.EventType });
        await using var row = await command.ExecuteReaderAsync();
        var last = new List<T>();
        while (await row.ReadAsync())
        {
            last.Add(JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(0), ServiceDefaults.ServiceSetup.OurJson)!);
        }
        return last;
    }

    static IEnumerable<object> Shifts(string day, string pattern) => pattern.Split(' ').Select(part => part.Split('-'))
        .Select(ends => new { day, from = ends[0] + ":00", to = ends[1] + ":00" });
}
