using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Web.Api;

/// <summary>Who sends a request, or why that cannot be told.</summary>
public sealed record CallerAnswer
{
    /// <summary>Who it is; null when refused.</summary>
    public Caller? Caller { get; private init; }

    /// <summary>Status of the refusal: 401, 403 or 503.</summary>
    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>The reason, a French sentence; empty when there is a caller.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>True when it is known who sends the request.</summary>
    [MemberNotNullWhen(true, nameof(Caller))]
    public bool Success => Caller is not null;

    /// <summary>It is known who it is.</summary>
    public static CallerAnswer Of(Caller caller) => new() { Caller = caller };

    /// <summary>The request is refused.</summary>
    public static CallerAnswer Refused(int status, string reason) => new() { Status = status, Reason = reason };
}
