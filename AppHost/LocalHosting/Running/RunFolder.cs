namespace EGov.LocalHosting.Running;

/// <summary>Where one application keeps what it makes: data, logs, secrets, and the record of its processes.</summary>
internal sealed class RunFolder(string root)
{
    static readonly Lock Secrets = new();

    public string Root { get; } = Directory.CreateDirectory(root).FullName;
    public string Data(string resource) => Path.Combine(Root, "data", resource);
    public string Log(string resource) => Inside("logs", resource + ".log");
    public string Run(string file) => Inside("run", file);

    /// <summary>A random value kept in a file that only its owner reads.</summary>
    public string Secret(string name)
    {
        var path = Run(name + ".secret");
        lock (Secrets)
        {
            File.AppendAllText(path, "");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.AppendAllText(path, File.ReadAllText(
                path) is "" ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : "");
            return File.ReadAllText(path);
        }
    }

    string Inside(string folder, string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Root, folder)).FullName, file);
}
