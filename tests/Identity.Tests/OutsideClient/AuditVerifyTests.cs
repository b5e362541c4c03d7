using System.Diagnostics;
using EGov.Identity.Tests.Issuer;

namespace EGov.Identity.Tests.OutsideClient;

/// <summary>The chain over what signing in tells, made by the running service and judged by its own command.</summary>
public sealed class AuditVerifyTests(RunningIdentity service) : IClassFixture<RunningIdentity>
{
    [Fact]
    public async Task The_chain_of_sign_ins_is_whole_and_an_entry_edited_in_it_is_found()
    {
        var work = new IssuerWork(service);
        var (client, account) = (await work.AddClientAsync(), await service.AddAccountAsync());
        var code = await work.CodeAsync(client, account);
        await work.ExchangeAsync(client, code);
        await work.ExchangeAsync(client, code);
        await service.IsAsync(account.Id, "holder SignIn pwd otp", "machine ReuseCode used-before refused");
        while (await service.Database.CountAsync("audit_entries") > await service.Database.CountAsync("audit_links"))
        {
            await Task.Delay(100);
        }

        var (sound, said) = await VerifyAsync();
        await service.Database.ListAsync("""
            begin; set local session_replication_role = replica;
            update audit_entries set actor = '' where action = 'SignIn'; commit
            """);
        var (edited, found) = await VerifyAsync();

        // 3: nobody else keeps a head yet.
        Assert.True(sound == 3, said);
        Assert.Contains("Không phát hiện sai lệch", said, StringComparison.Ordinal);
        Assert.True(edited == 1, found);
    }

    async Task<(int Code, string Said)> VerifyAsync()
    {
        var start = service.Launch();
        start.ArgumentList.Add("--audit");
        start.ArgumentList.Add("verify");
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
