using EGov.Access.Tests.Stand;
using EGov.Identity;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.Access.Tests.Matrix;

/// <summary>Whoever looks at people leaves an entry: every read behind a lock but those that show nobody.</summary>
public sealed class PersonalReadsTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    /// <summary>Permissions whose reads are about procedures, their imports and calendars.</summary>
    static readonly string[] ShowNobody =
        ["calendars.write", "clocks.read", "drafts.read", "imports.read", "imports.start", "index.rebuild",
        // Their own; figures; the book needs a window and has a test of its own.
        "dossiers.mine", "dossiers.report", "dossiers.book",
        // Rules, states and sums without anybody's data.
        "dossiers.rules", "dossiers.national", "dossiers.reconcile"];

    [Fact]
    public async Task Every_read_of_people_and_accounts_is_audited_with_who_looked()
    {
        var account = await AddAccountAsync();
        var looked = new List<string>();
        foreach (var service in house.Services)
        {
            foreach (var route in service.Routes.Where(IsPersonalRead))
            {
                var (name, text) = (route.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
                    route.RoutePattern.RawText!);
                using var request = SampleRequest.For(house, "GET", service.Name == "identity"
                    ? text.Replace("{id:guid}", account.ToString(), StringComparison.Ordinal) : text);
                var (role, purpose) = service.Name == "dossiers" ? ("receiver", "dossier") : ("unit-admin", "administration");
                request.Headers.Authorization = new("Bearer", house.Issuer.Officer(house.Office, role));
                request.Headers.Add(HttpAccess.PurposeHeader, purpose);
                var before = await EntriesAsync(service, name);
                using var answer = await service.Client.SendAsync(request);
                Assert.True(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode}");
                Assert.True(await EntriesAsync(service, name) == before + 1, $"{name} leaves no entry.");
                looked.Add(name);
            }
        }
        Assert.Equal(["FindDossiers", "FindPeople", "ListAccounts", "ReadFile", "ShowAccount", "ShowControlSlip",
            "ShowDossier", "ShowFees", "ShowNotes", "ShowPerson", "ShowPosts"], looked.Order());
    }

    static bool IsPersonalRead(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        && route.Metadata.GetMetadata<RouteLock>()?.Permission is { } permission && !ShowNobody.Contains(permission);

    static async Task<long> EntriesAsync(RunningService service, string name) =>
        (await service.Services.GetRequiredService<NpgsqlDataSource>().ListAsync("""
            select count(*) from audit_entries
            where actor = 'officer-1' and actor_kind = 'officer' and action = $1 and decision = 'allowed'
            """, [name], row => row.GetInt64(0), default))[0];

    async Task<Guid> AddAccountAsync()
    {
        await using var scope = house.Services.Single(service => service.Name == "identity").Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var account = new Account
        {
            Kind = AccountKind.Officer, Name = "Trần Thị Bình", PersonId = house.Person.Id, UserName = "binh",
        };
        db.Users.Add(account);
        db.People.Add(new() { Id = house.Person.Id, Sequence = 1, Name = account.Name, Kind = account.Kind });
        db.Posts.Add(new()
        {
            PersonId = house.Person.Id, PostId = house.Person.Post, UnitId = house.Office, Role = "specialist",
            Kind = "regular", ValidFrom = new(2024, 1, 1), ValidTo = null,
        });
        await db.SaveChangesAsync();
        return account.Id;
    }
}
