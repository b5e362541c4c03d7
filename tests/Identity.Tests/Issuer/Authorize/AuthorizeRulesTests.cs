using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.Extensions.Primitives;

namespace EGov.Identity.Tests.Issuer;

public sealed class AuthorizeRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_good_request_has_no_fault() => Assert.Null(AuthorizeRules.FaultOf(Request()));

    [Theory]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "id_token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", "code token", "unsupported_response_type")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("response_mode", "form_post", "invalid_request")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("scope", "profile", "invalid_scope")]
    [InlineData("scope", "openid offline_access", "invalid_scope")]
    [InlineData("scope", "openid  profile", "invalid_scope")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c=", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", "s256", "invalid_request")]
    [InlineData("prompt", "select_account", "invalid_request")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("prompt", "login none", "invalid_request")]
    [InlineData("max_age", "-1", "invalid_request")]
    [InlineData("max_age", "1.5", "invalid_request")]
    [InlineData("max_age", "x", "invalid_request")]
    [InlineData("request", "e30.e30.", "request_not_supported")]
    [InlineData("request_uri", "https://client.example/r", "request_uri_not_supported")]
    [InlineData("registration", "{}", "registration_not_supported")]
    public void A_fault_is_named_by_its_code(string name, string? value, string code) =>
        Assert.Equal(code, AuthorizeRules.FaultOf(Request((name, value)))?.Code);

    [Theory]
    [InlineData("response_mode", "query")]
    [InlineData("scope", "openid")]
    [InlineData("scope", "profile openid")]
    [InlineData("nonce", null)]
    [InlineData("state", null)]
    [InlineData("prompt", "none")]
    [InlineData("prompt", "login consent")]
    [InlineData("max_age", "0")]
    [InlineData("max_age", "3600")]
    [InlineData("ui_locales", "vi")]
    public void What_may_be_asked_is_no_fault(string name, string? value) =>
        Assert.Null(AuthorizeRules.FaultOf(Request((name, value))));

    [Theory]
    [InlineData("state", 2048, true)]
    [InlineData("state", 2049, false)]
    [InlineData("nonce", 512, true)]
    [InlineData("nonce", 513, false)]
    public void What_is_kept_or_sent_back_has_a_limit(string name, int length, bool passes) =>
        Assert.Equal(passes, AuthorizeRules.FaultOf(Request((name, new string('x', length)))) is null);

    [Theory]
    [InlineData("scope")]
    [InlineData("state")]
    [InlineData("code_challenge")]
    [InlineData("anything")]
    public void A_parameter_that_comes_twice_is_a_fault(string name)
    {
        var twice = Given().Append(new(name, new StringValues(["openid", "openid"])));

        Assert.Equal("invalid_request", AuthorizeRules.FaultOf(
            new(Client, "https://client.example/back", Parameters.Of(twice)))?.Code);
    }

    [Theory]
    [InlineData(null, null, 100, false)]
    [InlineData("login", null, 0, true)]
    [InlineData("consent", null, 100, false)]
    [InlineData(null, "100", 100, false)]
    [InlineData(null, "99", 100, true)]
    [InlineData(null, "0", 0, true)]
    public void A_fresh_sign_in_is_wanted_by_prompt_or_age(
        string? prompt, string? maxAge, int secondsAgo, bool wanted) =>
        Assert.Equal(wanted, AuthorizeRules.WantsFreshSignIn(
            Request(("prompt", prompt), ("max_age", maxAge)), Now.AddSeconds(-secondsAgo), Now));

    [Theory]
    [InlineData(ClientKind.Web, true)]
    [InlineData(ClientKind.Public, true)]
    [InlineData(ClientKind.Machine, false)]
    public void Only_clients_that_act_for_people_are_sent_back_to(string kind, bool registered) =>
        Assert.Equal(registered, AuthorizeRules.IsRegistered(Of(kind), "https://client.example/back"));

    [Fact]
    public void No_client_no_redirect_and_a_disabled_client_are_not_registered()
    {
        Assert.False(AuthorizeRules.IsRegistered(null, "https://client.example/back"));
        Assert.False(AuthorizeRules.IsRegistered(Client, null));
        var disabled = Of(ClientKind.Web);
        disabled.DisabledAt = Now;
        Assert.False(AuthorizeRules.IsRegistered(disabled, "https://client.example/back"));
    }

    static readonly Client Client = Of(ClientKind.Web);

    static AuthorizeRequest Request(params (string Name, string? Value)[] changes)
    {
        var given = Given().Where(one => !changes.Any(change => change.Name == one.Key))
            .Concat(changes.Select(change => new KeyValuePair<string, StringValues>(change.Name, change.Value)));
        return new(Client, "https://client.example/back", Parameters.Of(given));
    }

    static IEnumerable<KeyValuePair<string, StringValues>> Given() => IssuerWork.Request(Client)
        .Select(one => new KeyValuePair<string, StringValues>(one.Key, one.Value));

    static Client Of(string kind) => new()
    {
        Id = "c", Name = "C", Kind = kind, RedirectUris = ["https://client.example/back"],
        PostLogoutRedirectUris = [], Scopes = ["openid", "profile"],
    };

    [Theory]
    [InlineData("response_type", null, "response_type is missing.")]
    [InlineData("response_type", "token", "response_type is code.")]
    [InlineData("response_mode", "fragment", "response_mode is query.")]
    [InlineData("request", "e30.e30.", "Request objects are not taken.")]
    [InlineData("request_uri", "https://client.example/r", "Request objects are not taken.")]
    [InlineData("registration", "{}", "Clients are registered by staff.")]
    [InlineData("code_challenge", null, "code_challenge is missing.")]
    [InlineData("code_challenge", "short", "code_challenge is no hash.")]
    [InlineData("code_challenge_method", "plain", "code_challenge_method is S256.")]
    [InlineData("scope", "profile", "scope holds openid and what the client is registered for.")]
    [InlineData("prompt", "select_account", "prompt is not known.")]
    [InlineData("prompt", "none login", "prompt none stands alone.")]
    [InlineData("max_age", "x", "max_age is a number of seconds.")]
    public void Who_writes_the_client_is_told_what_to_change(string name, string? value, string words) =>
        Assert.Equal(words, AuthorizeRules.FaultOf(Request((name, value)))?.Description);

    [Fact]
    public void What_is_too_long_or_comes_twice_is_named()
    {
        Assert.Equal("state is too long.", AuthorizeRules.FaultOf(Request(("state", new('x', 2049))))?.Description);
        Assert.Equal("nonce is too long.", AuthorizeRules.FaultOf(Request(("nonce", new('x', 513))))?.Description);
        var twice = Parameters.Of(Given().Append(new("x", new StringValues(["a", "b"]))));
        Assert.Equal("A parameter comes twice or holds NUL.",
            AuthorizeRules.FaultOf(new(Client, "https://client.example/back", twice))?.Description);
    }

    [Fact]
    public void The_first_fault_is_told_in_the_order_in_which_one_is_of_use()
    {
        (string, string?)[] faults =
            [("response_type", null), ("code_challenge", null), ("scope", "profile"), ("prompt", "none login")];
        Assert.Equal("response_type is missing.", AuthorizeRules.FaultOf(Request(faults))?.Description);
        Assert.Equal("code_challenge is missing.", AuthorizeRules.FaultOf(Request(faults[1..]))?.Description);
        Assert.Equal("invalid_scope", AuthorizeRules.FaultOf(Request(faults[2..]))?.Code);
    }
}
