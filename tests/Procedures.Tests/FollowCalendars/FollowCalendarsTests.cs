using EGov.Contracts.Directory;
using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Procedures.Tests.FollowCalendars;

/// <summary>
/// Tet of 2026 ends on Friday 20 February by the notice of the platform: signed on the 12th, a decision must be public by
/// Thursday the 26th. What the directory tells of the province's own calendar counts instead, at once and after a replay.
/// </summary>
public sealed class FollowCalendarsTests(FollowedStand stand) : IClassFixture<FollowedStand>
{
    static readonly (string?, int, bool) BuiltIn = ("2026-02-26", 1, true);
    static readonly (string?, int, bool) TwoDaysMore = ("2026-03-02", 0, false);
    static readonly (string?, int, bool) OneDayMore = ("2026-02-27", 0, false);

    readonly string province = Guid.NewGuid().ToString(), calendar = Guid.NewGuid().ToString();

    [Fact]
    public async Task Clocks_follow_the_calendar_of_the_deciding_unit_without_restart_and_after_a_replay()
    {
        var service = await stand.StartAsync(signedOn: "2026-02-12", publicOn: "2026-02-27");
        await service.ShowsAsync(BuiltIn);
        var tag = await service.TagAsync();

        await stand.TellAsync(Told(5, "2026-02-23", "2026-02-24"));
        await stand.TellAsync(Unit());
        await service.ShowsAsync(TwoDaysMore);
        Assert.NotEqual(tag, await service.TagAsync());

        // A state older than the one that is here, told again, changes nothing.
        await stand.TellAsync(Told(4));
        await Task.Delay(1_500);
        await service.ShowsAsync(TwoDaysMore);
        await stand.TellAsync(Told(6, "2026-02-23"));
        await service.ShowsAsync(OneDayMore);

        var replayed = await stand.StartAsync(signedOn: "2026-02-12", publicOn: "2026-02-27");
        await replayed.ShowsAsync(OneDayMore);

        await replayed.Database.ScalarAsync<Guid>("""
            update calendar_copy set state = state || '{"notices": []}', sequence = 1000, at = clock_timestamp() returning id
            """);
        await stand.RunAsync(replayed.Database, "--rebuild-units");
        await replayed.ShowsAsync(OneDayMore);
        Assert.Equal(6, await replayed.Database.ScalarAsync<long>("select max(sequence) from calendar_copy"));
    }

    UnitChanged Unit() => new(province, 3, "area",
        [new(new(2025, 7, 1), null, "Tỉnh Lâm Đồng", "Tỉnh", "province", null, "NQ 202", null)],
        [new("gso", "68", new(2025, 7, 1), null)], [], []);

    CalendarChanged Told(long sequence, params string[] more) => new(
        calendar, sequence, "Lịch tỉnh", [.. CalendarData.Default.Hours.Select(ToldCalendar.Tell)],
        [.. CalendarData.Default.Counting.Select(ToldCalendar.Tell)], [ToldCalendar.Tell(Notice(more))],
        [new(province, new(2025, 7, 1), null, "QĐ 1")], [], []);

    static YearlyNotice Notice(string[] more)
    {
        var known = YearlyNotice.Known.Single(notice => notice.Year == 2026);
        return known with { Off = [.. known.Off, .. more.Select(DateOnly.Parse)] };
    }
}
