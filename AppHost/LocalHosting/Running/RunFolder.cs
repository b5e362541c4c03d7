using System.Security.Cryptography;

namespace EGov.LocalHosting.Running;

/// <summary>Where one application keeps what it makes: data, logs, secrets, and the record of its processes.</summary>
internal sealed class RunFolder
{
    readonly string root;
    readonly Lock secrets = new();

    public RunFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        Directory.CreateDirectory(Path.Combine(this.root, "run"));
        Directory.CreateDirectory(Path.Combine(this.root, "logs"));
        Directory.CreateDirectory(Path.Combine(this.root, "data"));
    }

    /// <summary>Debug or Release: the projects are taken as this assembly itself was built.</summary>
    public static string Configuration { get; } =
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))) ?? "Debug";

    /// <summary>Target framework folder, such as net10.0.</summary>
    public static string Framework { get; } = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));

    public string Root => root;
    public string Data(string resource) => Path.Combine(root, "data", resource);
    public string Log(string resource) => Path.Combine(root, "logs", resource + ".log");
    public string Run(string file) => Path.Combine(root, "run", file);

    /// <summary>A random value kept in a file that only its owner reads.</summary>
    public string Secret(string name)
    {
        var path = Run(name + ".secret");
        lock (secrets)
        {
            if (!File.Exists(path))
            {
                var options = new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                };
                using var writer = new StreamWriter(path, options);
                writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            }
            return File.ReadAllText(path).Trim();
        }
    }
}
