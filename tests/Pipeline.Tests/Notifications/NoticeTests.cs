using Pipeline.Core.Catalogues;
using Pipeline.Core.Notifications;
using Xunit;

namespace Pipeline.Tests.Notifications;

public sealed class NoticeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_notice_writes_it_reads()
    {
        Notice[] notices =
        [
            new() { Event = NotifyEvent.Rejected },
            new() { Event = NotifyEvent.Failed, State = NoticeState.GivenUp, Tries = 10, At = Start, Trouble = "http-503" },
            new() { Event = NotifyEvent.Published, State = NoticeState.Sent, Tries = 1, At = Start },
        ];

        Assert.Equal(notices, Notice.ParseAll(string.Join(' ', notices.AsEnumerable())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rejected")]
    [InlineData("rejected!owed!-1!!")]
    [InlineData("rejected!7!0!!")]
    [InlineData("praised!owed!0!!")]
    public void What_is_no_notice_is_left_out(string text) => Assert.Empty(Notice.ParseAll(text));

    [Fact]
    public void Ten_tries_are_spread_over_a_day_and_a_half_each_waiting_twice_as_long_as_the_one_before_up_to_twelve_hours()
    {
        var notice = new Notice { Event = NotifyEvent.Rejected };
        var now = Start;
        var waits = new List<double>();
        while (notice.State == NoticeState.Owed)
        {
            Assert.True(notice.IsDue(now));
            notice = notice.Trying(now);
            Assert.False(notice.IsDue(now));
            waits.Add((notice.At!.Value - now).TotalMinutes);
            now = notice.At.Value;
            notice = notice.Refused("http-500", now);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 720, 720], waits);
        Assert.Equal((Notice.MaxTries, NoticeState.GivenUp, "http-500"), (notice.Tries, notice.State, notice.Trouble));
        Assert.False(notice.IsDue(DateTimeOffset.MaxValue));
    }
}
