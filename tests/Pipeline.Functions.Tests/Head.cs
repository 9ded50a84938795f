using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Tests.Support;
using Pipeline.Web;
using Pipeline.Web.Api;

namespace Pipeline.Functions.Tests;

/// <summary>The head's functions over a storage of a test's own, made as the host makes them: by their constructors, from <c>AddPipeline</c>.</summary>
internal sealed class Head : IDisposable
{
    /// <summary>The group of the service Finances in <see cref="Catalogue"/>.</summary>
    public const string FinancesGroup = "6f1c0a9e-77d2-4b1a-9c55-0d3f2a7b8c90";

    private readonly ServiceProvider services;

    /// <summary>A head.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="authentication">What the platform says of App Service authentication; null where it says nothing.</param>
    public Head(TestStorage storage, string? authentication = "True")
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [PipelineServices.IntakeStorage] = storage.ConnectionString,
                [PipelineServices.PublicStorage] = storage.ConnectionString,
                [EasyAuthCallers.Enabled] = authentication,
            })
            .Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddPipeline(configuration)
            .AddPipelineApi<EasyAuthCallers>()
            .BuildServiceProvider();
    }

    /// <summary>The demo's catalogue, with a group for the service Finances.</summary>
    public static byte[] Catalogue()
    {
        var catalogue = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalogue.json")))!;
        catalogue["services"]!.AsArray().Single(s => (string)s!["id"]! == "finances")!["groups"] = new JsonArray(FinancesGroup);
        return Encoding.UTF8.GetBytes(catalogue.ToJsonString());
    }

    /// <summary>A function, made as the host makes it.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(services);

    /// <summary>A service of the head.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A request as the host passes it on.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="route">The values of its route.</param>
    /// <param name="body">Its body.</param>
    /// <param name="groups">The groups of whoever signed in; null for nobody.</param>
    public HttpRequest Request(string method, object? route = null, byte[]? body = null, string[]? groups = null)
    {
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        var request = context.Request;
        request.Method = method;
        request.RouteValues = new RouteValueDictionary(route);
        request.Body = new MemoryStream(body ?? []);
        request.ContentLength = body?.Length;
        if (groups is not null) request.Headers[EasyAuthCallers.PrincipalHeader] = Principal(groups);
        return request;
    }

    /// <summary>What a client gets: the status, and the answer where it is JSON.</summary>
    public static async Task<(int Status, JsonNode? Body)> AnswerAsync(HttpRequest request, Task<IResult> running)
    {
        await (await running).ExecuteAsync(request.HttpContext);
        var response = request.HttpContext.Response;
        response.Body.Position = 0;
        var isJson = response.ContentType?.Contains("json", StringComparison.Ordinal) == true;
        return (response.StatusCode, isJson ? await JsonNode.ParseAsync(response.Body) : null);
    }

    private static string Principal(string[] groups) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        claims = groups.Select(group => new { typ = "groups", val = group }),
    }));

    public IngestSubmission IngestSubmission => ActivatorUtilities.CreateInstance<IngestSubmission>(services);

    public PublishDataset PublishDataset => ActivatorUtilities.CreateInstance<PublishDataset>(services);

    public void Dispose() => services.Dispose();
}
