using EGov.Dossiers.KeepFiles;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.ReturnResult;

/// <summary>What must be known of a result that is handed over.</summary>
internal static class ReturnRules
{
    const string Article = "NĐ 118/2025/NĐ-CP";

    public static IReadOnlyList<Refusal> Judge(Handing handing, IReadOnlyList<KeptFile> files, int electronic) =>
    [
        .. TrackingNumberIsReadable(handing),
        .. ElectronicResultIsThere(handing, electronic),
        .. SignatureIsAPicture(handing, files),
    ];

    static IEnumerable<Refusal> TrackingNumberIsReadable(Handing handing)
    {
        if (handing.Way == ReturnWay.Post
            && !(handing.TrackingNumber is { Length: >= 8 } number && number.All(char.IsAsciiLetterOrDigit)))
        {
            yield return new(nameof(TrackingNumberIsReadable), "Trả qua bưu chính cần mã vận đơn 8–30 chữ, số.",
                "trackingNumber", Article);
        }
    }

    static IEnumerable<Refusal> ElectronicResultIsThere(Handing handing, int electronic)
    {
        if (handing.Way == ReturnWay.Electronic && electronic == 0)
        {
            yield return new(nameof(ElectronicResultIsThere), "Chưa có tệp kết quả để trả điện tử.", "way", Article);
        }
    }

    static IEnumerable<Refusal> SignatureIsAPicture(Handing handing, IReadOnlyList<KeptFile> files)
    {
        if (handing.SignatureFile is { } id && !files.Any(file => file.Id == id
            && file.Kind is "png" or "jpeg"))
        {
            yield return new(nameof(SignatureIsAPicture), "Chữ ký người nhận là ảnh PNG hoặc JPEG.", "signatureFile");
        }
    }
}
