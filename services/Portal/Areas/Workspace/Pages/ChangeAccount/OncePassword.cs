using EGov.Portal.AccountService;

namespace EGov.Portal.Areas.Workspace.Pages.ChangeAccount;

/// <summary>
/// A one-time password on its way from the form to the page that shows it: in a locked cookie the page takes back, good
/// for the session and the account it was given for.
/// </summary>
internal sealed record OncePassword(string Session, Guid Account, GivenPassword Given);
