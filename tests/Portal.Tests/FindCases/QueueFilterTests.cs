using EGov.Portal.Areas.Workspace.Pages.FindCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.Tests.FindCases;

public sealed class QueueFilterTests
{
    static readonly Guid Unit = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");

    [Theory]
    [InlineData("", "/lam-viec/ho-so")]
    [InlineData("?phan=received&han=overdue&q=M%E1%BA%ABu&cuaToi=true", "/lam-viec/ho-so?phan=received&han=overdue&q=M%E1%BA%ABu&cuaToi=true")]
    [InlineData("?phan=chief&han=tomorrow&trangThai=lost", "/lam-viec/ho-so")]
    public void The_address_says_what_is_shown_and_nothing_unknown(string asked, string address) =>
        Assert.Equal(address, Read(asked).ToLink());

    [Fact]
    public void The_service_is_asked_about_the_unit_somebody_acts_for() => Assert.Equal(
        $"?unit={Unit}&as=holder&state=processing&sort=due&size=25", Read("?trangThai=processing").ToService(Unit));

    [Fact]
    public void What_was_taken_in_is_listed_newest_first() =>
        Assert.Contains("sort=received", Read("?phan=received").ToService(Unit), StringComparison.Ordinal);

    static QueueFilter Read(string query) => QueueFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
