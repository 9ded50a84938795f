using System.Text.RegularExpressions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>What azd runs after a deployment, over a command <c>az</c> that only writes down what it was asked.</summary>
public sealed partial class SubscribeHookTests
{
    [Fact]
    public async Task It_deploys_the_subscription_with_what_the_deployment_gave_out()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The hook for Windows is written in PowerShell.");
            return;
        }

        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("hook-");
        try
        {
            var az = Path.Combine(folder.FullName, "az");
            await File.WriteAllTextAsync(az, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n", cancellationToken);
            File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);

            // Parameters of events.bicep, and outputs of main.bicep that the hook passes on.
            var (exitCode, output) = await Tool.RunAsync("/bin/sh", ["infra/hooks/subscribe.sh"], Repository.Root, cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = $"{folder.FullName}:/usr/bin:/bin",
                ["AZURE_SUBSCRIPTION_ID"] = "subscription",
                ["AZURE_RESOURCE_GROUP"] = "rg",
                ["FUNCTION_APP_NAME"] = "func",
                ["EVENT_TOPIC_NAME"] = "topic",
                ["HOST_STORAGE_NAME"] = "host",
                ["SFTP"] = "false",
            });

            Assert.True(exitCode == 0, output);
            var asked = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["deployment", "group", "create"], asked[..3]);
            Assert.Equal(["appName=func", "hostAccountName=host", "sftp=false", "topicName=topic"], asked[^4..].Order(StringComparer.Ordinal));
            Assert.True(File.Exists(Path.Combine(Repository.Root, asked[Array.IndexOf(asked, "--template-file") + 1])));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("subscribe.sh")]
    [InlineData("subscribe.ps1")]
    public async Task Both_forms_use_outputs_that_there_are_and_give_every_parameter(string hook)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra/hooks", hook), TestContext.Current.CancellationToken);
        var main = await Bicep.BuildAsync("infra/main.bicep");
        var events = await Bicep.BuildAsync("infra/events.bicep");

        var used = Variable().Matches(text).Select(match => match.Groups["name"].Value).Where(name => name != "LASTEXITCODE");
        // azd itself says which subscription.
        Assert.Subset(main["outputs"]!.AsObject().Select(o => o.Key).Append("AZURE_SUBSCRIPTION_ID").ToHashSet(StringComparer.Ordinal), used.ToHashSet(StringComparer.Ordinal));
        Assert.All(events["parameters"]!.AsObject(), parameter => Assert.Contains(parameter.Key + "=", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\$(env:)?(?<name>[A-Z][A-Z_]+)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
