using EGov.Directory.Writing;

namespace EGov.Directory.Tests.Writing;

public sealed class ContactRulesTests
{
    static readonly PersonFacts Sound = new("Nguyễn Văn Mẫu", "02523000000", null, true);

    [Fact]
    public void Roles_without_the_duty_to_publish_ask_for_nothing()
    {
        var hidden = Sound with { ContactIsPublic = false };
        Assert.Empty(ContactRules.HoldersAreReachable(hidden, [null, new PostRole("clerk")]));
        Assert.Single(ContactRules.HoldersAreReachable(hidden, [new PostRole("receiver", PublicContact: "x")]));
        Assert.Single(ContactRules.HoldersAreReachable(Sound with { Phone = null },
            [new PostRole("receiver", PublicContact: "x")]));
    }
}
