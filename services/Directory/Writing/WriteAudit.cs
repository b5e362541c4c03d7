using System.Security.Cryptography;
using System.Text.Json;
using EGov.Contracts;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Audit;

namespace EGov.Directory.Writing;

/// <summary>
/// Audits what a write told, one entry a unit or person; a load is one entry. The hash of a state is that of its
/// event, without what the event keeps back: telephone numbers are too few to hide behind a hash.
/// </summary>
internal sealed class WriteAudit(DirectoryDb db, AuditAct act)
{
    readonly IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="after">What is told.</param>
    /// <param name="before">What was told before, or null; asked only where it counts.</param>
    public void Add<TEvent>(TEvent after, Func<TEvent?> before) where TEvent : class, IEvent
    {
        var hash = Hash(after);
        if (act.Whole is null)
        {
            db.Record(act.Entry(after.Key, before() is { } known ? Hash(known) : null, hash));
        }
        else
        {
            all.AppendData(hash);
        }
    }

    /// <summary>To be called once, before the save.</summary>
    public void End()
    {
        if (act.Whole is { } whole)
        {
            db.Record(act.Entry(whole, after: all.GetHashAndReset()));
        }
        all.Dispose();
    }

    static byte[] Hash<TEvent>(TEvent state) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, ServiceSetup.OurJson));
}
