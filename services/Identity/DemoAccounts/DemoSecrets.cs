namespace EGov.Identity.DemoAccounts;

/// <summary>The file of passwords and secrets: a line each, parted by tabs, readable by its owner alone.</summary>
internal sealed class DemoSecrets(string file)
{
    public string File => file;

    public Dictionary<string, DemoSecret> Read() => (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file) : [])
        .Select(line => line.Split('\t')).Where(parts => parts is [not "user name", _, _, _])
        .Select(parts => new DemoSecret(parts[0], parts[1], parts[2], parts[3]))
        .ToDictionary(one => one.UserName, StringComparer.Ordinal);

    public void Write(IEnumerable<DemoSecret> all)
    {
        var fresh = file + ".new";
        System.IO.File.Delete(fresh);
        using (var text = new StreamWriter(fresh, Owned()))
        {
            text.WriteLine("user name\tpassword\tauthenticator secret\tshows");
            foreach (var one in all)
            {
                text.WriteLine($"{one.UserName}\t{one.Password}\t{one.Secret}\t{one.Shows}");
            }
        }
        System.IO.File.Move(fresh, file, overwrite: true);
    }

    static FileStreamOptions Owned()
    {
        var owned = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            owned.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return owned;
    }
}
