using System.Net;
using System.Text.RegularExpressions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>A browser at the pages of signing in, with markers in every box.</summary>
internal sealed partial class MarkedSignIn(Uri door, Markers markers) : IDisposable
{
    readonly HttpClient browser = new() { BaseAddress = door };

    /// <summary>Chooses the secret as password; the page of the authenticator takes no marker for a code.</summary>
    public async Task AcceptAsync(string invitation)
    {
        var page = await SendAsync(invitation, "/id/loi-moi", ("password", markers.Secret + " dài và khó đoán"));
        Assert.Contains("Thiết lập ứng dụng xác thực", page, StringComparison.Ordinal);
        await SendAsync("/id/dang-nhap/thiet-lap", "/id/dang-nhap/thiet-lap", ("code", markers.Number));
    }

    /// <summary>Name and password that belong together, and each in the other's place.</summary>
    public async Task TryAsync()
    {
        foreach (var (name, password) in new[]
        {
            (markers.Login, markers.Secret), (markers.Secret, markers.Login), (markers.EmailAddress, markers.Secret),
            (markers.Number, markers.Phone), (markers.Login, markers.Secret + " dài và khó đoán"),
        })
        {
            await SendAsync("/id/dang-nhap", "/id/dang-nhap", ("userName", name), ("password", password));
        }
    }

    public void Dispose() => browser.Dispose();

    async Task<string> SendAsync(string page, string form, params (string Name, string Value)[] boxes)
    {
        var text = await browser.GetStringAsync(page);
        using var body = new FormUrlEncodedContent(Hidden().Matches(text)
            .Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)))
            .Concat(boxes).Select(box => KeyValuePair.Create(box.Item1, box.Item2)));
        using var answer = await browser.PostAsync(form, body);
        Assert.True((int)answer.StatusCode is 200 or 422 or 429, answer.StatusCode.ToString());
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"(?<value>[^\"]*)\"|" +
        "<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
