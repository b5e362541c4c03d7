namespace EGov.Dossiers.KeepFiles;

/// <summary>Bytes on their way, on disk instead of in memory; gone when closed.</summary>
internal static class Spool
{
    public static FileStream Open() => new(
        Path.Combine(Path.GetTempPath(), $"egov-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>The body from its start, or null where it is longer than it may be.</summary>
    public static async Task<FileStream?> TakeAsync(Stream body, long most, CancellationToken cancel)
    {
        var spool = Open();
        try
        {
            var buffer = new byte[65_536];
            for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
            {
                if (spool.Position + read > most)
                {
                    await spool.DisposeAsync();
                    return null;
                }
                await spool.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
        spool.Position = 0;
        return spool;
    }
}
