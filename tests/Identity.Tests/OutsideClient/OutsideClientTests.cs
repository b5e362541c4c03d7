namespace EGov.Identity.Tests.OutsideClient;

/// <summary>openid-client and oauth4webapi, both certified, against the service as it runs.</summary>
public sealed class OutsideClientTests(OutsideClientRun run) : IClassFixture<OutsideClientRun>
{
    [Theory]
    [InlineData("code_flow_of_a_client_with_a_secret")]
    [InlineData("code_flow_of_a_public_client")]
    [InlineData("code_flow_within_max_age")]
    [InlineData("userinfo_is_of_the_same_subject")]
    [InlineData("refresh_brings_new_tokens")]
    [InlineData("client_credentials_with_a_secret")]
    [InlineData("client_credentials_with_a_signed_assertion")]
    [InlineData("revocation_ends_the_access")]
    [InlineData("logout_ends_the_session_and_comes_back")]
    [InlineData("wrong_verifier")]
    [InlineData("replayed_code")]
    [InlineData("mixed_up_state")]
    [InlineData("mixed_up_nonce")]
    [InlineData("answer_of_another_issuer")]
    [InlineData("code_of_another_client")]
    [InlineData("refresh_token_used_twice")]
    [InlineData("plain_pkce")]
    [InlineData("plain_pkce_by_default")]
    [InlineData("no_pkce")]
    [InlineData("implicit_flow")]
    [InlineData("hybrid_flow")]
    [InlineData("scope_of_a_machine")]
    [InlineData("redirects_that_only_look_registered")]
    [InlineData("alg_none")]
    [InlineData("public_key_as_secret")]
    [InlineData("kid_injection")]
    [InlineData("another_type_of_token")]
    [InlineData("assertion_for_another_audience")]
    [InlineData("assertion_for_two_audiences")]
    [InlineData("assertion_that_has_expired")]
    [InlineData("assertion_that_lives_too_long")]
    [InlineData("assertion_without_an_id")]
    [InlineData("assertion_of_somebody_else")]
    [InlineData("assertion_with_an_injected_kid")]
    [InlineData("assertion_used_twice")]
    [InlineData("assertion_signed_with_the_public_key_as_secret")]
    [InlineData("oauth4webapi_code_flow_and_userinfo")]
    [InlineData("oauth4webapi_access_token_is_of_RFC_9068")]
    [InlineData("oauth4webapi_refresh")]
    [InlineData("oauth4webapi_client_credentials")]
    [InlineData("oauth4webapi_revocation")]
    public void Case_ends_as_the_standards_want_it(string name) => Assert.True(run.Results[name] is null, run.Results[name]);

    [Fact]
    public void Every_case_of_the_client_is_looked_at_here() => Assert.Equal(
        run.Results.Keys.Order(StringComparer.Ordinal), GetType()
            .GetMethod(nameof(Case_ends_as_the_standards_want_it))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => ((IReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)
                data.ConstructorArguments[0].Value!).Single().Value)
            .OfType<string>().Order(StringComparer.Ordinal));
}
