namespace EGov.LocalHosting.Running;

/// <summary>Every line goes to the resource's own file, to its last lines, and with its name in front to the console.</summary>
internal sealed class LogBook : IDisposable
{
    const long KeptBytes = 64 << 20;
    readonly Lock gate = new();
    readonly string path;
    readonly ResourceState state;
    readonly bool console;
    StreamWriter file;

    public LogBook(string path, ResourceState state, bool console)
    {
        (this.path, this.state, this.console) = (path, state, console);
        file = Open();
    }

    public void Write(string line)
    {
        state.Say(line);
        lock (gate)
        {
            if (file.BaseStream.CanWrite)
            {
                file.WriteLine(line);
                TurnOver();
            }
        }
        if (console)
        {
            Console.WriteLine($"{state.Name,-19}| {line}");
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            file.Dispose();
        }
    }

    // One older file is kept, so that a service that complains for a week does not fill the disk.
    void TurnOver()
    {
        if (file.BaseStream.Length > KeptBytes)
        {
            file.Dispose();
            file = Open();
        }
    }

    StreamWriter Open()
    {
        if (File.Exists(path))
        {
            File.Move(path, path + ".1", overwrite: true);
        }
        return new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }
}
