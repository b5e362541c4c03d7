using System.Net;
using System.Text.Json;

namespace EGov.Directory.Tests.RevisePerson;

public sealed class RevisePersonEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_name_is_corrected_and_found_by_its_new_letters()
    {
        var held = await SomebodyAsync("Người Sai");
        (await ReviseAsync(held, new { name = "Người Đúng" })).EnsureSuccessStatusCode();
        Assert.Equal("Người Đúng", (await app.ToldAsync(held.PersonId)).GetProperty("name").GetString());
        Assert.Equal(1, (await app.ReadAsync("people?name=nguoi%20dung")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await app.ReadAsync("people?name=nguoi%20sai")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_contact_taken_back_is_told_as_none()
    {
        var held = await SomebodyAsync("Người Kín");
        (await ReviseAsync(held, new { name = "Người Kín", phone = "0912000000" })).EnsureSuccessStatusCode();
        Assert.Equal(JsonValueKind.Null, (await app.ToldAsync(held.PersonId)).GetProperty("contact").ValueKind);
        var shown = await app.ReadAsync($"people/{held.PersonId}");
        Assert.Equal(("0912000000", false),
            (shown.GetProperty("phone").GetString(), shown.GetProperty("contactIsPublic").GetBoolean()));
    }

    [Fact]
    public async Task A_revision_names_what_it_saw_and_follows_the_rules()
    {
        var held = await SomebodyAsync("Người Ba");
        async Task<HttpStatusCode> StatusAsync(WrittenHolder one) => (await ReviseAsync(one, new { name = "x" })).StatusCode;
        Assert.Equal(HttpStatusCode.PreconditionRequired, await StatusAsync(held with { ETag = "" }));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(held with { ETag = "\"x\"" }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(held with { PersonId = Guid.NewGuid() }));
        Assert.Equal(["PhoneIsANumber"], await DirectoryApp.RefusalsAsync(
            await ReviseAsync(held, new { name = "Người Ba", phone = "không có" })));
        Assert.Equal(held.Sequence, (await app.ToldAsync(held.PersonId)).GetProperty("sequence").GetInt64());
    }

    async Task<WrittenHolder> SomebodyAsync(string name) =>
        await app.AppointAsync(name, (await app.CreateAsync("Xã " + name, "commune")).Id);

    Task<HttpResponseMessage> ReviseAsync(WrittenHolder held, object body) =>
        app.PostAsync($"people/{held.PersonId}/revisions", body, held.ETag);
}
