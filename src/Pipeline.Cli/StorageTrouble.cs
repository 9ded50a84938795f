using Azure;
using Azure.Identity;

namespace Pipeline.Cli;

/// <summary>Says in a sentence why the storage cannot be worked with.</summary>
internal static class StorageTrouble
{
    /// <summary>The sentence; null when the exception is about something else.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        StorageAwayException away => away.Message,
        CredentialUnavailableException => "There is no identity to sign in with: run 'az login', or give a connection string with --connection.",
        AuthenticationFailedException failed => "Signing in failed: run 'az login', or give a connection string with --connection. " + FirstLine(failed),
        RequestFailedException { Status: 401 or 403 } refused => $"The storage refuses access ({refused.ErrorCode ?? "no reason given"}): check --connection, and the roles of whoever runs this.",
        RequestFailedException { Status: 0 } away => $"The storage does not answer ({FirstLine(Root(away))}): is it running, and is --connection right?",
        RequestFailedException failed => $"The storage answered with an error ({failed.Status} {failed.ErrorCode}).",
        AggregateException { InnerExceptions: [var first, ..] } => Describe(first),
        _ => null,
    };

    private static Exception Root(Exception exception) => exception.InnerException is { } inner ? Root(inner) : exception;

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].TrimEnd();
}
