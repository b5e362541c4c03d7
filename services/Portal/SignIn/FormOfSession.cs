using Microsoft.AspNetCore.Antiforgery;

namespace EGov.Portal.SignIn;

/// <summary>Binds a form to the session it was shown in: the form of another sign-in, even of the same person, is
/// refused.</summary>
internal sealed class FormOfSession : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) =>
        context.SignedIn() is { } session ? SessionStore.KeyOf(session.Id) : "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) =>
        string.Equals(additionalData, GetAdditionalData(context), StringComparison.Ordinal);
}
