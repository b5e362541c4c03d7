using System.Security.Cryptography;
using System.Text.Json;
using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditHeadTests
{
    static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    static readonly AuditHead Head = AuditHead.Seal("procedures", new ChainLink(12, 34, new byte[32]),
        new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(3), Key);

    [Fact]
    public void A_head_is_signed_also_after_its_way_over_the_log()
    {
        var json = JsonSerializer.Serialize(Head.ToEvent(), ServiceSetup.OurJson);

        Assert.True(AuditHead.Of(JsonSerializer.Deserialize<AuditHeadSealed>(json, ServiceSetup.OurJson)!).IsSigned());
    }

    [Fact]
    public void A_head_that_says_anything_else_is_not_signed()
    {
        Assert.False((Head with { Service = "directory" }).IsSigned());
        Assert.False((Head with { Position = 13 }).IsSigned());
        Assert.False((Head with { Hash = [.. Head.Hash[1..], 1] }).IsSigned());
        Assert.False((Head with { SealedAt = Head.SealedAt.AddSeconds(1) }).IsSigned());
        Assert.False((Head with { Signature = [] }).IsSigned());
    }

    [Fact]
    public void A_head_of_another_key_or_of_none_is_not_signed()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False((Head with { PublicKey = other.ExportSubjectPublicKeyInfo() }).IsSigned());
        Assert.False((Head with { PublicKey = [1, 2, 3] }).IsSigned());
    }

    [Fact]
    public void A_key_is_known_by_its_hash() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Key.ExportSubjectPublicKeyInfo()))[..16], Head.KeyId);
}
