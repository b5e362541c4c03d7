using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Grants;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Administration;

/// <summary>A province with two districts, people in them, and the tokens of their administrators.</summary>
public sealed class Office : IdentityApp
{
    public static readonly Guid Province = Guid.NewGuid(), North = Guid.NewGuid(), South = Guid.NewGuid(),
        Ward = Guid.NewGuid();

    TestIssuer issuer = null!;

    protected override string Issuer => TestIssuer.Name;

    public override async Task InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync(Time);
        Settings["Identity:Inside"] = issuer.Inside;
        await base.InitializeAsync();
        var day = new DateOnly(2020, 1, 1);
        Services.GetRequiredService<UnitTree>().Replace([new(Province, null, day), new(North, Province, day),
            new(South, Province, day), new(Ward, North, day)]);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await issuer.DisposeAsync();
    }

    /// <summary>Code of the refusal.</summary>
    public static string CodeOf(JsonElement problem) => problem.GetProperty("code").GetString()!;

    /// <summary>Somebody of Directory with these posts; days left out: today.</summary>
    internal async Task<Guid> AddPersonAsync(string name, params (Guid Unit, string Role)[] posts)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var person = new PersonCopy { Id = Guid.NewGuid(), Sequence = 1, Name = name, Kind = AccountKind.Officer };
        db.People.Add(person);
        db.Posts.AddRange(posts.Select(post => new PostCopy
        {
            PersonId = person.Id, PostId = Guid.NewGuid(), UnitId = post.Unit, Role = post.Role, Kind = "regular",
            ValidFrom = new(2026, 1, 1), ValidTo = null,
        }));
        await db.SaveChangesAsync();
        return person.Id;
    }

    public string Admin(Guid unit) => issuer.Officer(unit, "unit-admin");

    public string AdminOfBoth(Guid one, Guid other) => issuer.Token(issuer.Claims(
        "officer-2", "officer", ("grants", TestIssuer.Grants(("unit-admin", one), ("unit-admin", other)))));

    public string Specialist(Guid unit) => issuer.Officer(unit, "specialist");

    public string Machine() => issuer.Machine("directory.load");

    public string AdminWithAccount(Guid account, Guid unit) => issuer.Token(issuer.Claims(
        account.ToString(), "officer", ("grants", TestIssuer.Grants(("unit-admin", unit)))));

    public async Task<(int Status, JsonElement Body, string? Tag)> SendAsync(
        HttpMethod method, string path, string? token, object? body = null, string? tag = null, string? key = null,
        params (string Name, string Value)[] headers)
    {
        using var client = NewClient();
        using var request = new HttpRequestMessage(method, "/id/api/accounts" + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        foreach (var (name, value) in headers.Append(("X-Purpose", "administration")).DistinctBy(header => header.Item1))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement,
            answer.Headers.ETag?.Tag);
    }

    public async Task<(Guid Id, string Tag)> CreateAsync(Guid person, string? name = null)
    {
        var (status, body, tag) = await SendAsync(HttpMethod.Post, "", Admin(Province),
            new { personId = person, userName = name ?? $"u{Guid.NewGuid():N}"[..20] });
        Assert.True(status == 201, body.ToString());
        return (body.GetProperty("id").GetGuid(), tag!);
    }
}
