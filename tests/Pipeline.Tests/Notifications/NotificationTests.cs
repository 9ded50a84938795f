using System.Net;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Notifications;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Notifications;

/// <summary>What services are notified of, from the workbook to what is posted, over a real storage.</summary>
public sealed class NotificationTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Path = "insertion/chiffres.xlsx";
    private const char Nbsp = '\u00A0';

    private readonly RememberingWebhook webhook = new();
    private readonly ManualClock clock = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
    private TestStorage storage = null!;

    public async ValueTask InitializeAsync()
    {
        storage = await azurite.NewStorageAsync();
        storage.Webhook = webhook;
        storage.Clock = clock;
        await ConfigureAsync("""{ "url": "https://flux.example.org/a?sig=s", "contact": "insertion@example.org" }""");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_rejected_version_is_told_at_once_with_a_link_by_which_its_annotated_workbook_is_read()
    {
        await SubmitWrongAsync("abc");

        await storage.IngestAsync(Path);

        var post = Assert.Single(webhook.Posts);
        Assert.Equal(("https://flux.example.org/a?sig=s", "submission.rejected"), (post.Target.ToString(), post.Type));
        Assert.Equal(
            ("insertion@example.org", Path, "insertion", $"Classeur refusé{Nbsp}: chiffres.xlsx (1{Nbsp}erreur)"),
            (Said(post, "contact"), Said(post, "document"), Said(post, "service"), Said(post, "subject")));
        Assert.Contains($"À corriger{Nbsp}: feuille «{Nbsp}Indicateurs{Nbsp}», cellule C2.", post.Text, StringComparison.Ordinal);
        using var client = new HttpClient();
        using var workbook = await client.GetAsync(new Uri(post.Data["report"]!["url"]!.GetValue<string>()), Token);
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Equal((await storage.ReadAsync("reports", Path + "/latest.xlsx"))!.ToArray(), await workbook.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task The_link_reads_one_blob_and_not_another_nor_writes_it()
    {
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        var link = Assert.Single(webhook.Posts).Data["report"]!["url"]!.GetValue<string>();
        using var client = new HttpClient();

        using var other = await client.GetAsync(new Uri(link.Replace("latest.xlsx", "latest.json", StringComparison.Ordinal)), Token);
        using var deleted = await client.DeleteAsync(new Uri(link), Token);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (other.StatusCode, deleted.StatusCode));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("teams")]
    public async Task Nothing_that_stands_in_a_cell_leaves_with_a_notification(string format)
    {
        await ConfigureAsync($$"""{ "url": "https://flux.example.org/a", "format": "{{format}}" }""");
        await SubmitWrongAsync("Mme Durand");

        await storage.IngestAsync(Path);

        Assert.Contains("Durand", (await storage.ReadAsync("reports", Path + "/latest.json"))!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Durand", Assert.Single(webhook.Posts).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Teams_channel_gets_a_message_with_an_Adaptive_Card_in_which_a_name_is_no_Markdown()
    {
        const string tricky = "insertion/[ici](https:evil) *a*.xlsx";
        await ConfigureAsync("""{ "url": "https://flux.example.org/a", "format": "teams" }""");
        await storage.SubmitAsync(tricky, Workbook(Insertion, 2021, ("emplois", "abc")));

        await storage.IngestAsync(tricky);

        var body = Assert.Single(webhook.Posts).Body;
        var attachment = body["attachments"]![0]!;
        var card = attachment["content"]!;
        Assert.Equal(
            ("message", "application/vnd.microsoft.card.adaptive", "AdaptiveCard", "1.4"),
            (body["type"]!.GetValue<string>(), attachment["contentType"]!.GetValue<string>(), card["type"]!.GetValue<string>(), card["version"]!.GetValue<string>()));
        Assert.All(card["body"]!.AsArray(), block => Assert.Equal("RichTextBlock", block!["type"]!.GetValue<string>()));
        Assert.Equal($"Classeur refusé{Nbsp}: [ici](https:evil) *a*.xlsx (1{Nbsp}erreur)", card["body"]![0]!["inlines"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("Ouvrir le classeur annoté", Assert.Single(card["actions"]!.AsArray())!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_accepted_version_is_told_once_it_is_online_and_only_once()
    {
        await SubmitAsync("1");
        await storage.IngestAsync(Path);
        Assert.Empty(webhook.Posts);

        await storage.TickAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await storage.TickAsync();

        var post = Assert.Single(webhook.Posts);
        Assert.Equal("submission.published", post.Type);
        Assert.Equal("https://chiffres.example.org/missions/action-sociale-insertion.html", post.Data["pages"]![0]!["url"]!.GetValue<string>());
        Assert.StartsWith($"Les chiffres de votre classeur «{Nbsp}chiffres.xlsx{Nbsp}», déposé le ", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_the_sweep_finds_is_told_in_the_same_tick()
    {
        await SubmitAsync("1");

        await storage.TickAsync();

        Assert.Equal("submission.published", Assert.Single(webhook.Posts).Type);
    }

    [Fact]
    public async Task A_version_to_be_public_later_is_not_told_before()
    {
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, "31/12/2099", ("emplois", "1")));

        await storage.TickAsync();

        Assert.Empty(webhook.Posts);
        Assert.Equal(NoticeState.Owed, Assert.Single(await NoticesAsync()).State);
    }

    [Fact]
    public async Task Under_a_hold_what_is_accepted_is_not_told_until_it_is_lifted()
    {
        await SubmitAsync("1");
        await storage.TickAsync();
        var decisions = new OperatorDecisions(storage.Store, TimeProvider.System);
        await decisions.RollbackAsync(1, new Reason("moi", ""), Token);
        await SubmitAsync("2", later: true);

        await storage.TickAsync();
        Assert.Single(webhook.Posts);
        await decisions.ResumeAsync(Token);
        await storage.TickAsync();

        Assert.Equal(2, webhook.Posts.Count);
        Assert.NotEqual(webhook.Posts[0].Id, webhook.Posts[1].Id);
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_was_told_is_not_told()
    {
        await SubmitAsync("1");
        await storage.IngestAsync(Path);
        await new OperatorDecisions(storage.Store, TimeProvider.System).WithdrawAsync(Path, period: null, new Reason("moi", ""), Token);
        await storage.SubmitAsync("finances/a.xlsx", Workbook(Insertion, 2020, ("emplois", "7")));

        await storage.TickAsync();

        Assert.Empty(webhook.Posts);
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task A_receiver_in_trouble_fails_no_ingest_and_is_tried_again_with_the_same_id_until_it_takes_the_notification()
    {
        webhook.Answer = () => Task.FromResult(new WebhookAnswer("http-503"));
        await SubmitWrongAsync("abc");

        Assert.Equal((IngestKind.Handled, Outcome.Rejected), await KindAsync());
        await storage.TickAsync();
        Assert.Single(webhook.Posts); // not due yet
        clock.Advance(TimeSpan.FromMinutes(5));
        webhook.Answer = () => Task.FromResult(WebhookAnswer.Taken);
        await storage.TickAsync();
        clock.Advance(TimeSpan.FromDays(1));
        await storage.TickAsync();

        Assert.Equal(2, webhook.Posts.Count);
        Assert.Equal(webhook.Posts[0].Id, webhook.Posts[1].Id);
        Assert.Equal(NoticeState.Sent, Assert.Single(await NoticesAsync()).State);
    }

    [Fact]
    public async Task A_receiver_that_stays_in_trouble_is_given_up_status_says_so_and_an_operator_who_replays_has_it_tried_again()
    {
        webhook.Answer = () => Task.FromResult(new WebhookAnswer("http-500"));
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        var given = 0;
        for (var i = 0; i < 20; i++)
        {
            clock.Advance(TimeSpan.FromHours(12));
            given += (await storage.TickAsync()).Notices.GivenUp;
        }

        Assert.Equal((Notice.MaxTries, 1), (webhook.Posts.Count, given));
        var status = Assert.Single((await new PipelineQuery(storage.Store).StatusAsync(Token)).Documents);
        Assert.Equal((NoticeState.GivenUp, "http-500"), (Assert.Single(status.Notices).State, status.Notices[0].Trouble));

        webhook.Answer = () => Task.FromResult(WebhookAnswer.Taken);
        await storage.Ingestor(storage.Store).ReplayAsync(DocumentName.Of(Path), Token);

        Assert.Equal(NoticeState.Sent, Assert.Single(await NoticesAsync()).State);
    }

    [Fact]
    public async Task A_receiver_out_of_reach_costs_one_try_for_all_documents_and_what_a_tick_finds_due_meanwhile_counts_as_tried()
    {
        webhook.Answer = () => Task.FromResult(new WebhookAnswer("timeout", IsOutOfReach: true));
        await SubmitWrongAsync("abc");
        await storage.SubmitAsync("insertion/autre.xlsx", Workbook(Insertion, 2021, ("chômage", "abc")));
        var sender = storage.Notices(storage.Store);
        var ingestor = new SubmissionIngestor(storage.Store, TestStorage.Reports(storage.Store), sender, new());

        await ingestor.IngestAsync(DocumentName.Of(Path), Token);
        await ingestor.IngestAsync(DocumentName.Of("insertion/autre.xlsx"), Token);
        Assert.Single(webhook.Posts);
        var records = (await storage.Store.Documents.ListAsync(cancellationToken: Token)).Blobs.Select(RecordSummary.Read).ToList();
        var outcome = await sender.SendAsync(records, Sample.Catalogue with { Services = [.. Sample.Catalogue.Services.Select(s => s with { Notify = new Notify { Url = webhook.Posts[0].Target } })] }, null, TimeSpan.FromMinutes(1), Token);

        Assert.Single(webhook.Posts);
        Assert.Equal(NoticesOutcome.Nothing with { Refused = 1 }, outcome);
        Assert.All(await Task.WhenAll(NoticesAsync(), NoticesAsync("insertion/autre.xlsx")), n => Assert.Equal((1, "timeout"), (n[0].Tries, n[0].Trouble)));
    }

    [Fact]
    public async Task A_later_version_puts_its_notification_in_the_place_of_one_that_is_still_owed()
    {
        webhook.Answer = () => Task.FromResult(new WebhookAnswer("http-500"));
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        webhook.Answer = () => Task.FromResult(WebhookAnswer.Taken);
        await SubmitWrongAsync("abcd", later: true);
        await storage.IngestAsync(Path);
        clock.Advance(TimeSpan.FromDays(1));
        await storage.TickAsync();

        Assert.Equal(2, webhook.Posts.Count);
        Assert.NotEqual(webhook.Posts[0].Id, webhook.Posts[1].Id);
    }

    [Fact]
    public async Task A_run_that_dies_at_any_request_posts_at_most_once_more_with_the_same_id_and_a_later_one_ends_with_it_sent()
    {
        await SubmitWrongAsync("abc");
        await storage.Store.PrepareAsync(Token);
        var undisturbed = new ScriptedTransport();
        await storage.IngestAsync(Path, storage.Over(undisturbed));
        var id = Assert.Single(webhook.Posts).Id;
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await storage.WipeAsync();
            var before = webhook.Posts.Count;
            var transport = new ScriptedTransport { After = at => at >= k ? throw new StorageAwayException() : Task.CompletedTask };
            await Assert.ThrowsAsync<StorageAwayException>(() => storage.IngestAsync(Path, storage.Over(transport)));
            clock.Advance(TimeSpan.FromMinutes(5));
            await storage.IngestAsync(Path);
            await storage.TickAsync();

            var posts = webhook.Posts.Skip(before).ToList();
            Assert.InRange(posts.Count, 1, 2);
            Assert.All(posts, post => Assert.Equal(id, post.Id));
            Assert.Equal(NoticeState.Sent, Assert.Single(await NoticesAsync()).State);
        }
    }

    [Fact]
    public async Task Another_run_at_any_request_posts_at_most_the_same_once_more_under_the_same_id()
    {
        await SubmitWrongAsync("abc");
        await storage.Store.PrepareAsync(Token);
        var undisturbed = new ScriptedTransport();
        await storage.IngestAsync(Path, storage.Over(undisturbed));
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await storage.WipeAsync();
            var before = webhook.Posts.Count;
            var transport = new ScriptedTransport { Before = at => at == k ? storage.IngestAsync(Path) : Task.CompletedTask };
            await storage.IngestAsync(Path, storage.Over(transport));

            var posts = webhook.Posts.Skip(before).ToList();
            Assert.InRange(posts.Count, 1, 2);
            Assert.Single(posts.DistinctBy(post => post.Id));
            Assert.Equal(NoticeState.Sent, Assert.Single(await NoticesAsync()).State);
        }
    }

    [Fact]
    public async Task A_program_without_a_secret_sends_nothing_and_leaves_what_is_owed_to_one_that_has_it()
    {
        storage.Webhook = SilentWebhook.Instance;
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        Assert.Equal(NoticesOutcome.Nothing with { Left = 1 }, (await storage.TickAsync()).Notices);

        storage.Webhook = webhook;
        await storage.TickAsync();

        Assert.Single(webhook.Posts);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{ "url": "https://flux.example.org/a", "events": ["failed"] }""")]
    public async Task Who_wants_to_hear_nothing_of_it_is_not_told(string notify)
    {
        await ConfigureAsync(notify);
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        await storage.TickAsync();

        Assert.Empty(webhook.Posts);
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task Who_no_longer_wants_to_be_told_is_not()
    {
        webhook.Answer = () => Task.FromResult(new WebhookAnswer("http-500"));
        await SubmitWrongAsync("abc");
        await storage.IngestAsync(Path);
        await ConfigureAsync("null");
        clock.Advance(TimeSpan.FromDays(1));
        await storage.TickAsync();

        Assert.Single(webhook.Posts);
        Assert.Empty(await NoticesAsync());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Said(RememberingWebhook.Post post, string field) => post.Data[field]!.GetValue<string>();

    private Task ConfigureAsync(string notify) =>
        storage.ConfigureAsync(CatalogueBytes(c => c["services"]![0]!["notify"] = System.Text.Json.Nodes.JsonNode.Parse(notify)));

    private Task SubmitAsync(string value, bool later = false) => storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", value)), later);

    private Task SubmitWrongAsync(string value, bool later = false) => SubmitAsync(value, later);

    private async Task<(IngestKind, Outcome?)> KindAsync()
    {
        var outcome = await storage.IngestAsync(Path);
        return (outcome.Kind, outcome.Outcome);
    }

    private async Task<IReadOnlyList<Notice>> NoticesAsync(string document = Path) =>
        (await StoredRecord.ReadAsync(storage.Store, document, Token))!.Notices;
}
