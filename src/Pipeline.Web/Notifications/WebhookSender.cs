using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Notifications;

namespace Pipeline.Web.Notifications;

/// <summary>
/// Posts notifications, signed, over https and nothing else: redirects are not followed, no proxy and no cookie is used, nothing of the answer
/// but its status is read, and names that lead into a private network are refused when the connection is made. Neither the address, which may
/// hold a secret, nor what is said is logged.
/// </summary>
internal sealed class WebhookSender : IWebhook, IDisposable
{
    private readonly HttpClient client;
    private readonly WebhookSecret? secret;
    private readonly TimeProvider clock;
    private readonly TimeSpan timeout;
    private readonly ILogger logger;

    /// <summary>A sender.</summary>
    /// <param name="options">How it sends.</param>
    /// <param name="handler">What sends for it; <see cref="CreateHandler"/> but in tests.</param>
    /// <param name="clock">Gives the timestamp, and the time limit.</param>
    /// <param name="logger">Where troubles are told.</param>
    public WebhookSender(NotificationOptions options, HttpMessageHandler handler, TimeProvider clock, ILogger<WebhookSender> logger)
    {
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        if (!WebhookSecret.TryParse(options.Secret, out secret) && !string.IsNullOrWhiteSpace(options.Secret))
            logger.LogError(LogEvents.SecretUnusable, "The setting Notifications__Secret is no secret (whsec_ and at least 24 bytes in Base64): no notification is sent");
        timeout = options.Timeout;
        this.clock = clock;
        this.logger = logger;
    }

    /// <inheritdoc/>
    public bool CanSend => secret is not null;

    /// <summary>What sends in earnest.</summary>
    public static SocketsHttpHandler CreateHandler(NotificationOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellationToken),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    /// <inheritdoc/>
    public async Task<WebhookAnswer> PostAsync(Uri target, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var answer = await TryAsync(target, id, body, cancellationToken);
        if (answer.Trouble is null) logger.LogInformation(LogEvents.NotificationSent, "Notification {Notification} sent", id);
        else logger.LogWarning(LogEvents.NotificationRefused, "Notification {Notification} not taken: {Trouble}", id, answer.Trouble);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<WebhookAnswer> TryAsync(Uri target, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (secret is null) return new WebhookAnswer("no-secret");
        if (target.Scheme != Uri.UriSchemeHttps) return new WebhookAnswer("not-https");

        using var patience = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var request = Request(target, id, body);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode ? WebhookAnswer.Taken : new WebhookAnswer(string.Create(CultureInfo.InvariantCulture, $"http-{(int)response.StatusCode}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer("timeout", IsOutOfReach: true);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, no ingest fails of it.
            return new WebhookAnswer(TroubleOf(e), IsOutOfReach: true);
        }
    }

    private HttpRequestMessage Request(Uri target, string id, ReadOnlyMemory<byte> body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secret!.Sign(id, timestamp, body.Span));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("pipeline", "1"));
        return request;
    }

    private static string TroubleOf(Exception e) => e switch
    {
        { InnerException: NotPublicException } => "private-address",
        { InnerException: AuthenticationException } => "certificate",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "unknown-name",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => "unknown-name",
        _ => "no-connection",
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        if (!allowPrivate && !addresses.All(PublicAddress.Is)) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
