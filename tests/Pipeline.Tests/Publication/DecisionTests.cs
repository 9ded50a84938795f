using Pipeline.Core.Control;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What operators decide: withdrawals and their undoing, a release held in force.</summary>
public sealed class DecisionTests(AzuriteFixture azurite)
{
    private const string Document = "insertion/a.xlsx";
    private static readonly Reason Who = new("m.durand", "relecture");

    [Fact]
    public async Task A_withdrawn_document_leaves_and_comes_back_byte_for_byte_when_that_is_undone()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        var before = (await CurrentAsync(storage)).Content;

        Assert.NotNull((await Decide(storage).WithdrawAsync(Document, period: null, Who, Token)).Decisions);
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Published, outcome.Kind);
        Assert.Equal(ChangeKind.Removed, Assert.Single(outcome.Changes).Kind);
        Assert.DoesNotContain("missions/action-sociale-insertion.json", outcome.Manifest!.Files.Keys);

        Assert.NotNull((await Decide(storage).UndoWithdrawAsync(Document, period: null, Token)).Decisions);
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
        Assert.Equal(before, (await CurrentAsync(storage)).Content);
    }

    [Fact]
    public async Task Only_the_period_that_was_withdrawn_leaves()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2020, ("emplois", "580 000")));
        await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", "591 577")), later: true);
        await storage.IngestAsync(Document);
        await storage.PublishAsync();

        await Decide(storage).WithdrawAsync(Document, "2020", Who, Token);
        await storage.PublishAsync();
        var mission = await MissionAsync(storage);
        Assert.Contains("591577", mission, StringComparison.Ordinal);
        Assert.DoesNotContain("580000", mission, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_submitted_again_after_a_withdrawal_are_published_again_and_the_report_says_so()
    {
        var bytes = Workbook(Insertion, 2021, ("emplois", "591 577"));
        var storage = await PublishedAsync(bytes);
        await Decide(storage).WithdrawAsync(Document, period: null, Who, Token);
        await storage.PublishAsync();

        await storage.SubmitAsync(Document, bytes, later: true);
        var record = (await storage.IngestAsync(Document)).Record!;
        Assert.Contains(record.Handled!.Findings, f => f.Code == "document-published-again");
        await storage.PublishAsync();
        Assert.Contains("591577", await MissionAsync(storage), StringComparison.Ordinal);

        // And once more changes nothing: that edition is not withdrawn.
        await storage.SubmitAsync(Document, bytes, later: true);
        record = (await storage.IngestAsync(Document)).Record!;
        Assert.DoesNotContain(record.Handled!.Findings, f => f.Code == "document-published-again");
        Assert.Equal(PublishKind.NothingNew, (await storage.PublishAsync()).Kind);
    }

    [Fact]
    public async Task A_release_held_stays_in_force_while_versions_are_accepted_until_resume_publishes_them()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        var first = await CurrentAsync(storage);
        await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", "600 000")), later: true);
        await storage.TickAsync();
        Assert.Contains("600000", await MissionAsync(storage), StringComparison.Ordinal);

        Assert.NotNull((await Decide(storage).RollbackAsync(1, Who, Token)).Decisions);
        var held = (await storage.PublishAsync()).Manifest!;
        Assert.Equal(3, held.Number);
        Assert.Equal(first.Files["missions/action-sociale-insertion.json"], held.Files["missions/action-sociale-insertion.json"]);

        await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", "610 000")), later: true);
        await storage.TickAsync();
        Assert.Equal(3, (await CurrentAsync(storage)).Number);

        Assert.NotNull((await Decide(storage).ResumeAsync(Token)).Decisions);
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
        Assert.Contains("610000", await MissionAsync(storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_hold_a_withdrawal_still_takes_figures_down_and_undoing_it_brings_them_back()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        await storage.SubmitAsync("insertion/b.xlsx", Workbook(Insertion, 2021, ("espaces", "12")));
        await storage.TickAsync();
        await Decide(storage).RollbackAsync(2, Who, Token);
        await storage.PublishAsync();

        await Decide(storage).WithdrawAsync(Document, period: null, Who, Token);
        await storage.PublishAsync();
        Assert.DoesNotContain("591577", await MissionAsync(storage), StringComparison.Ordinal);
        Assert.Contains("espaces", await MissionAsync(storage), StringComparison.Ordinal);

        await Decide(storage).UndoWithdrawAsync(Document, period: null, Token);
        await storage.PublishAsync();
        Assert.Contains("591577", await MissionAsync(storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_refused_in_a_sentence_and_decides_nothing()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        Assert.NotNull((await Decide(storage).RollbackAsync(7, Who, Token)).Refusal);
        Assert.NotNull((await Decide(storage).ResumeAsync(Token)).Refusal);
        Assert.NotNull((await Decide(storage).WithdrawAsync("insertion/other.xlsx", period: null, Who, Token)).Refusal);
        Assert.NotNull((await Decide(storage).WithdrawAsync(Document, "1999", Who, Token)).Refusal);
        Assert.NotNull((await Decide(storage).UndoWithdrawAsync(Document, period: null, Token)).Refusal);
        Assert.Null(await storage.ReadAsync("configuration", "decisions.json"));
    }

    [Fact]
    public async Task A_document_is_found_by_its_public_id_too()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        var decisions = (await Decide(storage).WithdrawAsync(DocumentName.Of(Document).Id, period: null, Who, Token)).Decisions!;
        Assert.Equal(Document, Assert.Single(decisions.Withdrawals).Document);
    }

    [Fact]
    public async Task Two_operators_at_once_both_decide()
    {
        var storage = await PublishedAsync(Workbook(Insertion, 2021, ("emplois", "591 577")));
        var transport = new ScriptedTransport();
        var isFirst = true;
        transport.Before = async _ =>
        {
            if (!isFirst || !transport.Requests[^1].StartsWith("PUT", StringComparison.Ordinal)) return;
            isFirst = false;
            await Decide(storage).WithdrawAsync(Document, "2021", Who, Token);
        };
        await new OperatorDecisions(storage.Over(transport), TimeProvider.System).RollbackAsync(1, Who, Token);
        var decided = (await StoredDecisions.ReadAsync(storage.Store, Token)).Decisions!;
        Assert.Equal(1, decided.Hold!.Release);
        Assert.Single(decided.Withdrawals);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OperatorDecisions Decide(TestStorage storage) => new(storage.Store, TimeProvider.System);

    private static async Task<Manifest> CurrentAsync(TestStorage storage) => (await new PipelineQuery(storage.Store).StatusAsync(Token)).Release!;

    private static async Task<string> MissionAsync(TestStorage storage) => (await storage.ReadAsync("public", "v1/missions/action-sociale-insertion.json"))!.ToString();

    private async Task<TestStorage> PublishedAsync(byte[] workbook)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Document, workbook);
        await storage.IngestAsync(Document);
        await storage.PublishAsync();
        return storage;
    }
}
