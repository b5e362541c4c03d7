using EGov.ServiceDefaults.Data;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Told;

namespace EGov.Directory.Tests.Calendars;

/// <summary>
/// Random units that move, calendars, closures and notices are entered through the API. Who knows nothing but the events
/// counts to the same moments as the directory itself answers.
/// </summary>
public sealed class FollowCalendarTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    const int Questions = 300;

    static readonly string[] Patterns = ["07:00-11:30 13:30-17:00", "07:30-11:30 13:00-17:00", "08:00-12:00", "06:45-09:00 13:00-16:30"];

    readonly Random random = new(20_261_124);
    readonly List<Written> units = [];
    readonly List<WrittenCalendar> calendars = [];

    [Fact]
    public async Task A_follower_counts_to_the_same_moments_as_the_directory()
    {
        await BuildAsync();
        var book = await app.FollowAsync();
        for (var number = 0; number < Questions; number++)
        {
            var (unit, at) = (units[random.Next(units.Count)], Day(random.Next(700)) + $"T{random.Next(6, 19):00}:{random.Next(60):00}");
            var limit = new TimeLimit(random.Next(1, 20), (LimitUnit)random.Next(6));
            var mine = book.OfficeOf(unit.Id.ToString()).Due(DateTimeOffset.Parse(at + "+07:00"), limit);
            var theirs = await app.DueAsync(unit.Id, at, (int)limit.Amount, Word.Of(limit.Unit));
            Assert.True(theirs == $"{mine:yyyy-MM-ddTHH:mm:sszzz}", $"{unit.Id} {at} {limit}: {theirs}, follower {mine:O}");
        }
    }

    async Task BuildAsync()
    {
        var top = await app.CreateAsync("Tỉnh Ngẫu nhiên", "province");
        units.Add(top);
        for (var number = 0; number < 3; number++)
        {
            units.Add(await app.CreateAsync($"Huyện {number}", "district", top.Id));
        }
        for (var number = 0; number < 8; number++)
        {
            var commune = await app.CreateAsync($"Xã {number}", "commune", units[random.Next(1, 4)].Id);
            units.Add(commune);
            (await app.PostAsync($"units/{commune.Id}/versions", new
            {
                validFrom = Day(random.Next(600)), act = "x", parentId = units[random.Next(4)].Id, name = $"Phường {number}",
            }, commune.ETag)).EnsureSuccessStatusCode();
        }
        foreach (var (number, pattern) in Patterns.Index())
        {
            calendars.Add(await app.OpenAsync($"Lịch {number}", pattern, random.Next(2) == 0 ? null : "07:30-11:30"));
        }
        await app.AssignAsync(calendars[0], top.Id);
        for (var number = 0; number < 12; number++)
        {
            var from = random.Next(500);
            await app.PostAsync($"calendars/{calendars[random.Next(4)].Id}/units", new
            {
                unitId = units[random.Next(units.Count)].Id, from = Day(from), act = "x", reason = "x",
                to = random.Next(2) == 0 ? null : Day(from + random.Next(1, 200)),
            }, "*");
        }
        await ShutAndNoticeAsync();
    }

    async Task ShutAndNoticeAsync()
    {
        for (var number = 0; number < 25; number++)
        {
            var first = random.Next(700);
            (await app.PostAsync($"units/{units[random.Next(units.Count)].Id}/closures", new
            {
                firstDay = Day(first), lastDay = Day(first + random.Next(1, 5)), act = "x", reason = $"lần {number}",
                subtree = random.Next(2) == 0, fromTime = random.Next(2) == 0 ? null : "10:00:00",
            })).EnsureSuccessStatusCode();
        }
        (await app.PostAsync("notices/2026", new
        {
            off = ToldCalendar.Tell(EGov.WorkingTime.Holidays.YearlyNotice.Known.Single(one => one.Year == 2026)).Off,
            swaps = new[] { new { off = "2026-08-31", worked = "2026-08-22" } }, makeUp = new[] { "2026-01-10" },
            act = "TB 1", reason = "thông báo", calendars = calendars.Take(2).Select(one => one.Id),
        })).EnsureSuccessStatusCode();
    }

    static string Day(int number) => $"{new DateOnly(2025, 1, 1).AddDays(number):yyyy-MM-dd}";
}
