using Pipeline.Cli.Output;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Running;

/// <summary>Looks at the inbox every second and publishes on a schedule, both until cancelled; what is in hand then is finished.</summary>
internal sealed class Runner
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Screen screen;
    private readonly Schedule schedule;
    private readonly TimeProvider clock;
    private readonly PipelineStore store;
    private readonly PipelineTick tick;
    private readonly StorageTidier tidier;
    private readonly InboxWatcher watcher;
    private readonly Lock telling = new();

    public Runner(Session session, Schedule schedule)
    {
        this.schedule = schedule;
        screen = session.Screen;
        clock = session.Get<TimeProvider>();
        store = session.Get<PipelineStore>();
        tick = session.Get<PipelineTick>();
        tidier = session.Get<StorageTidier>();
        watcher = new InboxWatcher(store, session.Get<SubmissionIngestor>());
    }

    /// <summary>How many versions were handled.</summary>
    public int Handled { get; private set; }

    /// <summary>How many releases were published.</summary>
    public int Published { get; private set; }

    /// <summary>Runs until cancelled. A storage that is away at first is an exception; later, it is waited for.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayWhatLacksAsync(cancellationToken);
        screen.Progress("Watching the inbox, and publishing on schedule. Ctrl-C ends.");
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        await Task.WhenAll(
            RepeatAsync(() => Task.Delay(Glance, clock, cancellationToken), LookAsync, cancellationToken),
            RepeatAsync(() => schedule.WaitAsync(clock, cancellationToken), PublishAsync, cancellationToken),
            RepeatAsync(() => Task.Delay(Day, clock, cancellationToken), tidier.TidyAsync, cancellationToken));
    }

    private async Task RepeatAsync(Func<Task> wait, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        string? trouble = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await wait();
                await work(cancellationToken);
                if (trouble is not null) screen.Progress("The storage answers again.");
                trouble = null;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (StorageTrouble.Describe(e) is { } sentence)
            {
                if (trouble is null) screen.Trouble(sentence);
                trouble = sentence;
            }
        }
    }

    // Without a catalogue every workbook waits: better said at once than found out.
    private async Task SayWhatLacksAsync(CancellationToken cancellationToken)
    {
        var catalogue = await StoredCatalogue.ReadAsync(store, cancellationToken);
        foreach (var problem in catalogue.Problems) screen.Trouble(problem.ToString());
        if (!catalogue.Success) screen.Trouble("Workbooks wait until there is a catalogue: put catalogue.json into the container 'configuration' ('pipeline demo' puts that of the demo).");
    }

    private Task LookAsync(CancellationToken cancellationToken) => watcher.LookAsync(Tell, cancellationToken);

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        // A release once begun is finished.
        var outcome = await tick.RunAsync(cancellationToken: CancellationToken.None);
        foreach (var document in outcome.Sweep.Documents.Where(document => document.Kind == IngestKind.Handled)) Tell(document);
        var publication = PublicationDocument.Of(outcome);
        lock (telling)
        {
            Published += publication.Releases;
            foreach (var problem in publication.Problems) screen.Trouble(problem);
            if (publication.Releases > 0) screen.Tell(console => PublicationView.Write(console, publication));
        }
    }

    private void Tell(IngestOutcome outcome)
    {
        if (outcome.Record is not { } record || Report.Of(record) is not { } report) return;
        lock (telling)
        {
            Handled++;
            screen.Tell(console => ReportView.Write(console, report));
        }
    }
}
