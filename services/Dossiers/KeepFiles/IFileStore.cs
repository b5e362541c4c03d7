namespace EGov.Dossiers.KeepFiles;

/// <summary>Where contents lie: a folder of this machine, or any S3. Keys are made by us.</summary>
internal interface IFileStore
{
    /// <summary>
    /// Keeps a content whole or not at all, durable when this returns. What already lies there stays as it is.
    /// </summary>
    /// <param name="key">Letters, digits, '-' and '/'.</param>
    /// <param name="content">Can be sought; read from where it stands.</param>
    /// <param name="cancel">The request's.</param>
    Task PutAsync(string key, Stream content, CancellationToken cancel);

    /// <summary>The content from an offset within it on, or null where there is none.</summary>
    Task<Stream?> OpenAsync(string key, long from, CancellationToken cancel);

    /// <summary>Removes it, or nothing.</summary>
    Task DeleteAsync(string key, CancellationToken cancel);
}
