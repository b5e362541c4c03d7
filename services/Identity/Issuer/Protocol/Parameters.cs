using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EGov.Identity.Issuer;

/// <summary>
/// Parameters as RFC 6749 §3.1 and §3.2 count them: one without a value is none, and none may come twice.
/// </summary>
internal sealed class Parameters
{
    const string Form = "application/x-www-form-urlencoded";

    readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    readonly HashSet<string> bad = new(StringComparer.Ordinal);

    Parameters(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        foreach (var (name, texts) in given)
        {
            // NUL is a character of JSON and URLs, but of no text a database keeps.
            if (texts.Count > 1 || texts.ToString().Contains('\0'))
            {
                bad.Add(name);
            }
            else if (texts.ToString() is { Length: > 0 } text)
            {
                values[name] = text;
            }
        }
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether all came once and can be read.</summary>
    public bool AreClear => bad.Count == 0;

    public bool IsClear(string name) => !bad.Contains(name);

    public IEnumerable<KeyValuePair<string, string>> All => values;

    public static Parameters Of(IEnumerable<KeyValuePair<string, StringValues>> given) => new(given);

    /// <summary>The form of a request; RFC 6749 §3.2: POST, form-encoded, nothing in the address.</summary>
    public static async Task<Checked<Parameters>> OfFormAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != Form)
        {
            return new ProtocolError("invalid_request", $"The body is {Form}.");
        }
        try
        {
            var form = Of(await request.ReadFormAsync(request.HttpContext.RequestAborted));
            return form.AreClear ? form : new ProtocolError("invalid_request", "A parameter comes twice or holds NUL.");
        }
        catch (InvalidDataException)
        {
            return new ProtocolError("invalid_request", "The body is no form that can be read.");
        }
    }
}
