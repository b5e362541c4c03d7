using System.Text.Json;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace EGov.ServiceDefaults.Idempotency;

/// <summary>One row of the idempotency table, within the transaction open on the connection.</summary>
internal sealed class IdempotencyKeys(NpgsqlConnection connection, string scope, string key)
{
    /// <summary>True for the first caller. A second one waits here until the first has committed or gone.</summary>
    public async Task<bool> ClaimAsync(byte[] hash, DateTimeOffset now, CancellationToken cancel)
    {
        await using var claim = Command("""
            insert into idempotency (scope, key, request_hash, status, headers, body, created_at)
            values ($1, $2, $3, 0, '{}', '', $4) on conflict do nothing
            """, hash, now);
        return await claim.ExecuteNonQueryAsync(cancel) == 1;
    }

    public async Task<IResult> FirstAnswerAsync(byte[] hash, CancellationToken cancel)
    {
        await using var find = Command(
            "select request_hash, status, headers, body from idempotency where scope = $1 and key = $2");
        await using var row = await find.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(hash))
        {
            return Refuse.Broken([new Refusal("IdempotencyKeyIsNew",
                "Khóa chống gửi trùng này đã dùng cho một yêu cầu khác.", IdempotentWrite.Header)]);
        }
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(2)) ?? [];
        headers["Idempotency-Replayed"] = "true";
        return new Answer(row.GetInt32(1), headers, row.GetFieldValue<byte[]>(3));
    }

    public async Task StoreAsync(Answer answer, CancellationToken cancel)
    {
        await using var store = Command("""
            update idempotency set status = $3, headers = $4::jsonb, body = $5 where scope = $1 and key = $2
            """, answer.Status, JsonSerializer.Serialize(answer.Headers), answer.Body);
        await store.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] more)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in (object[])[scope, key, .. more])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        return command;
    }
}
