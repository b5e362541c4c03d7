using System.Security.Cryptography;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Idempotency;

/// <summary>
/// A write that a caller may safely send twice: header <c>Idempotency-Key</c>, the request's hash and the answer
/// are kept in the transaction of the state itself. Without the header the write just runs in a transaction.
/// </summary>
public static class IdempotentWrite
{
    /// <summary>Name of the request header; 1–200 visible ASCII characters.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// Runs <paramref name="write"/> once per caller and key. Same key and request: the first answer again. Same key, other
    /// request: 422. Two at once: one waits for the other. Only answers below 400 are kept, a refusal undoes all.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="db">The database the write changes; SaveChanges inside joins the transaction.</param>
    /// <param name="request">What was asked, hashed as JSON.</param>
    /// <param name="write">Load, judge, change, record, save, answer.</param>
    /// <param name="cancel">The request's.</param>
    public static async Task<IResult> RunAsync(
        HttpContext http, DbContext db, object request, Func<Task<IResult>> write, CancellationToken cancel)
    {
        var isGiven = http.Request.Headers.TryGetValue(Header, out var given);
        var key = given.ToString();
        if ((isGiven && key.Length == 0) || key.Length > 200 || key.Any(letter => letter is < '!' or > '~'))
        {
            return Refuse.BadRequest(new Refusal("IdempotencyKeyIsReadable",
                "Khóa chống gửi trùng phải có 1–200 ký tự ASCII.", Header));
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!isGiven)
        {
            return await KeepAsync(await Answer.CaptureAsync(http, await write()), transaction, cancel);
        }
        var keys = new IdempotencyKeys(
            (NpgsqlConnection)db.Database.GetDbConnection(),
            $"{http.Request.Method} {http.Request.Path} {http.FindActor()?.Subject}".TrimEnd(), key);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request));
        if (!await keys.ClaimAsync(hash, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), cancel))
        {
            // Keys count for each caller apart, so the first answer was this caller's own and within reach.
            http.AnswerIsOwn();
            return await keys.FirstAnswerAsync(hash, cancel);
        }
        var answer = await Answer.CaptureAsync(http, await write());
        await keys.StoreAsync(answer, cancel);
        return await KeepAsync(answer, transaction, cancel);
    }

    static async Task<IResult> KeepAsync(Answer answer, IDbContextTransaction transaction, CancellationToken cancel)
    {
        if (answer.Status < 400)
        {
            await transaction.CommitAsync(cancel);
        }
        return answer;
    }
}
