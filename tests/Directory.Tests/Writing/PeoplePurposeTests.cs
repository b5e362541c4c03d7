using System.Net;

namespace EGov.Directory.Tests.Writing;

/// <summary>People are looked at for a purpose, and every look tells it to the audit.</summary>
public sealed class PeoplePurposeTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Every_look_at_people_is_noted_with_its_purpose()
    {
        var unit = await app.CreateAsync("Xã Mục Đích", "commune");
        var held = await app.AppointAsync("Trần Đích", unit.Id);
        foreach (var (path, action, what) in Looks(unit.Id, held.PersonId))
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(path, "dossier")).StatusCode);
            Assert.Equal(1, await app.Database.ScalarAsync<long>(
                $"select count(*) from audit_entries where action = '{action}' and object = '{what}' and purpose = 'dossier'"));
        }
    }

    [Theory]
    [InlineData("", "PurposeIsStated")]
    [InlineData("inspection", "PurposeIsAllowed")]
    public async Task Without_a_purpose_that_serves_nothing_is_shown(string purpose, string code)
    {
        var unit = await app.CreateAsync("Xã Vô Cớ " + code, "commune");
        var held = await app.AppointAsync("Trần Vô Cớ", unit.Id);
        foreach (var (path, _, _) in Looks(unit.Id, held.PersonId))
        {
            var answer = await AskAsync(path, purpose);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal([code], await DirectoryApp.RefusalsAsync(answer));
        }
    }

    static (string Path, string Action, string What)[] Looks(Guid unit, Guid person) =>
    [
        ($"people?unit={unit}", "FindPeople", unit.ToString()), ($"people/{person}", "ShowPerson", person.ToString()),
        ($"units/{unit}/posts", "ShowPosts", unit.ToString()),
    ];

    Task<HttpResponseMessage> AskAsync(string path, string purpose) => app.Operator.SendAsync(
        new HttpRequestMessage(HttpMethod.Get, "/api/directory/" + path) { Headers = { { "X-Purpose", purpose } } });
}
