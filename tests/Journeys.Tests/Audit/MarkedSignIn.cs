using System.Net;
using System.Text.RegularExpressions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>A browser at the pages of signing in, with markers in every box.</summary>
internal sealed partial class MarkedSignIn(Uri door, Markers markers) : IDisposable
{
    readonly HttpClient browser = new() { BaseAddress = door };

    /// <summary>Chooses the secret as password; the page of the authenticator follows, and takes no marker for a code.</summary>
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
        var values = Hidden().Matches(text).Select(field => (field.Groups["name"].Value, field.Groups["value"].Value));
        using var body = new FormUrlEncodedContent(values.Concat(boxes)
            .Select(box => KeyValuePair.Create(box.Item1, WebUtility.HtmlDecode(box.Item2))));
        using var answer = await browser.PostAsync(form, body);
        Assert.InRange((int)answer.StatusCode, 200, 422);
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"(?<value>[^\"]*)\"|" +
        "<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
