using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Pipeline.Excel;
using Pipeline.Tests.Support;
using Pipeline.Web.Api;
using Xunit;

namespace Pipeline.Functions.Tests;

/// <summary>The HTTP functions, called as the host calls them against a real storage.</summary>
public sealed class HttpFunctionTests(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    private const string Document = "finances/budget.xlsx";
    private static readonly object Route = new { service = "finances", path = "budget.xlsx" };
    private static readonly string[] Finances = [Head.FinancesGroup];

    private TestStorage storage = null!;
    private Head head = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = await azurite.NewStorageAsync();
        head = new Head(storage);
        await storage.ConfigureAsync(Head.Catalogue());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => head?.Dispose();

    [Fact]
    public async Task A_workbook_is_checked_submitted_read_published_and_followed_until_it_is_online()
    {
        var (checkedStatus, report) = await CheckAsync(Budget("121,4 M€"));
        Assert.Equal((200, "accepted"), (checkedStatus, (string?)report!["outcome"]));
        Assert.False(await HasSubmissionAsync());

        var (submitted, receipt) = await SubmitAsync(Budget("121,4 M€"));
        Assert.Equal((201, Document), (submitted, (string?)receipt!["document"]));
        Assert.Equal("waiting", await StandingAsync((string)receipt["id"]!));

        await head.IngestSubmission.RunAsync(storage.Service.GetBlobContainerClient("submissions").GetBlobClient(Document), Cancellation);
        Assert.Equal("accepted", await StandingAsync(Document));
        var (_, compared) = await CheckAsync(Budget("121,5 M€"));
        Assert.Equal(("121,4\u00a0M€", "121,5\u00a0M€"), ((string?)compared!["changes"]![0]!["old"], (string?)compared["changes"]![0]!["new"]));
        Assert.Contains("rien ne changerait", await CheckedPageAsync(Budget("121,4 M€")), StringComparison.Ordinal);

        var publish = head.Request("POST");
        Assert.Equal(202, (await Head.AnswerAsync(publish, head.Function<RequestPublication>().RunAsync(publish, Cancellation))).Status);
        await head.Get<PublicationRequests>().Running;
        Assert.Equal("published", await StandingAsync(Document));

        var ask = head.Request("GET");
        var (_, status) = await Head.AnswerAsync(ask, head.Function<GetStatus>().RunAsync(ask, Cancellation));
        Assert.Equal((1, Document), ((int)status!["release"]!["number"]!, (string)status["documents"]![0]!["document"]!));
    }

    [Fact]
    public async Task Nobody_is_believed_while_the_platform_does_not_say_that_authentication_is_on()
    {
        using var bare = new Head(storage, authentication: null);
        var request = bare.Request("POST", Route, Budget("121,4 M€"), Finances);

        var (status, problem) = await Head.AnswerAsync(request, bare.Function<SubmitWorkbook>().RunAsync(request, Cancellation));

        Assert.Equal((503, "authentication-off"), (status, (string?)problem!["code"]));
        Assert.False(await HasSubmissionAsync());
    }

    [Theory]
    [InlineData("nobody signed in", null, 401, "not-signed-in")]
    [InlineData("a group of no service", "11111111-1111-1111-1111-111111111111", 403, "no-service")]
    [InlineData("no group at all", "", 403, "no-service")]
    public async Task Who_belongs_to_no_service_submits_nothing(string reason, string? group, int status, string code)
    {
        Assert.NotEmpty(reason);
        var answer = await SubmitAsync(Budget("121,4 M€"), groups: group?.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((status, code), (answer.Status, (string?)answer.Body!["code"]));
        Assert.False(await HasSubmissionAsync());
    }

    [Fact]
    public async Task A_service_neither_submits_to_nor_reads_another_ones_folder()
    {
        var request = head.Request("POST", new { service = "insertion", path = "rsa.xlsx" }, Budget("1 €"), Finances);
        Assert.Equal(403, (await Head.AnswerAsync(request, head.Function<SubmitWorkbook>().RunAsync(request, Cancellation))).Status);

        await storage.SubmitAsync("insertion/rsa.xlsx", Budget("1 €"));
        await storage.IngestAsync("insertion/rsa.xlsx");
        var read = head.Request("GET", new { document = "insertion/rsa.xlsx" }, groups: Finances);
        Assert.Equal(404, (await Head.AnswerAsync(read, head.Function<GetDocument>().RunAsync(read, Cancellation))).Status);
    }

    [Theory]
    [InlineData("another site, as browsers say", "Sec-Fetch-Site", "cross-site")]
    [InlineData("a sibling, as browsers say", "Sec-Fetch-Site", "same-site")]
    [InlineData("another site, as old browsers say", "Origin", "https://elsewhere.example")]
    [InlineData("a page without an origin", "Origin", "null")]
    public async Task A_browser_on_another_site_posts_nothing(string reason, string header, string value)
    {
        Assert.NotEmpty(reason);
        var request = head.Request("POST", Route, Budget("121,4 M€"), Finances);
        request.Headers[header] = value;

        var (status, problem) = await Head.AnswerAsync(request, head.Function<SubmitWorkbook>().RunAsync(request, Cancellation));

        Assert.Equal((403, "cross-site"), (status, (string?)problem!["code"]));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "https://depot.example")]
    public async Task The_drop_off_page_itself_posts(string header, string value)
    {
        var request = head.Request("POST", Route, Budget("121,4 M€"), Finances);
        request.Host = new HostString("depot.example");
        request.Headers[header] = value;

        Assert.Equal(201, (await Head.AnswerAsync(request, head.Function<SubmitWorkbook>().RunAsync(request, Cancellation))).Status);
    }

    [Fact]
    public async Task Nobody_replaces_a_workbook_unawares_and_who_names_it_does()
    {
        var (_, first) = await SubmitAsync(Budget("1 €"));
        var (refused, problem) = await SubmitAsync(Budget("2 €"));
        Assert.Equal((428, "document-exists", (string)first!["etag"]!), (refused, (string?)problem!["code"], (string?)problem["etag"]));

        var (replaced, second) = await SubmitAsync(Budget("2 €"), r => r.Headers.IfMatch = $"\"{problem["etag"]}\"");
        Assert.Equal(201, replaced);
        Assert.NotEqual((string)first["etag"]!, (string)second!["etag"]!);

        // Someone else was faster.
        Assert.Equal(412, (await SubmitAsync(Budget("3 €"), r => r.Headers.IfMatch = $"\"{problem["etag"]}\"")).Status);
        Assert.Equal(412, (await SubmitAsync(Budget("3 €"), r => r.Headers.IfNoneMatch = "*")).Status);
        Assert.Equal(400, (await SubmitAsync(Budget("3 €"), r => { r.Headers.IfNoneMatch = "*"; r.Headers.IfMatch = "*"; })).Status);
    }

    [Fact]
    public async Task The_same_bytes_sent_again_after_a_lost_answer_are_there_already()
    {
        var (_, first) = await SubmitAsync(Budget("1 €"));
        var (status, again) = await SubmitAsync(Budget("1 €"));
        Assert.Equal((200, (string)first!["etag"]!), (status, (string?)again!["etag"]));

        var (_, second) = await SubmitAsync(Budget("2 €"), r => r.Headers.IfMatch = $"\"{first["etag"]}\"");
        var (repeated, there) = await SubmitAsync(Budget("2 €"), r => r.Headers.IfMatch = $"\"{first["etag"]}\"");
        Assert.Equal((200, (string)second!["etag"]!), (repeated, (string?)there!["etag"]));
    }

    [Theory]
    [InlineData("../insertion/rsa.xlsx")]
    [InlineData("a//b.xlsx")]
    [InlineData("~$budget.xlsx")]
    [InlineData("a\u0001.xlsx")]
    [InlineData("")]
    public async Task A_name_that_no_document_can_have_is_refused(string path)
    {
        var request = head.Request("POST", new { service = "finances", path }, Budget("1 €"), Finances);

        var (status, problem) = await Head.AnswerAsync(request, head.Function<SubmitWorkbook>().RunAsync(request, Cancellation));

        Assert.Equal((400, "bad-name"), (status, (string?)problem!["code"]));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read_or_as_soon_as_it_shows()
    {
        var said = head.Request("POST", Route, groups: Finances);
        said.ContentLength = (20 * 1024 * 1024) + 1;
        said.Body = new UnreadableStream();
        Assert.Equal(413, (await Head.AnswerAsync(said, head.Function<CheckWorkbook>().RunAsync(said, Cancellation))).Status);

        var silent = head.Request("POST", Route, new byte[(20 * 1024 * 1024) + 1], Finances);
        silent.ContentLength = null;
        Assert.Equal(413, (await Head.AnswerAsync(silent, head.Function<SubmitWorkbook>().RunAsync(silent, Cancellation))).Status);

        Assert.Equal((400, "no-workbook"), await CodeAsync(SubmitAsync([])));
        Assert.Equal((415, "form"), await CodeAsync(SubmitAsync([1], r => r.ContentType = "multipart/form-data; boundary=x")));
    }

    [Fact]
    public async Task Health_tells_anybody_and_a_storage_that_is_away_is_said_without_an_exception()
    {
        var request = head.Request("GET");
        Assert.Equal((200, "Healthy"), await SaidAsync(request, head.Function<GetHealth>().RunAsync(request, Cancellation)));

        using var away = new Head(new TestStorage(
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=dGVzdA==;BlobEndpoint=http://127.0.0.1:9/a;"));
        var asked = away.Request("GET", new { document = Document }, groups: Finances);
        var (status, problem) = await Head.AnswerAsync(asked, away.Function<GetDocument>().RunAsync(asked, Cancellation));
        Assert.Equal((503, "storage-away"), (status, (string?)problem!["code"]));
    }

    [Fact]
    public async Task The_drop_off_page_offers_only_the_services_of_whoever_signed_in()
    {
        var request = head.Request("GET", groups: Finances);
        await (await head.Function<GetDepot>().RunAsync(request, Cancellation)).ExecuteAsync(request.HttpContext);
        var html = Text(request);

        Assert.Contains("Direction des finances", html, StringComparison.Ordinal);
        Assert.DoesNotContain("insertion", html, StringComparison.Ordinal);
        Assert.Contains("script-src 'sha256-", request.HttpContext.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);

        var stranger = head.Request("GET", groups: []);
        await (await head.Function<GetDepot>().RunAsync(stranger, Cancellation)).ExecuteAsync(stranger.HttpContext);
        Assert.Equal(403, stranger.HttpContext.Response.StatusCode);
        Assert.Contains("aucun service", Text(stranger), StringComparison.Ordinal);
    }

    private static string Text(HttpRequest request) => System.Text.Encoding.UTF8.GetString(((MemoryStream)request.HttpContext.Response.Body).ToArray());

    private static async Task<(int, string?)> CodeAsync(Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> answer) =>
        ((await answer).Status, (string?)(await answer).Body!["code"]);

    private static async Task<(int, string?)> SaidAsync(HttpRequest request, Task<IResult> running)
    {
        var (status, body) = await Head.AnswerAsync(request, running);
        return (status, (string?)body!["status"]);
    }

    private Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> CheckAsync(byte[] workbook)
    {
        var request = head.Request("POST", body: workbook, groups: Finances);
        request.QueryString = new QueryString("?name=budget.xlsx");
        return Head.AnswerAsync(request, head.Function<CheckWorkbook>().RunAsync(request, Cancellation));
    }

    private async Task<string> CheckedPageAsync(byte[] workbook)
    {
        var request = head.Request("POST", body: workbook, groups: Finances);
        request.QueryString = new QueryString("?name=budget.xlsx");
        request.Headers.Accept = "text/html";
        await (await head.Function<CheckWorkbook>().RunAsync(request, Cancellation)).ExecuteAsync(request.HttpContext);
        return Text(request);
    }

    private Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> SubmitAsync(byte[] workbook, Action<HttpRequest>? with = null) =>
        SubmitAsync(workbook, Finances, with);

    private Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> SubmitAsync(byte[] workbook, string[]? groups, Action<HttpRequest>? with = null)
    {
        var request = head.Request("POST", Route, workbook, groups);
        with?.Invoke(request);
        return Head.AnswerAsync(request, head.Function<SubmitWorkbook>().RunAsync(request, Cancellation));
    }

    private async Task<string?> StandingAsync(string document)
    {
        var request = head.Request("GET", new { document }, groups: Finances);
        var (_, answer) = await Head.AnswerAsync(request, head.Function<GetDocument>().RunAsync(request, Cancellation));
        return (string?)answer!["standing"];
    }

    private async Task<bool> HasSubmissionAsync() =>
        await storage.Service.GetBlobContainerClient("submissions").ExistsAsync(Cancellation)
        && await storage.Service.GetBlobContainerClient("submissions").GetBlobsAsync(new GetBlobsOptions(), Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync();

    private static byte[] Budget(string amount) => new SubmissionWorkbook
    {
        Mission = "education-colleges",
        Rows = [new SubmissionRow { Section = "Budget", Label = "budget de la mission", Values = [amount], Period = "2020" }],
    }.ToXlsx();

    private sealed class UnreadableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("It is read although its size was said.");
    }
}
