using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Tests.Http;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Tests.Access;

public sealed class AccessGateTests(LockedWebFixture fixture) : IClassFixture<LockedWebFixture>
{
    LockedWeb Web => fixture.Web;

    TestIssuer Issuer => fixture.Web.Issuer;

    [Fact]
    public async Task Without_a_token_the_caller_is_challenged()
    {
        using var answer = await Web.SendAsync(null);
        Assert.Equal("Bearer realm=\"egov\"", answer.Headers.WwwAuthenticate.ToString());
        await IsProblemAsync(answer, 401, "CallerIsKnown");
    }

    [Fact]
    public async Task Body_is_not_looked_at_before_the_caller_is_known()
    {
        using var nonsense = new StringContent("{\"name\":", Encoding.UTF8, "application/json");
        using var anonymous = await Web.SendAsync(null, "/locked", body: nonsense);
        Assert.Equal(401, (int)anonymous.StatusCode);
    }

    [Fact]
    public async Task Role_reaches_what_is_below_its_unit_and_nothing_else()
    {
        var editor = Issuer.Officer(LockedWeb.Province, "directory-editor");
        using var within = await Web.SendAsync(editor, $"/records/{LockedWeb.Commune}");
        using var beyond = await Web.SendAsync(editor, $"/records/{LockedWeb.Elsewhere}");
        using var nowhere = await Web.SendAsync(editor, $"/records/{Guid.NewGuid()}");
        Assert.Equal("\"officer-1\"", await within.Content.ReadAsStringAsync());
        await IsProblemAsync(beyond, 403, "CallerIsAllowed");
        await IsProblemAsync(nowhere, 403, "CallerIsAllowed");
        Assert.Equal("Bearer realm=\"egov\", error=\"insufficient_scope\"", beyond.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task List_is_filtered_by_the_same_reach()
    {
        var clerk = Issuer.Officer(LockedWeb.Province, "clerk");
        using var answer = await Web.SendAsync(clerk, "/records", HttpMethod.Get);
        Assert.Equivalent(new[] { LockedWeb.Province, LockedWeb.Commune },
            await answer.Content.ReadFromJsonAsync<Guid[]>());
    }

    [Fact]
    public async Task Whoever_holds_nothing_is_refused_before_the_handler()
    {
        foreach (var token in new[]
        {
            Issuer.Citizen(), Issuer.Machine(), Issuer.Machine("other"), Issuer.Officer(LockedWeb.Province, "clerk"),
        })
        {
            using var answer = await Web.SendAsync(token);
            await IsProblemAsync(answer, 403, "CallerIsAllowed");
        }
    }

    [Fact]
    public async Task Citizens_read_their_own()
    {
        using var own = await Web.SendAsync(Issuer.Citizen("c1"), "/papers/c1", HttpMethod.Get);
        using var others = await Web.SendAsync(Issuer.Citizen("c1"), "/papers/c2", HttpMethod.Get);
        Assert.Equal(200, (int)own.StatusCode);
        await IsProblemAsync(others, 403, "CallerIsAllowed");
    }

    [Theory]
    [InlineData(null, 403, "PurposeIsStated")]
    [InlineData("", 403, "PurposeIsStated")]
    [InlineData("curiosity", 403, "PurposeIsAllowed")]
    [InlineData("statistics", 403, "PurposeIsAllowed")]
    [InlineData("inspection,statistics", 403, "PurposeIsAllowed")]
    [InlineData("inspection", 200, "")]
    public async Task Purpose_is_asked_for(string? purpose, int status, string code)
    {
        using var answer = await Web.SendAsync(Issuer.Officer(LockedWeb.Elsewhere, "auditor"), "/papers/c1",
            HttpMethod.Get, purpose is null ? null : ("X-Purpose", purpose));
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 403)
        {
            await IsProblemAsync(answer, 403, code);
        }
    }

    [Fact]
    public async Task Handler_that_forgets_to_ask_how_far_it_reaches_gives_nothing_away()
    {
        using var answer = await Web.SendAsync(
            Issuer.Officer(LockedWeb.Commune, "clerk"), "/careless", HttpMethod.Get);
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.DoesNotContain("everything", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_units_are_known_reach_below_a_unit_is_not_decided()
    {
        await using var web = await LockedWeb.StartAsync(units: false);
        using var officer = await web.SendAsync(web.Issuer.Officer(LockedWeb.Province, "directory-editor"));
        await IsProblemAsync(officer, 503, "AccessIsDecidable");
        Assert.Equal(TimeSpan.FromSeconds(2), officer.Headers.RetryAfter?.Delta);
        Assert.Equal(200, await web.StatusAsync(web.Issuer.Machine("records.load")));
    }

    [Fact]
    public async Task While_the_keys_are_away_locked_routes_stay_locked_and_open_ones_open()
    {
        await using var web = await LockedWeb.StartAsync();
        web.Issuer.Instead = http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        using var locked = await web.SendAsync(web.Issuer.Machine("records.load"));
        await IsProblemAsync(locked, 503, "AccessIsDecidable");
        Assert.NotNull(locked.Headers.RetryAfter);
        using var open = await web.SendAsync(null, "/numbers?page=1", HttpMethod.Get);
        Assert.Equal(200, (int)open.StatusCode);
        web.Issuer.Instead = null;
        await Task.Delay(1_100);
        Assert.Equal(200, await web.StatusAsync(web.Issuer.Machine("records.load")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Service_that_was_not_told_its_issuer_believes_nobody(string? issuer)
    {
        await using var web = await LockedWeb.StartAsync(issuerName: issuer);
        Assert.Equal(503, await web.StatusAsync(web.Issuer.Machine("records.load")));
    }

    [Fact]
    public async Task Withdrawn_key_takes_its_checked_tokens_with_it()
    {
        await using var web = await LockedWeb.StartAsync();
        var token = web.Issuer.Machine("records.load");
        Assert.Equal(200, await web.StatusAsync(token));
        web.Issuer.Published = [web.Issuer.Key = TestIssuer.NewKey("second")];
        Assert.Equal(401, await web.StatusAsync(web.Issuer.Machine("records.load")));
        Assert.Equal(200, await web.StatusAsync(token));
    }

    [Fact]
    public async Task Route_that_says_nothing_about_access_ends_the_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SampleWeb.StartAsync(map: app => app.MapGet("/forgotten", () => "open")));
        Assert.Contains("/forgotten", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permission_nobody_wrote_down_ends_the_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SampleWeb.StartAsync(map: app => app.MapGet("/x", () => "open").Allow("no.such")));
        Assert.Contains("no.such", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Route_mapped_after_the_start_without_a_lock_is_closed()
    {
        await using var web = await LockedWeb.StartAsync(app => app.Lifetime.ApplicationStarted.Register(
            () => app.MapGet("/late", () => "open")));
        using var answer = await web.SendAsync(null, "/late", HttpMethod.Get);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Unknown_address_and_wrong_method_are_told_as_ever()
    {
        using var unknown = await Web.SendAsync(null, "/no/such", HttpMethod.Get);
        using var wrong = await Web.SendAsync(null, "/records", HttpMethod.Delete);
        Assert.Equal((404, 405), ((int)unknown.StatusCode, (int)wrong.StatusCode));
    }

    static async Task IsProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }
}
