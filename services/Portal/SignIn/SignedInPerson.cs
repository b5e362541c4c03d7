namespace EGov.Portal.SignIn;

/// <summary>Who signed in, as the provider's id token says.</summary>
/// <param name="Subject">Opaque id of the account.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Kind">citizen, officer or postal; whoever is not said to be more is a citizen.</param>
internal sealed record SignedInPerson(string Subject, string Name, string Kind)
{
    public const string Citizen = "citizen", Officer = "officer", Postal = "postal";

    /// <summary>Whether the workspace is for them.</summary>
    public bool WorksHere => Kind is Officer or Postal;
}
