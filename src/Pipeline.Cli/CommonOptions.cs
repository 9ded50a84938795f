using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Web;

namespace Pipeline.Cli;

/// <summary>The options that every verb takes, and what happens around every verb.</summary>
internal sealed class CommonOptions
{
    private readonly Option<bool> json = new("--json")
    {
        Description = "Write one JSON document to standard output, and nothing else there.",
        Recursive = true,
    };

    private readonly Option<string?> connection = new("--connection")
    {
        Description = "The private storage: a connection string, or an address (https://ACCOUNT.blob.core.windows.net) with Entra identity. Default: Azurite.",
        HelpName = "STORAGE",
        Recursive = true,
    };

    private readonly Option<string?> publicConnection = new("--public-connection")
    {
        Description = "The public storage, where it is another account.",
        HelpName = "STORAGE",
        Recursive = true,
    };

    /// <summary>Adds the options to the root, for all its verbs.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(json);
        root.Options.Add(connection);
        root.Options.Add(publicConnection);
    }

    /// <summary>Makes an action of a verb: what it cannot do becomes a sentence and an exit status, never a stack trace.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Run(Func<Session, ParseResult, CancellationToken, Task<ExitStatus>> verb) =>
        async (parsed, cancellationToken) =>
        {
            var screen = new Screen(parsed.GetValue(json));
            try
            {
                await using var session = await Session.OpenAsync(screen, parsed.GetValue(connection), parsed.GetValue(publicConnection), cancellationToken);
                return (int)await verb(session, parsed, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                screen.Trouble("Interrupted.");
                return (int)ExitStatus.NotDone;
            }
            catch (SettingException e)
            {
                screen.Trouble(e.Message);
                return (int)ExitStatus.WrongUsage;
            }
            catch (FormatException e)
            {
                screen.Trouble($"--connection or --public-connection names no storage: {e.Message}");
                return (int)ExitStatus.WrongUsage;
            }
            catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
            {
                // A file that may not be read or written, or in a folder that is not there.
                screen.Trouble(e.Message);
                return (int)ExitStatus.WrongUsage;
            }
            catch (IOException e)
            {
                screen.Trouble(e.Message);
                return (int)ExitStatus.NotDone;
            }
            catch (Exception e) when (StorageTrouble.Describe(e) is { } sentence)
            {
                screen.Trouble(sentence);
                return (int)ExitStatus.NotDone;
            }
            catch (Exception e)
            {
                screen.Trouble($"This should not have happened, please report it: {e.GetType().Name}: {e.Message}");
                return (int)ExitStatus.NotDone;
            }
        };
}
