namespace EGov.Dossiers.PushNational.Adapter;

/// <summary>The one session all pushes share; a new one is opened once, however many find the old one ended.</summary>
internal sealed class AdapterSession : IDisposable
{
    readonly SemaphoreSlim one = new(1);
    volatile string? current;

    /// <param name="ended">The session that was found ended, or null.</param>
    /// <param name="login">Opens another.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<string> GetAsync(string? ended, Func<Task<string>> login, CancellationToken cancel)
    {
        if (current is { } known && known != ended)
        {
            return known;
        }
        await one.WaitAsync(cancel);
        try
        {
            return current is { } meanwhile && meanwhile != ended ? meanwhile : current = await login();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
