using EGov.Identity.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EGov.Identity.Passwords;

/// <summary>Too many wait for their password to be checked; trying again in a moment is better than waiting on.</summary>
internal sealed class PasswordsAreBusy() : Exception("Too many passwords wait to be hashed.");

/// <summary>
/// Hashing passwords, which is slow on purpose. As many at once as there are processors, the rest in line: a morning
/// when a whole province signs in takes longer, but starves no other request and takes no more memory.
/// </summary>
internal sealed class PasswordWork(IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>PBKDF2 with HMAC-SHA-512: what OWASP's password storage guide asks for.</summary>
    public const int Iterations = 220_000;

    const int MostWaiting = 500;

    readonly SemaphoreSlim gate = new(Environment.ProcessorCount);
    readonly Account nobody = new() { Kind = AccountKind.Officer, Name = "" };
    readonly Lazy<string> decoy = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    int waiting;

    public Task<string> HashAsync(Account account, string password, CancellationToken cancel) =>
        RunAsync(() => hasher.HashPassword(account, PasswordRules.Normal(password)), cancel);

    /// <summary>
    /// An account that is not there, has no password or a one-time password that is too old costs the same work and
    /// fails.
    /// </summary>
    public Task<PasswordVerificationResult> VerifyAsync(Account? account, string password, CancellationToken cancel) =>
        RunAsync(() => account is { PasswordHash: { } hash } && !(account.PasswordEndsAt < time.GetUtcNow())
            ? hasher.VerifyHashedPassword(account, hash, PasswordRules.Normal(password))
            : Fail(hasher.VerifyHashedPassword(nobody, decoy.Value, PasswordRules.Normal(password))), cancel);

    static PasswordVerificationResult Fail(PasswordVerificationResult _) => PasswordVerificationResult.Failed;

    async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
            {
                throw new PasswordsAreBusy();
            }
            await gate.WaitAsync(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            gate.Release();
        }
    }
}
