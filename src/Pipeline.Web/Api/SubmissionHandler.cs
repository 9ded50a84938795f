using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Web.Api;

/// <summary>
/// <c>POST /api/submissions/{service}/{path}</c>: puts the workbook in the body into the inbox. A new name is taken as it is; over a workbook that is
/// there, only who says which one (<c>If-Match</c>) puts another: else the answer is 428 with the <c>ETag</c> to give, so that nobody replaces
/// a colleague's workbook unawares. The same bytes sent again by a client that missed the answer are there already: 200.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="callers">Who may ask.</param>
/// <param name="limits">How much is taken in.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class SubmissionHandler(PipelineStore store, ICallers callers, WorkbookLimits limits, ILogger<SubmissionHandler> logger) : ApiHandler(logger)
{
    private static readonly BlobDressing Workbook = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if ((await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue is not { } catalogue) return Problem.NoCatalogue();
        var who = callers.Identify(request, catalogue);
        if (!who.Success) return Problem.Refused(who);

        var service = Value(request, "service");
        if (!who.Caller.ActsFor(service)) return Problem.OtherService(service);
        var path = $"{service}/{Value(request, "path")}";
        if (!DocumentName.TryParse(path, out var name) || name.IsIgnored) return Problem.BadName(path);

        var conditions = request.GetTypedHeaders();
        if (conditions.IfMatch.Count > 0 && conditions.IfNoneMatch.Count > 0)
            return Problem.Of(StatusCodes.Status400BadRequest, "two-conditions", "Demande incorrecte", "If-Match et If-None-Match ne vont pas ensemble.");

        var body = await WorkbookBody.ReadAsync(request, limits.FileBytes, cancellationToken);
        return body.Success ? await PutAsync(request, name, body.Workbook, conditions.IfMatch, cancellationToken) : body.Refusal;
    }

    private async Task<IResult> PutAsync(HttpRequest request, DocumentName name, BinaryData workbook, IList<EntityTagHeaderValue> ifMatch, CancellationToken cancellationToken)
    {
        ETag? over = null;
        if (ifMatch.Count > 0)
        {
            var there = await store.Submissions.StatAsync(name.Path, cancellationToken);
            if (there is null || !ifMatch.Any(tag => Matches(tag, there))) return await RefuseAsync(request, name, StatusCodes.Status412PreconditionFailed, there, workbook, cancellationToken);
            over = there.ETag;
        }

        var written = await store.Submissions.TryWriteAsync(name.Path, workbook, Workbook, over, cancellationToken);
        if (!written.IsLost) return await TellAsync(request, name, workbook, written, cancellationToken);

        var isCreation = request.GetTypedHeaders().IfNoneMatch.Count > 0 || over is not null;
        return await RefuseAsync(
            request,
            name,
            isCreation ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status428PreconditionRequired,
            await store.Submissions.StatAsync(name.Path, cancellationToken),
            workbook: null,
            cancellationToken);
    }

    // With an answer that was lost, the version named is gone because this very workbook took its place.
    private async Task<IResult> RefuseAsync(
        HttpRequest request, DocumentName name, int status, BlobFacts? there, BinaryData? workbook, CancellationToken cancellationToken)
    {
        if (there is null)
            return Problem.Of(status, "document-gone", "Document absent", "Aucun classeur de ce nom n’est plus dans la boîte de dépôt\u00A0: déposez-le comme un nouveau document.");
        if (workbook is not null && await HasAsync(name, workbook, cancellationToken))
            return await TellAsync(request, name, workbook, new WriteResult(WriteOutcome.AlreadyOurs, there.ETag), cancellationToken);

        request.HttpContext.Response.Headers.ETag = Quoted(there.Version);
        return Problem.Of(
            status,
            "document-exists",
            "Ce nom est déjà pris",
            $"Un classeur de ce nom a été déposé le {ReportWords.Moment(there.LastModified)}. Déposer celui-ci en fait une nouvelle version, qui remplace la précédente.",
            KeyValuePair.Create<string, object?>("etag", there.Version),
            KeyValuePair.Create<string, object?>("submittedAt", there.LastModified));
    }

    private async Task<bool> HasAsync(DocumentName name, BinaryData workbook, CancellationToken cancellationToken) =>
        await store.Submissions.ReadAsync(name.Path, limits.FileBytes + 1, cancellationToken) is { } there
        && there.Content.ToMemory().Span.SequenceEqual(workbook.ToMemory().Span);

    private async Task<IResult> TellAsync(HttpRequest request, DocumentName name, BinaryData workbook, WriteResult written, CancellationToken cancellationToken)
    {
        var version = BlobFacts.VersionOf(written.ETag);
        var there = await store.Submissions.StatAsync(name.Path, cancellationToken);
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = Quoted(version);
        headers.Location = $"/api/documents/{name.Id}";
        var receipt = new Receipt(
            name.Path,
            name.Id,
            Convert.ToHexStringLower(SHA256.HashData(workbook.ToMemory().Span)),
            version,
            there?.Version == version ? there.LastModified : null,
            headers.Location.ToString());
        return Json(receipt, written.Outcome == WriteOutcome.Written ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static bool Matches(EntityTagHeaderValue tag, BlobFacts there) =>
        tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && string.Equals(tag.Tag.Value?.Trim('"'), there.Version, StringComparison.Ordinal));

    private static string Quoted(string version) => $"\"{version}\"";

    /// <summary>What a service gets for a workbook.</summary>
    /// <param name="Document">The document's path in the inbox.</param>
    /// <param name="Id">Its opaque id.</param>
    /// <param name="Sha256">SHA-256 of the workbook.</param>
    /// <param name="ETag">The version that it is.</param>
    /// <param name="SubmittedAt">When the storage received it; null when it has been replaced since.</param>
    /// <param name="Follow">Where to ask how it stands.</param>
    private sealed record Receipt(
        string Document, string Id, string Sha256, [property: JsonPropertyName("etag")] string ETag, DateTimeOffset? SubmittedAt, string Follow);
}
