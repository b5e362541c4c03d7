using System.Runtime.InteropServices;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Contents in a folder of this machine.</summary>
internal sealed class FolderStore(string root) : IFileStore
{
    const int ReadOnly = 0;

    public async Task PutAsync(string key, Stream content, CancellationToken cancel)
    {
        var (place, folder) = (PlaceOf(key), Path.GetDirectoryName(PlaceOf(key))!);
        if (File.Exists(place))
        {
            return;
        }
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, $".{Guid.NewGuid():N}.half");
        try
        {
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }
            File.Move(half, place, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
        // The name is on disk when its folder is.
        for (var up = folder; up.Length >= root.Length; up = Path.GetDirectoryName(up)!)
        {
            Sync(up);
        }
    }

    public Task<Stream?> OpenAsync(string key, long from, CancellationToken cancel)
    {
        if (!File.Exists(PlaceOf(key)))
        {
            return Task.FromResult<Stream?>(null);
        }
        var file = new FileStream(
            PlaceOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        file.Position = from;
        return Task.FromResult<Stream?>(file);
    }

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        if (File.Exists(PlaceOf(key)))
        {
            File.Delete(PlaceOf(key));
        }
        return Task.CompletedTask;
    }

    string PlaceOf(string key) => key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/')
        ? Path.Combine(root, key) : throw new ArgumentException("No key of ours.", nameof(key));

    static void Sync(string folder)
    {
        var handle = Open(folder, ReadOnly);
        var isDone = handle >= 0 && FSync(handle) == 0;
        _ = handle >= 0 ? Close(handle) : 0;
        if (!isDone)
        {
            throw new IOException("A folder of the file store could not be brought to disk.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    static extern int Close(int handle);
}
