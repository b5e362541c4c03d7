using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What is sent along to the provider.</summary>
[Collection(SignInStand.Name)]
public sealed class TripTests(SignInStand stand)
{
    [Fact]
    public async Task Every_sign_in_has_its_own_state_nonce_and_challenge()
    {
        using var browser = stand.NewBrowser();
        var asked = new List<string>();
        for (var turn = 0; turn < 3; turn++)
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, new(SignInStand.Origin + "/dang-nhap"));
            var query = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
            Assert.Equal("S256", query["code_challenge_method"]);
            Assert.Equal("code", query["response_type"]);
            asked.AddRange([query["state"]!, query["nonce"]!, query["code_challenge"]!]);
        }
        Assert.Equal(9, asked.Distinct().Count());
        Assert.All(asked, secret => Assert.Equal(43, secret.Length));
    }
}
