namespace EGov.Identity.Issuer;

/// <summary>
/// An error in the words of RFC 6749 §4.1.2.1 and §5.2. The description is for who writes the client, in the few
/// characters the RFC allows.
/// </summary>
internal sealed record ProtocolError(string Code, string Description, int Status = StatusCodes.Status400BadRequest)
{
    public static readonly ProtocolError Grant = new("invalid_grant", "The grant is void, used, or of another client.");

    public IResult Answer(HttpContext http)
    {
        if (Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"egov\", charset=\"UTF-8\"";
        }
        var told = new Dictionary<string, string> { ["error"] = Code, ["error_description"] = Description };
        return Results.Json(told, statusCode: Status);
    }

    /// <summary>RFC 6749 §5.1: nothing that holds a token or a code is kept on the way.</summary>
    public static void NoStore(HttpContext http) => http.Response.Headers.CacheControl = "no-store";
}
