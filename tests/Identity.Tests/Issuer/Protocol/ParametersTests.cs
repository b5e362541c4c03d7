using EGov.Identity.Issuer;
using Microsoft.Extensions.Primitives;

namespace EGov.Identity.Tests.Issuer;

public sealed class ParametersTests
{
    [Fact]
    public void A_parameter_without_a_value_is_none()
    {
        var given = Parameters.Of([new("a", ""), new("b", "1")]);

        Assert.Null(given["a"]);
        Assert.Equal("1", given["b"]);
        Assert.True(given.AreClear);
    }

    [Fact]
    public void One_that_comes_twice_is_not_clear_and_has_no_value()
    {
        var given = Parameters.Of([new("a", new StringValues(["1", "1"])), new("b", "1")]);

        Assert.False(given.AreClear);
        Assert.False(given.IsClear("a"));
        Assert.True(given.IsClear("b"));
        Assert.Null(given["a"]);
    }

    [Fact]
    public void One_with_NUL_is_not_clear() => Assert.False(Parameters.Of([new("a", "x\0y")]).AreClear);

    [Fact]
    public void Names_are_told_apart_by_every_letter()
    {
        var given = Parameters.Of([new("State", "1")]);

        Assert.Null(given["state"]);
    }
}
