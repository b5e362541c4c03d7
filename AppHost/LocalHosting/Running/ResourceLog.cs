namespace EGov.LocalHosting.Running;

/// <summary>Every line goes to the resource's own file, to its last lines, and with its name in front to the
/// console.</summary>
internal sealed class ResourceLog(string path, ResourceState state, bool console) : IDisposable
{
    readonly Lock gate = new();
    StreamWriter? file = Open(path);

    public void Write(string line)
    {
        state.Say(line);
        lock (gate)
        {
            file?.WriteLine(line);
            file = file?.BaseStream.Length > 64 << 20 ? Open(path, file) : file;
        }
        (console ? Console.Out : TextWriter.Null).WriteLine($"{state.Name,-19}| {line}");
    }

    public void Dispose()
    {
        lock (gate)
        {
            file?.Dispose();
            file = null;
        }
    }

    // One older file is kept, so that a service that complains for a week does not fill the disk.
    static StreamWriter Open(string path, StreamWriter? old = null)
    {
        old?.Dispose();
        File.AppendAllText(path, "");
        File.Move(path, path + ".1", overwrite: true);
        return new StreamWriter(path) { AutoFlush = true };
    }
}
