using System.Text.Json;

namespace EGov.Directory.Tests.Writing;

/// <summary>The hashes before and after are those of the events: whoever has the log can show what was changed.</summary>
public sealed class WriteAuditTests : IAsyncLifetime
{
    readonly DirectoryApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_write_of_a_unit_goes_on_from_the_hash_of_the_one_before()
    {
        var unit = await app.CreateAsync("Xã A", "commune", gso: "31001");
        var revised = await app.PostAsync($"units/{unit.Id}/versions",
            new { validFrom = "2022-01-01", act = "2/NQ", name = "Xã A Mới" }, unit.ETag);
        revised.EnsureSuccessStatusCode();
        (await app.PostAsync($"units/{unit.Id}/closing", new { lastDay = "2024-12-31", act = "3/NQ" },
            revised.Headers.ETag!.ToString())).EnsureSuccessStatusCode();

        Assert.Equal(["CreateUnit", "ReviseUnit", "CloseUnit"], await ActionsAsync(unit.Id));
        await HashesFollowEventsAsync(unit.Id, 3);
    }

    [Fact]
    public async Task A_succession_is_an_entry_for_each_unit_it_touches()
    {
        var one = await app.CreateAsync("Xã B", "commune");
        var other = await app.CreateAsync("Xã C", "commune");
        (await app.PostAsync("successions", new
        {
            relation = "merge",
            on = "2025-07-01",
            act = "4/NQ",
            from = new[] { new { id = one.Id, sequence = one.Sequence } },
            into = new[] { new { existing = new { id = other.Id, sequence = other.Sequence } } },
        })).EnsureSuccessStatusCode();

        Assert.Equal(["CreateUnit", "SucceedUnits"], await ActionsAsync(one.Id));
        Assert.Equal(["CreateUnit", "SucceedUnits"], await ActionsAsync(other.Id));
        await HashesFollowEventsAsync(one.Id, 2);
        await HashesFollowEventsAsync(other.Id, 2);
    }

    [Fact]
    public async Task A_post_is_audited_at_its_holder_and_reading_a_person_too()
    {
        var unit = await app.CreateAsync("Xã D", "commune");
        var holder = await app.AppointAsync("Nguyễn Thị Thử", unit.Id);
        (await app.EndAsync(holder, "2024-06-30")).EnsureSuccessStatusCode();
        await app.ReadAsync($"people/{holder.PersonId}");

        Assert.Equal(["AppointPerson", "EndPost", "ShowPerson"], await ActionsAsync(holder.PersonId));
        await HashesFollowEventsAsync(holder.PersonId, 2);
    }

    [Fact]
    public async Task No_name_and_no_telephone_stands_in_the_audit()
    {
        var unit = await app.CreateAsync("Xã E", "commune");
        await app.AppointAsync("Trần Văn Không Ghi", unit.Id);

        var all = await app.Database.ScalarAsync<string>("select string_agg(audit_entries::text, ' ') from audit_entries");
        Assert.DoesNotContain("Không Ghi", all, StringComparison.Ordinal);
        Assert.DoesNotContain("02523000000", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Xã E", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_is_one_entry_a_step()
    {
        await app.CreateAsync("Tỉnh G", "province", gso: "60");
        var folder = System.IO.Directory.CreateTempSubdirectory("egov-load-").FullName;
        var manifest = Path.Combine(folder, "load.json");
        await File.WriteAllTextAsync(Path.Combine(folder, "agencies.jsonl"),
            string.Concat(Enumerable.Range(1, 5).Select(number => JsonSerializer.Serialize(new
            {
                code = $"so.{number}", name = $"Sở {number}", type = "Sở", level = "province", parent = "60",
                from = "2021-01-01", act = "5/NQ",
            }) + "\n")));
        await File.WriteAllTextAsync(manifest, JsonSerializer.Serialize(new
        {
            source = "thử",
            steps = new[] { new { from = "2021-01-01", act = "5/NQ", agencies = "agencies.jsonl" } },
        }));
        var said = await app.LoadAsync(manifest);
        Assert.Contains("5 new", said, StringComparison.Ordinal);

        Assert.Equal("operator LoadUnits 5/NQ", await app.Database.ScalarAsync<string>(
            "select concat_ws(' ', actor_kind, action, object) from audit_entries where action = 'LoadUnits'"));
        System.IO.Directory.Delete(folder, recursive: true);
    }

    async Task<string[]> ActionsAsync(Guid id) => await app.Database.ScalarAsync<string[]>(
        $"select array_agg(action order by id) from audit_entries where object = '{id}'");

    async Task HashesFollowEventsAsync(Guid id, int count) => Assert.Equal(count, await app.Database.ScalarAsync<long>($"""
        select count(*) from (
            select sha256(body) as told, lag(sha256(body)) over (order by id) as before, row_number() over (order by id) as n
            from outbox where key = '{id}') events
        join (
            select before_hash, after_hash, row_number() over (order by id) as n from audit_entries
            where object = '{id}' and action not like 'Show%') entries using (n)
        where after_hash = told and before_hash is not distinct from before
        """));
}
