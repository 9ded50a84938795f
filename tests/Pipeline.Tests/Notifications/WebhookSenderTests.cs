using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Notifications;
using Pipeline.Tests.Support;
using Pipeline.Web.Notifications;
using Xunit;

namespace Pipeline.Tests.Notifications;

/// <summary>Posting, to a real listener of this machine.</summary>
public sealed class WebhookSenderTests : IAsyncLifetime
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OldSecret = "whsec_b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xk";

    private static readonly X509Certificate2 Certificate = SelfSigned();

    private readonly List<(IReadOnlyDictionary<string, string> Headers, string Body)> received = [];
    private readonly RecordedLog log = new();
    private WebApplication receiver = null!;
    private Uri target = null!;
    private Func<HttpContext, Task> answer = _ => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        receiver = builder.Build();
        receiver.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            var text = await body.ReadToEndAsync(context.RequestAborted);
            lock (received) received.Add((context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal), text));
            await answer(context);
        });
        await receiver.StartAsync(TestContext.Current.CancellationToken);
        target = new Uri(receiver.Urls.Single() + "/flux?sig=secret-of-the-address");
    }

    public async ValueTask DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task What_is_posted_carries_an_id_a_time_and_a_signature_that_a_library_of_others_verifies()
    {
        Assert.Equal(WebhookAnswer.Taken, await PostAsync(Secret));

        var (headers, body) = Assert.Single(received);
        Assert.Equal(("msg_1", "application/json; charset=utf-8", """{"a":"é"}"""), (headers["webhook-id"], headers["content-type"], body));
        Assert.Equal("ok", await VerifyAsync(headers, body, Secret));
        Assert.NotEqual("ok", await VerifyAsync(headers, body + " ", Secret));
        Assert.NotEqual("ok", await VerifyAsync(headers, body, OldSecret));
    }

    [Fact]
    public async Task While_a_secret_is_replaced_a_receiver_that_knows_only_one_of_the_two_verifies_too()
    {
        await PostAsync($"{Secret} {OldSecret}");

        var (headers, body) = Assert.Single(received);
        Assert.Equal(("ok", "ok"), (await VerifyAsync(headers, body, Secret), await VerifyAsync(headers, body, OldSecret)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task An_answer_that_is_no_success_is_trouble_and_the_receiver_is_in_reach(int status)
    {
        answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        Assert.Equal(new WebhookAnswer($"http-{status}"), await PostAsync(Secret));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        answer = context =>
        {
            context.Response.Redirect("/ailleurs", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };

        Assert.Equal(new WebhookAnswer("http-307"), await PostAsync(Secret));
        Assert.Single(received);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_out_of_reach()
    {
        answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        Assert.Equal(new WebhookAnswer("timeout", IsOutOfReach: true), await PostAsync(Secret, timeout: TimeSpan.FromMilliseconds(300)));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_before_anything_is_said()
    {
        Assert.Equal(new WebhookAnswer("certificate", IsOutOfReach: true), await PostAsync(Secret, trusts: false));
        Assert.Empty(received);
    }

    [Fact]
    public async Task An_address_of_a_private_network_is_refused_unless_it_is_allowed()
    {
        Assert.Equal(new WebhookAnswer("private-address", IsOutOfReach: true), await PostAsync(Secret, allowPrivate: false));
        Assert.Empty(received);
    }

    [Fact]
    public async Task Where_nothing_listens_is_out_of_reach()
    {
        await receiver.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new WebhookAnswer("no-connection", IsOutOfReach: true), await PostAsync(Secret));
    }

    [Fact]
    public async Task Nothing_is_said_over_http()
    {
        target = new UriBuilder(target) { Scheme = "http" }.Uri;

        Assert.Equal(new WebhookAnswer("not-https"), await PostAsync(Secret));
        Assert.Empty(received);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("whsec_c2hvcnQ=", true)]
    [InlineData("un secret qui n’en est pas un", true)]
    public async Task Without_a_usable_secret_nothing_is_sent_and_one_that_cannot_be_used_is_logged(string? secret, bool isLogged)
    {
        using var sender = Sender(secret, trusts: true, allowPrivate: true, TimeSpan.FromSeconds(10));

        Assert.False(sender.CanSend);
        Assert.Equal(new WebhookAnswer("no-secret"), await sender.PostAsync(target, "msg_1", "{}"u8.ToArray(), TestContext.Current.CancellationToken));
        Assert.Equal(isLogged, log.Lines.Any(line => line.StartsWith("24 ", StringComparison.Ordinal)));
        Assert.Empty(received);
    }

    [Fact]
    public async Task Neither_the_address_nor_what_is_said_is_logged()
    {
        await PostAsync(Secret);
        await PostAsync(Secret, trusts: false);

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain("secret-of-the-address", line, StringComparison.Ordinal);
            Assert.DoesNotContain("\"a\"", line, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", line, StringComparison.Ordinal);
        });
    }

    private async Task<WebhookAnswer> PostAsync(string secret, bool trusts = true, bool allowPrivate = true, TimeSpan? timeout = null)
    {
        using var sender = Sender(secret, trusts, allowPrivate, timeout ?? TimeSpan.FromSeconds(30));
        return await sender.PostAsync(target, "msg_1", Encoding.UTF8.GetBytes("""{"a":"é"}"""), TestContext.Current.CancellationToken);
    }

    private WebhookSender Sender(string? secret, bool trusts, bool allowPrivate, TimeSpan timeout)
    {
        var options = new NotificationOptions { Secret = secret, AllowPrivateAddresses = allowPrivate, Timeout = timeout };
        var handler = WebhookSender.CreateHandler(options);
        if (trusts) handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.Thumbprint };
        return new WebhookSender(options, handler, TimeProvider.System, log);
    }

    private static async Task<string> VerifyAsync(IReadOnlyDictionary<string, string> headers, string body, string secret)
    {
        var question = new JsonObject
        {
            ["secret"] = secret,
            ["body"] = body,
            ["headers"] = new JsonObject(headers.Where(h => h.Key.StartsWith("webhook-", StringComparison.Ordinal)).Select(h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value))),
        };
        const string script = """
            const { Webhook } = require('standardwebhooks');
            const q = JSON.parse(process.argv[1]);
            try { new Webhook(q.secret).verify(q.body, q.headers); process.stdout.write('ok'); }
            catch (e) { process.stdout.write(e.message); }
            """;
        return (await Npm.RunAsync("standardwebhooks@1.1.1", script, AppContext.BaseDirectory, question.ToJsonString())).Trim();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class RecordedLog : ILogger<WebhookSender>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{eventId.Id} {formatter(state, exception)} {exception}");
    }
}
