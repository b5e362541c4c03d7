using EGov.Portal.Site;
using Microsoft.AspNetCore.Routing;

namespace EGov.Portal.Tests.Site;

public sealed class CodeConstraintTests
{
    [Theory]
    [InlineData("1.004873", true)]
    [InlineData("1.001612.000.00.00.H19", true)]
    [InlineData("H11.2992.001", true)]
    [InlineData("..", false)]
    [InlineData("../health", false)]
    [InlineData("1.0048/73", false)]
    [InlineData("1.004873?x=1", false)]
    [InlineData("a\0b", false)]
    [InlineData("", false)]
    public void Only_what_may_be_a_code_reaches_the_service(string code, bool may) => Assert.Equal(may,
        new CodeConstraint().Match(null, null, "code", new() { ["code"] = code }, RouteDirection.IncomingRequest));
}
