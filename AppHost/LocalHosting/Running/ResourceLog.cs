namespace EGov.LocalHosting.Running;

/// <summary>Every line goes to the resource's own file, to its last lines, and with its name in front to the
/// console.</summary>
internal sealed class ResourceLog(string path, ResourceState state, bool console)
{
    const long Largest = 64 << 20;

    readonly Lock gate = new();
    long size = Largest;

    public void Write(string line)
    {
        state.Say(line);
        lock (gate)
        {
            // One older file is kept, so that a service that complains for a week does not fill the disk.
            if (size >= Largest)
            {
                File.AppendAllText(path, "");
                File.Move(path, path + ".1", overwrite: true);
                size = 0;
            }
            File.AppendAllText(path, line + '\n');
            size += line.Length;
        }
        (console ? Console.Out : TextWriter.Null).WriteLine($"{state.Name,-19}| {line}");
    }
}
