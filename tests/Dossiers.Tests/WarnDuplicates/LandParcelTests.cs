using System.Text;
using EGov.Dossiers.WarnDuplicates;

namespace EGov.Dossiers.Tests.WarnDuplicates;

public sealed class LandParcelTests
{
    [Theory]
    [InlineData("Chuyển nhượng thửa đất số 12, tờ bản đồ số 34 xã Đây", "12/34")]
    [InlineData("THỬA 012 TỜ 34", "12/34")]
    [InlineData("thửa số: 5 - tờ số: 6", "5/6")]
    [InlineData("thửa 5", "")]
    [InlineData("tờ khai số 12", "")]
    [InlineData("", "")]
    public void A_parcel_is_read_however_it_is_written(string summary, string parcel)
    {
        Assert.Equal(parcel, LandParcel.Of(summary));
        Assert.Equal(parcel, LandParcel.Of(summary.Normalize(NormalizationForm.FormD)));
    }
}
