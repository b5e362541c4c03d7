namespace EGov.Dossiers.KeepFiles;

/// <summary>Whether a PDF has a signature in it. Whether the signature is good is not looked at.</summary>
internal static class SignedPdf
{
    public static bool Is(Stream pdf)
    {
        var (mark, buffer, held) = ("/ByteRange"u8.ToArray(), new byte[65_536], 0);
        pdf.Position = 0;
        for (int read; (read = pdf.Read(buffer, held, buffer.Length - held)) > 0;)
        {
            var seen = buffer.AsSpan(0, held + read);
            if (seen.IndexOf(mark) >= 0)
            {
                return true;
            }
            // The mark may lie across two readings.
            held = Math.Min(seen.Length, mark.Length - 1);
            seen[^held..].CopyTo(buffer);
        }
        return false;
    }
}
