namespace EGov.Identity.Issuer;

/// <summary>What a check found: a value, or why there is none.</summary>
internal readonly record struct Checked<T>(T? Value, ProtocolError? Error) where T : class
{
    public static implicit operator Checked<T>(T value) => new(value, null);

    public static implicit operator Checked<T>(ProtocolError error) => new(null, error);
}
