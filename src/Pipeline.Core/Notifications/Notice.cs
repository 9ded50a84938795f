using System.Globalization;
using Pipeline.Core.Catalogues;

namespace Pipeline.Core.Notifications;

/// <summary>
/// A notification that a document owes, or owed: part of the record's metadata, so that a listing tells it. A try is counted before it is
/// made, so that tries are bounded whatever becomes of the run that makes it.
/// </summary>
public sealed record Notice
{
    /// <summary>After so many tries in vain it is given up: about a day and a half.</summary>
    public const int MaxTries = 10;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>Of what.</summary>
    public required NotifyEvent Event { get; init; }

    /// <summary>How far it is.</summary>
    public NoticeState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>While it is owed, the moment before which it is not tried (null for at once); then, when it was sent or given up.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What the last try met, in one word (<c>http-503</c>, <c>timeout</c>); null when it met nothing wrong.</summary>
    public string? Trouble { get; init; }

    /// <summary>True when it is to be tried now.</summary>
    public bool IsDue(DateTimeOffset now) => State == NoticeState.Owed && (At is not { } at || at <= now);

    /// <summary>The notice as a try begins: the next one waits, twice as long each time.</summary>
    public Notice Trying(DateTimeOffset now) => this with { Tries = Tries + 1, At = now + Wait(Tries + 1) };

    /// <summary>The notice once the receiver has taken it.</summary>
    public Notice Delivered(DateTimeOffset now) => this with { State = NoticeState.Sent, At = now, Trouble = null };

    /// <summary>The notice after a try in vain.</summary>
    /// <param name="trouble">What it met, in one word.</param>
    /// <param name="now">The moment.</param>
    public Notice Refused(string trouble, DateTimeOffset now) =>
        Tries < MaxTries ? this with { Trouble = trouble } : this with { State = NoticeState.GivenUp, At = now, Trouble = trouble };

    /// <summary>Reads what <see cref="ToString"/> wrote; what is none is left out.</summary>
    public static IReadOnlyList<Notice> ParseAll(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<Notice>()];

    /// <inheritdoc/>
    public override string ToString() => string.Join('!', NameOf(Event), NameOf(State), Number(Tries), At is { } at ? Number(at.ToUnixTimeSeconds()) : "", Trouble ?? "");

    private static TimeSpan Wait(int tries)
    {
        var wait = FirstWait * Math.Pow(2, tries - 1);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static Notice? Parse(string text)
    {
        if (text.Split('!') is not [var what, var state, var tries, var at, var trouble]) return null;
        if (!TryRead<NotifyEvent>(what, out var of) || !TryRead<NoticeState>(state, out var far)) return null;
        if (!int.TryParse(tries, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        var moment = long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        return new Notice { Event = of, State = far, Tries = count, At = moment, Trouble = trouble.Length == 0 ? null : trouble };
    }

    private static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
