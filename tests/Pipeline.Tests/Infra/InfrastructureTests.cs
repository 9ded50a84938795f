using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>What is deployed is what the code expects, and gives nobody more than it must.</summary>
public sealed class InfrastructureTests
{
    [Fact]
    public async Task The_containers_are_those_that_the_code_uses()
    {
        var store = new PipelineStore(new BlobServiceClient("UseDevelopmentStorage=true"), new BlobServiceClient("UseDevelopmentStorage=true"));
        string[] intake = [.. new[] { store.Submissions, store.Originals, store.Documents, store.Reports, store.Configuration, store.Templates }.Select(c => c.Name)];

        Assert.Equal(intake, await ContainersAsync("intake"));
        Assert.Equal([store.Public.Name], await ContainersAsync("published"));
    }

    [Theory]
    [InlineData("intake", false)]
    [InlineData("published", true)]
    [InlineData("host", false)]
    public async Task No_account_takes_a_key_and_only_the_public_one_answers_strangers(string account, bool anonymous)
    {
        var properties = Assert.Single(await Bicep.ResourcesAsync(account, "Microsoft.Storage/storageAccounts"))["properties"]!;
        Assert.False((bool)properties["allowSharedKeyAccess"]!);
        Assert.Equal(anonymous, (bool)properties["allowBlobPublicAccess"]!);
        Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
    }

    [Fact]
    public async Task What_is_purged_is_not_kept_as_an_earlier_version_that_anyone_can_read()
    {
        var blobs = Assert.Single(await Bicep.ResourcesAsync("published", "Microsoft.Storage/storageAccounts/blobServices"));
        Assert.False((bool)blobs["properties"]!["isVersioningEnabled"]!);
    }

    [Fact]
    public async Task Events_go_to_the_function_that_takes_them_and_past_the_sign_in()
    {
        var subscription = Assert.Single(
            Bicep.OfType(await Bicep.BuildAsync("infra/events.bicep"), "Microsoft.EventGrid/systemTopics/eventSubscriptions"))["properties"]!;
        var trigger = (await FunctionsAsync()).Single(function => function.Key == "IngestSubmission" && (string?)function.Value![0]!["source"] == "EventGrid");
        var container = ((string)trigger.Value![0]!["path"]!).Split('/')[0];

        Assert.Contains($"functionName=Host.Functions.{trigger.Key}&", (string?)subscription["destination"]!["properties"]!["endpointUrl"], StringComparison.Ordinal);
        Assert.Equal($"/blobServices/default/containers/{container}/blobs/", (string?)subscription["filter"]!["subjectBeginsWith"]);
    }

    [Fact]
    public async Task Only_events_keys_and_the_health_check_get_past_the_sign_in()
    {
        var signIn = (await Bicep.ResourcesAsync("functions", "Microsoft.Web/sites/config")).Single(c => c["properties"]!["globalValidation"] is not null);
        var byKey = (await FunctionsAsync()).Select(function => function.Value![0]!).Where(binding => (string?)binding["authLevel"] == "Function").Select(binding => "/" + (string)binding["route"]!);

        Assert.Equal(
            byKey.Concat(["/api/health", "/runtime/webhooks/blobs"]).Order(StringComparer.Ordinal),
            signIn["properties"]!["globalValidation"]!["excludedPaths"]!.AsArray().Select(path => (string)path!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_service_reaches_its_own_folder_and_deletes_nothing()
    {
        var people = (await Bicep.BuildAsync("infra/main.bicep"))["resources"]!["people"]!["properties"]!["template"]!;
        var conditions = people["variables"]!["copy"]![0]!["input"]!.AsObject().Select(condition => (string)condition.Value!).ToList();
        var role = Assert.Single(Bicep.OfType(people, "Microsoft.Authorization/roleDefinitions"));

        // "insertion/", not "insertion": else "insertion-2/" would be reached too.
        Assert.All(conditions, condition => Assert.Matches(@"StringStartsWith ''\{\d\}/''", condition));

        // What an action's condition does not name, it allows everywhere.
        var actions = role["properties"]!["permissions"]![0]!["dataActions"]!.AsArray().Select(action => ((string)action!).Split("'{0}")[^1].Split('\'')[0]).ToList();
        Assert.Equal(["/add/action", "/read", "/write"], actions.Order(StringComparer.Ordinal));
        Assert.All(actions, action => Assert.Contains(conditions, condition => condition.Contains(action + "''", StringComparison.Ordinal)));
        Assert.Contains(conditions, condition => condition.Contains("Blob.List''}}))", StringComparison.Ordinal) && condition.Contains("@Request[", StringComparison.Ordinal));
    }

    // Every function of every build, by its name.
    private static async Task<IEnumerable<KeyValuePair<string, JsonNode?>>> FunctionsAsync() => JsonNode.Parse(await File.ReadAllTextAsync(
        Path.Combine(Repository.Root, "tests/Pipeline.Functions.Tests/functions.metadata.json"), TestContext.Current.CancellationToken))!
        .AsObject().SelectMany(build => build.Value!.AsObject());

    private static async Task<IEnumerable<string?>> ContainersAsync(string module) =>
        (await Bicep.ResourcesAsync(module, "Microsoft.Storage/storageAccounts/blobServices/containers")).SelectMany(Names).Select(name => name?.Split('/')[^1]);

    // A loop says its names in an array of its own: [format('{0}/{1}/{2}', …, createArray('a', 'b')[copyIndex()])].
    private static IEnumerable<string?> Names(JsonObject container)
    {
        var name = (string)container["name"]!;
        var array = name.IndexOf("createArray(", StringComparison.Ordinal);
        if (array < 0) return [name.Split('\'')[^2]];
        return name[array..name.IndexOf(')', array)].Split('\'').Where((_, index) => index % 2 == 1);
    }
}
