using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;

namespace EGov.Portal.Site;

/// <summary>
/// What may be the code of a procedure in an address; anything else is an unknown page and never reaches the service.
/// </summary>
internal sealed partial class CodeConstraint() : RegexRouteConstraint(Form())
{
    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z.]{2,39}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Form();
}
