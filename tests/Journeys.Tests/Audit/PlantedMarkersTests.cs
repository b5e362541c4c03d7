using Npgsql;
using Xunit.Abstractions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>
/// Made-up personal data and secrets are written into every input of the whole stand; afterwards they are searched for
/// in everything it has written: logs, topics, caches, parked messages, audit, tables.
/// </summary>
public sealed class PlantedMarkersTests(MarkedStand stand, ITestOutputHelper output) : IClassFixture<MarkedStand>
{
    static readonly string[] TakeNoBody =
    [
        "identity POST /api/accounts/{id}/disabling", "identity POST /api/accounts/{id}/enabling",
        "identity POST /api/accounts/{id}/invitation", "identity POST /api/accounts/{id}/one-time-password",
        "identity POST /api/accounts/{id}/second-factor-reset",
        "identity POST /api/accounts/{id}/unlocking", "procedures POST /api/procedures/imports/{id}/cancel",
        "procedures POST /api/procedures/index/rebuild",
        // Lines of a file; a broken one is planted apart.
        "procedures POST /api/procedures/imports",
        // A piece of a file: bytes.
        "dossiers PATCH /api/dossiers/files/{id}",
    ];

    readonly Markers markers = Markers.New();
    readonly StandSearch search = new(stand, MarkedStand.Folder, output);

    [Fact]
    public async Task What_people_give_is_found_only_where_it_is_kept_on_purpose()
    {
        var records = new MarkedRecords(stand);
        await records.AppointAsync(markers);
        await records.ImportAsync(markers);
        var invitation = await records.InviteAsync(markers);
        using (var browser = new MarkedSignIn(stand.Citizen.BaseAddress!, markers))
        {
            await browser.AcceptAsync(invitation);
            await browser.TryAsync();
        }
        using var routes = new PlantedRoutes(stand, markers);
        Assert.True(await routes.PlantAsync() > 300);
        await Task.Delay(TimeSpan.FromSeconds(5));

        var found = await search.FindAsync(markers);
        string[] wrong =
        [
            .. found.Except(Allowed()).Select(place => "Not to be there: " + place),
            .. routes.Failed, .. PlantedRoutes.Writes.Except(routes.Shaped).Except(TakeNoBody)
                .Select(route => "Given no body of its own shape: " + route),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        // The search itself works: a person's own data stand where they belong.
        Assert.Subset(found, new HashSet<string>(["Phone directory.people", "Email directory.people"]));
        Assert.All(["directory.audit_entries", "identity.audit_entries", "procedures.audit_entries",
            "events.log_directory", "events.log_audit", "directory.outbox"], table => Assert.NotEqual(0, search.Tables[table]));
    }

    [Fact]
    public async Task A_leak_into_any_of_these_places_is_found()
    {
        var leak = $"tên {markers.FullName}";
        await File.AppendAllTextAsync(Path.Combine(MarkedStand.Folder, "logs", "leak.log"), leak);
        await search.RedisAsync($"SET leak {markers.Name}");
        await LeakAsync("identity", "insert into audit_entries (actor, actor_kind, client, on_behalf_of, action, " +
            "object, purpose, decision) values ($1, '', '', '', '', '', '', '')", leak);
        await LeakAsync("procedures", "insert into parked (consumer, topic, partition, position, key, headers, body, " +
            "cause, redrive, parked_at) values ('', '', 0, 0, '', '{}', convert_to($1, 'utf8'), '', false, now())", leak);
        await LeakAsync("events", "create table log_leak as select convert_to($1, 'utf8') as body", leak);

        Assert.Equal(["Name events.log_leak", "Name identity.audit_entries", "Name leak.log", "Name procedures.parked",
            "Name redis"], await search.FindAsync(markers));
    }

    /// <summary>A publisher gone wrong: a number that is a text, an id that is none, a letter no database keeps.</summary>
    [Theory]
    [InlineData("""{"id":"{0}","sequence":"{1}","name":"{2}","kind":"{3}","posts":[]}""")]
    [InlineData("""{"id":"{2}{3}","sequence":1,"name":"{2}","kind":"{1}","posts":[]}""")]
    [InlineData("""{"id":"{0}","sequence":1,"name":"{2}\u0000","kind":"officer","posts":[]}""")]
    public async Task A_message_nobody_can_handle_is_parked_and_told_nowhere_else(string body)
    {
        var id = Guid.NewGuid().ToString();
        body = body.Replace("{0}", id, StringComparison.Ordinal).Replace("{1}", markers.Number, StringComparison.Ordinal)
            .Replace("{2}", markers.FullName, StringComparison.Ordinal)
            .Replace("{3}", markers.EmailAddress, StringComparison.Ordinal);
        await LeakAsync("directory", "insert into outbox (event_id, topic, key, type, body, created_at) values " +
            $"(gen_random_uuid(), 'directory', '{id}', 'directory.person-changed.v1', convert_to($1, 'utf8'), now())", body);
        var parked = $"from parked where consumer = 'identity-people' and key = '{id}' and cause <> ''";
        List<string> told = [];
        for (var waits = 0; told.Count == 0 && waits < 240; waits++)
        {
            await Task.Delay(250);
            told = await search.AskAsync("identity", $"select concat_ws(' ', cause, headers) {parked}");
        }

        Assert.Empty(markers.In(Assert.Single(told)));
        var places = (await search.FindAsync(markers)).Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(["directory.outbox", "events.log_directory", "identity.parked"], places.Distinct().Order());
    }

    /// <summary>Each place holds them because the domain says so.</summary>
    static IEnumerable<string> Allowed() =>
    [
        "Phone directory.people", "Email directory.people", "Name directory.people",
        // Officers' names are public, with their posts; contact that is not published is not told.
        "Name directory.outbox", "Name events.log_directory", "Name identity.person_copy",
        // An account is known to its administrators by name and login name.
        "Name identity.accounts", "Login identity.accounts",
        // What a broken line of an import said is shown to whoever imported it.
        "Number procedures.import_findings", "Name procedures.import_findings",
    ];

    async Task LeakAsync(string database, string sql, string leak)
    {
        await using var source = await search.OpenAsync(database);
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = leak });
        await command.ExecuteNonQueryAsync();
    }
}
