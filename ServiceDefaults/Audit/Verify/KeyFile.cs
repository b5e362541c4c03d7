using System.Security.Cryptography;

namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>A public key that somebody keeps apart, so that heads of any other key count for nothing.</summary>
internal static class KeyFile
{
    /// <summary>SubjectPublicKeyInfo of a PEM file; FormatException if it is none.</summary>
    public static byte[] Read(string file)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key.ExportSubjectPublicKeyInfo();
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }
}
