using System.Runtime.CompilerServices;
using EGov.Dossiers.PushNational.Rows;
using Npgsql;

namespace EGov.Dossiers.PushNational.Sending;

/// <summary>
/// Sends what waits, one replica at a time: the leader holds an advisory lock on the connection it takes steps up with,
/// so losing the connection is losing the lead. Dossiers go side by side, the steps of one in order.
/// </summary>
internal sealed class PushWorker(
    NpgsqlDataSource database, StepSender sender, NationalSettings settings, PushTally told, TimeProvider time)
    : BackgroundService
{
    const int Batch = 50;
    static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await database.OpenSessionAsync(stoppingToken);
                await LeadAsync(lead, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                told.Failed(error);
                await Task.Delay(Sweep, stoppingToken);
            }
        }
    }

    async Task LeadAsync(NpgsqlConnection lead, CancellationToken stop)
    {
        while (!await lead.TryLockAsync("national-pushes", stop))
        {
            await Task.Delay(Sweep, stop);
        }
        await PushStore.RecoverAsync(
            lead, time.GetUtcNow() + TimeSpan.FromSeconds(2 * settings.TimeoutSeconds), stop);
        while (true)
        {
            await DrainAsync(lead, stop);
            await Task.Delay(told.IsAway ? PushRules.Pause(told.RoundsAway + 1, Random.Shared.NextDouble()) : Sweep, stop);
        }
    }

    /// <summary>Sends until nothing is due or the portal is away; returns how many steps it took up.</summary>
    public async Task<int> DrainAsync(NpgsqlConnection lead, CancellationToken cancel)
    {
        var taken = 0;
        told.Begin();
        await Parallel.ForEachAsync(TakeUpAsync(lead, cancel), new ParallelOptions
        {
            MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = cancel,
        }, async (push, stop) =>
        {
            Interlocked.Increment(ref taken);
            var result = told.IsAway ? new(PushOutcome.Away) : await sender.SendAsync(push, stop);
            await PushStore.NoteAsync(database, push, Judge(push, result), stop);
            told.Result(result.Outcome);
        });
        return taken;
    }

    // While others are on their way more may become due: the end is when a look finds nothing and nothing is on its way.
    async IAsyncEnumerable<TakenPush> TakeUpAsync(
        NpgsqlConnection lead, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (!told.IsAway)
        {
            var underWay = told.UnderWay;
            var pushes = await PushStore.TakeUpAsync(lead, time.GetUtcNow(), Batch, cancel);
            told.TookUp(pushes.Count);
            foreach (var push in pushes)
            {
                yield return push;
            }
            if (pushes.Count == 0)
            {
                if (underWay == 0)
                {
                    yield break;
                }
                await told.NextResultAsync(cancel);
            }
        }
    }

    PushStore.Noted Judge(TakenPush push, PushResult result)
    {
        var (now, refusals) = (time.GetUtcNow(), push.Refusals + (result.Outcome == PushOutcome.Refused ? 1 : 0));
        var state = result.Outcome == PushOutcome.Sent ? PushState.Sent
            : result.Outcome == PushOutcome.Refused && PushRules.IsParked(refusals, settings.Refusals)
                ? PushState.Parked : PushState.Waiting;
        return new(state, now, now + PushRules.Pause(push.Tries, Random.Shared.NextDouble()), refusals, result.Cause);
    }
}
