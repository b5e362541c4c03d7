using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using Npgsql;

namespace EGov.Browser.Tests;

/// <summary>An officer with a password and roles in units of the directory, and the app on their phone.</summary>
public sealed class OfficerOfTheStand
{
    const string Usual = "con đò cũ sang sông Cái";
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    string secret = "";
    long lastStep;

    public required string Name { get; init; }

    public required string UserName { get; init; }

    public string Password { get; set; } = Usual;

    /// <summary>Puts account and posts into the database of the identity service.</summary>
    public static async Task<OfficerOfTheStand> AddAsync(
        Stand stand, string name, params (string Role, Guid Unit)[] posts)
    {
        var officer = new OfficerOfTheStand { Name = name, UserName = $"canbo{Guid.NewGuid():N}" };
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var source = NpgsqlDataSource.Create(await stand.DatabaseAsync("identity-db"));
        await using var account = source.CreateCommand("""
            insert into accounts (id, kind, name, person_id, user_name, normalized_user_name, password_hash,
              security_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled,
              access_failed_count)
            values ($1, 'officer', $2, $3, $4, upper($4), $5, $6, false, false, false, false, 0)
            """);
        account.Parameters.AddRange((NpgsqlParameter[])[Value(id), Value(name), Value(person),
            Value(officer.UserName),
            Value(new PasswordHasher<object>().HashPassword(officer, Usual)), Value(Guid.NewGuid().ToString())]);
        await account.ExecuteNonQueryAsync();
        foreach (var (role, unit) in posts)
        {
            await using var post = source.CreateCommand("""
                insert into post_copy (person_id, post_id, unit_id, role, valid_from, kind)
                values ($1, gen_random_uuid(), $2, $3, '2026-01-01', 'regular')
                """);
            post.Parameters.AddRange((NpgsqlParameter[])[Value(person), Value(unit), Value(role)]);
            await post.ExecuteNonQueryAsync();
        }
        return officer;
    }

    /// <summary>From the login page to where the visit was going; the first time the phone is set up.</summary>
    public async Task SignInAsync(Visit visit)
    {
        await GivePasswordAsync(visit.Page);
        await GiveCodeAsync(visit.Page);
    }

    /// <summary>The first step.</summary>
    public async Task GivePasswordAsync(IPage page)
    {
        await page.FillAsync("[name=userName]", UserName);
        await page.FillAsync("[name=password]", Password);
        await page.ClickAsync("main form button");
    }

    /// <summary>The second step, wherever the first one came from; a picture of the recovery codes, if asked.</summary>
    public async Task GiveCodeAsync(IPage page, Func<Task>? picture = null)
    {
        if (secret.Length == 0)
        {
            secret = (await page.Locator(".secret__text").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
            await page.FillAsync("[name=code]", Code());
            await page.ClickAsync("main form button");
            await page.Locator("main a[role=button]").WaitForAsync();
            await (picture?.Invoke() ?? Task.CompletedTask);
            await page.ClickAsync("main a[role=button]");
            return;
        }
        await page.FillAsync("[name=code]", Code());
        await page.ClickAsync("main form button");
    }

    static NpgsqlParameter Value(object value) => new() { Value = value };

    // Each code is taken once; that of the next step is good already.
    string Code()
    {
        lastStep = Math.Max(lastStep + 1, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, lastStep);
        var hash = HMACSHA1.HashData(Bytes(), counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & 0x7fff_ffff;
        return $"{number % 1_000_000:D6}";
    }

    byte[] Bytes()
    {
        var bits = string.Concat(secret.Select(letter => $"{Letters.IndexOf(letter):b5}"));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
