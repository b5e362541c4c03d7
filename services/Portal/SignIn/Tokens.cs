namespace EGov.Portal.SignIn;

/// <summary>What the provider gave; it never leaves the server.</summary>
internal sealed record Tokens(string Access, string? Refresh, string? Id, DateTimeOffset ExpireAt)
{
    /// <summary>Nothing of them gets into a log.</summary>
    public override string ToString() => $"tokens until {ExpireAt:O}";
}
