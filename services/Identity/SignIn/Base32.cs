using System.Text;

namespace EGov.Identity.SignIn;

/// <summary>RFC 4648 §6 without padding: how secrets of authenticator apps and recovery codes are written.</summary>
internal static class Base32
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const int Bits = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, count) = (0, 0);
        foreach (var one in bytes)
        {
            held = (held << 8) | one;
            count += 8;
            for (; count >= Bits; count -= Bits)
            {
                text.Append(Letters[(held >> (count - Bits)) & 31]);
            }
            held &= (1 << count) - 1;
        }
        return count == 0 ? text.ToString() : text.Append(Letters[(held << (Bits - count)) & 31]).ToString();
    }
}
