using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Work;
using EGov.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Procedures.Tests.ImportProcedures;

public sealed class ImportUploadTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>
{
    const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task An_upload_is_read_back_as_it_came()
    {
        var bytes = Bytes(3 * Mebibyte + 17);
        var input = await StoreAsync(new MemoryStream(bytes));
        var back = new MemoryStream();
        await new ImportBody(database.Source, input!.Id).CopyToAsync(back);
        Assert.Equal(bytes, back.ToArray());
        Assert.Equal(bytes.Length, input.Bytes);
        Assert.Equal(4, await database.CountAsync("import_parts", $"job_id = '{input.Id}'"));
    }

    [Fact]
    public async Task An_upload_broken_off_leaves_nothing_behind()
    {
        var before = await database.CountAsync("import_parts", "true");
        await Assert.ThrowsAsync<IOException>(() => StoreAsync(new BrokenStream(Bytes(2 * Mebibyte + 5))));
        Assert.Equal(before, await database.CountAsync("import_parts", "true"));
    }

    [Fact]
    public async Task An_input_without_a_job_is_forgotten_after_a_day_and_no_sooner()
    {
        var input = await StoreAsync(new MemoryStream(Bytes(10)));
        await ImportUpload.ForgetAbandonedAsync(database.Source, Sample.Now.AddHours(23), default);
        Assert.Equal(1, await database.CountAsync("import_parts", $"job_id = '{input!.Id}'"));
        await ImportUpload.ForgetAbandonedAsync(database.Source, Sample.Now.AddHours(25), default);
        Assert.Equal(0, await database.CountAsync("import_parts", $"job_id = '{input.Id}'"));
    }

    Task<StoredInput?> StoreAsync(Stream body)
    {
        var request = new DefaultHttpContext { Request = { Body = body } }.Request;
        return ImportUpload.StoreAsync(request, database.Source, Sample.Now, default);
    }

    static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    sealed class BrokenStream(byte[] bytes) : ForwardStream
    {
        int at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var length = Math.Min(buffer.Length, bytes.Length - at);
            if (length == 0)
            {
                throw new IOException("The client is gone.");
            }
            bytes.AsMemory(at, length).CopyTo(buffer);
            at += length;
            return new(length);
        }
    }
}
