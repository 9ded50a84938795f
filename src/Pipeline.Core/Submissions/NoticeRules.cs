using Pipeline.Core.Catalogues;
using Pipeline.Core.Notifications;

namespace Pipeline.Core.Submissions;

/// <summary>Which notifications a judged version owes. Pure.</summary>
internal static class NoticeRules
{
    /// <summary>
    /// The notices of a record after a version was judged. A later version, or another judgement, puts its own in the place of an earlier
    /// one that is still owed; judged anew to the same end, and submitted again with the same bytes, a version owes nothing.
    /// </summary>
    /// <param name="before">The record before; null when there was none.</param>
    /// <param name="notices">Its notices.</param>
    /// <param name="after">The record now.</param>
    /// <param name="notify">Where the service is notified; null when it is not.</param>
    /// <param name="again">True when an operator asks for it: what was given up is tried again.</param>
    public static IReadOnlyList<Notice> After(DocumentRecord? before, IReadOnlyList<Notice> notices, DocumentRecord after, Notify? notify, bool again)
    {
        var now = again ? [.. notices.Select(n => n.State == NoticeState.GivenUp ? new Notice { Event = n.Event } : n)] : notices.ToList();
        if (after.Handled is { } handled && (handled.ETag != before?.Handled?.ETag || handled.Outcome != before.Handled.Outcome))
        {
            now.RemoveAll(n => n.Event != NotifyEvent.Published);
            if (EventOf(handled.Outcome) is { } what && notify?.Wants(what) == true) now.Add(new Notice { Event = what });
        }

        if (after.Editions is [.., var edition] && !(before?.Editions is [.., var earlier] && (edition.Sha256, edition.SubmittedAt) == (earlier.Sha256, earlier.SubmittedAt)))
        {
            now.RemoveAll(n => n.Event == NotifyEvent.Published);
            if (notify?.Wants(NotifyEvent.Published) == true) now.Add(new Notice { Event = NotifyEvent.Published, At = edition.VisibleFrom });
        }

        return now;
    }

    private static NotifyEvent? EventOf(Outcome outcome) => outcome switch
    {
        Outcome.Rejected => NotifyEvent.Rejected,
        Outcome.Failed => NotifyEvent.Failed,
        _ => null,
    };
}
