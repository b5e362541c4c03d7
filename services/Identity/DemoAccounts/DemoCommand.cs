namespace EGov.Identity.DemoAccounts;

/// <summary>
/// <c>--demo-accounts SEEDS SECRETS</c>: opens the accounts of the seeds with passwords and authenticator secrets made
/// here and now, and writes these to a file its owner alone reads. Accounts that are in the file already stay as they
/// are. Only where <c>Demo:Accounts</c> is set, on a stand of developers.
/// </summary>
internal static class DemoCommand
{
    const string Word = "--demo-accounts";

    public static bool IsAsked(string[] args) => args.Contains(Word, StringComparer.Ordinal);

    /// <summary>The exit code is 1 where nothing may be made, or the words or files were of no use.</summary>
    public static async Task RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        var at = Array.IndexOf(args, Word);
        var refused = services.GetRequiredService<IConfiguration>()["Demo:Accounts"] != "true"
            ? "accounts of demonstration are made on a stand of developers only"
            : args.Length <= at + 2 || !File.Exists(args[at + 1]) ? $"{Word} needs seeds that are there, and a file"
            : null;
        Environment.ExitCode = refused is null ? 0 : 1;
        await output.WriteLineAsync(refused ?? await MakeAsync(services, args[at + 1], new(args[at + 2])));
    }

    static async Task<string> MakeAsync(IServiceProvider services, string seeds, DemoSecrets secrets)
    {
        var (made, kept) = (0, secrets.Read());
        foreach (var asked in await DemoAccount.ReadAsync(seeds))
        {
            await using var scope = services.CreateAsyncScope();
            var maker = ActivatorUtilities.CreateInstance<DemoMaker>(scope.ServiceProvider);
            if (!kept.ContainsKey(asked.UserName) || !await maker.IsThereAsync(asked))
            {
                kept[asked.UserName] = await maker.MakeAsync(asked);
                // Written each time: what is in the database is in the file.
                secrets.Write(kept.Values);
                made++;
            }
        }
        return $"{made} accounts made, {kept.Count} in {secrets.File}";
    }
}
