using System.Xml.Linq;
using EGov.Portal.SignIn;
using EGov.TestKit;

namespace EGov.Portal.Tests.SignIn;

/// <summary>A ring of keys that a cluster holds as a secret.</summary>
[Collection(SignInStand.Name)]
public sealed class NewKeyCommandTests(SignInStand stand) : IDisposable
{
    static readonly SignedInPerson Citizen = new("subject", "Phạm Công Dân", SignedInPerson.Citizen);
    static readonly Tokens Given = new("access", "refresh", "id", DateTimeOffset.MaxValue);

    readonly DirectoryInfo folder = Directory.CreateDirectory(
        Path.Combine(Repository.Artifacts, "tests", $"ring-{Guid.NewGuid():N}"));

    [Theory]
    [InlineData(true, "--new-key")]
    [InlineData(false)]
    [InlineData(false, "--new-key", "x")]
    [InlineData(false, "--urls")]
    public void It_is_asked_for_by_its_name_alone(bool isAsked, params string[] args) =>
        Assert.Equal(isAsked, NewKeyCommand.IsAsked(args));

    [Fact]
    public async Task Replicas_with_that_key_read_each_others_sessions_and_make_no_key_of_their_own()
    {
        Add("key-1.xml");
        using var one = Replica();
        using var other = Replica();
        var session = await SessionsOf.Store(one).BeginAsync(Citizen, Given);
        Assert.Equal(Citizen, (await SessionsOf.Store(other).FindAsync(session.Id))?.Person);
        Assert.Equal("key-1.xml", Assert.Single(folder.GetFiles()).Name);
    }

    [Fact]
    public async Task A_key_added_later_locks_and_the_one_before_still_opens()
    {
        Add("key-1.xml");
        using var before = Replica();
        var session = await SessionsOf.Store(before).BeginAsync(Citizen, Given);
        Add("key-2.xml");
        using var after = Replica();
        Assert.NotNull(await SessionsOf.Store(after).FindAsync(session.Id));
    }

    [Fact]
    public void Each_key_is_another()
    {
        Add("key-1.xml");
        Add("key-2.xml");
        var ids = folder.GetFiles().Select(file => (string)XDocument.Load(file.FullName).Root!.Attribute("id")!);
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public void A_portal_that_offers_signing_in_does_not_start_without_a_ring()
    {
        var error = Assert.ThrowsAny<Exception>(() => stand.NewPortal(("SignIn:RingFolder", "")));
        Assert.Contains("SignIn__RingFolder", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    void Add(string name)
    {
        using var file = File.CreateText(Path.Combine(folder.FullName, name));
        NewKeyCommand.Run(file);
    }

    PortalUnderTest Replica() => stand.NewPortal(("SignIn:RingFolder", folder.FullName), ("SignIn:RingIsFixed", "true"));
}
