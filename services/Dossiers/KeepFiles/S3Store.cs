using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Contents in a bucket of any S3; the store encrypts them at rest.</summary>
internal sealed class S3Store(S3Place place) : IFileStore, IDisposable
{
    readonly AmazonS3Client s3 = new(new BasicAWSCredentials(place.Key, place.Secret), new AmazonS3Config
    {
        ServiceURL = place.Address, ForcePathStyle = true, AuthenticationRegion = place.Region, MaxErrorRetry = 2,
        Timeout = TimeSpan.FromSeconds(30), RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public async Task PutAsync(string key, Stream content, CancellationToken cancel)
    {
        // Not If-None-Match: a gateway that cuts the upload off with its 412 looks like one that is away.
        if (!await IsThereAsync(key, cancel))
        {
            await s3.PutObjectAsync(new()
            {
                BucketName = place.Bucket, Key = key, InputStream = content, AutoCloseStream = false,
            }, cancel);
        }
    }

    public async Task<Stream?> OpenAsync(string key, long from, CancellationToken cancel)
    {
        try
        {
            var answer = await s3.GetObjectAsync(new()
            {
                BucketName = place.Bucket, Key = key, ByteRange = from > 0 ? new($"bytes={from}-") : null,
            }, cancel);
            return answer.ResponseStream;
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel) => s3.DeleteObjectAsync(place.Bucket, key, cancel);

    public void Dispose() => s3.Dispose();

    async Task<bool> IsThereAsync(string key, CancellationToken cancel)
    {
        try
        {
            await s3.GetObjectMetadataAsync(place.Bucket, key, cancel);
            return true;
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }
}

/// <summary>Configuration <c>Files:S3</c>.</summary>
internal sealed record S3Place(string Address, string Bucket, string Key, string Secret, string Region = "us-east-1");
