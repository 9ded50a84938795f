using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pipeline.Web.Api;

/// <summary>The workbook in a request's body, or why there is none; never more of it is read than is taken in.</summary>
internal sealed record WorkbookBody
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Its bytes; null when refused.</summary>
    public BinaryData? Workbook { get; private init; }

    /// <summary>Why not; null when there is a workbook.</summary>
    public IResult? Refusal { get; private init; }

    /// <summary>True when there is a workbook.</summary>
    [MemberNotNullWhen(true, nameof(Workbook))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Success => Workbook is not null;

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes are taken in.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<WorkbookBody> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType) return new WorkbookBody { Refusal = Problem.Form() };
        if (request.ContentLength > limit) return new WorkbookBody { Refusal = Problem.TooLarge(limit) };

        // The limit is ours: the server's own one is lower for a workbook that we take, or higher for one that we do not.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit + BufferSize;

        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > limit) return new WorkbookBody { Refusal = Problem.TooLarge(limit) };
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == 0 ? new WorkbookBody { Refusal = Problem.NoWorkbook() } : new WorkbookBody { Workbook = BinaryData.FromBytes(bytes.ToArray()) };
    }
}
