using System.Security.Cryptography;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>What the command says about a chain nobody touched, and about what it cannot judge.</summary>
public sealed class AuditCommandTests : IAsyncLifetime
{
    readonly SealedStores database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_untouched_chain_is_sound_and_what_waits_is_counted_apart()
    {
        await database.Stores.WriteAsync(3, SealedStores.Count + 1);

        var (code, _) = await database.VerifyAsync();
        var words = await database.RunAsync("verify", "--service", "samples", "--heads", await database.HeadsAsync());

        Assert.Equal(0, code);
        Assert.Contains("60 dòng nối đúng chuỗi, 3 dòng chờ nối", words.Said, StringComparison.Ordinal);
        Assert.Contains("Không phát hiện sai lệch", words.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_head_kept_elsewhere_it_says_that_nothing_is_proven()
    {
        var (code, said) = await database.RunAsync("verify", "--service", "samples");

        Assert.Equal(3, code);
        Assert.Contains("Chưa có chữ ký nào giữ ở nơi khác", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_of_a_key_that_is_not_trusted_count_for_nothing()
    {
        using var other = ECDsa.Create();
        var pem = Path.Combine(database.Folder, "key.pem");
        await File.WriteAllTextAsync(pem, other.ExportSubjectPublicKeyInfoPem());

        var (code, said) = await database.RunAsync(
            "verify", "--service", "samples", "--heads", await database.HeadsAsync(), "--key", pem);

        Assert.Equal(3, code);
        Assert.Contains("Bỏ qua 3 chữ ký", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guards_taken_off_are_told()
    {
        await database.Stores.RunAsync("alter table audit_entries disable trigger append_only");

        var (_, said) = await database.RunAsync("verify", "--service", "samples", "--heads", await database.HeadsAsync());

        Assert.Contains("bảng audit_entries không còn được khóa", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "--connection", "Host=127.0.0.1;Port=1;Timeout=1")]
    [InlineData("verify", "--heads", "/nowhere")]
    [InlineData("paint")]
    public async Task What_cannot_be_verified_is_no_verdict(params string[] words) =>
        Assert.Equal(2, (await database.RunAsync(words)).Code);
}
