using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Tests.Support;

/// <summary>Sends storage requests for real, counts them from 1, and lets a test do something before and after each.</summary>
public sealed class ScriptedTransport : HttpPipelineTransport
{
    private int count;

    /// <summary>What was asked of the storage, in order: method and path with query.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests) return [.. requests];
        }
    }

    /// <summary>The requests that changed something, whether or not their answer was given back: method and path with query, in one order.</summary>
    public string Writes
    {
        get
        {
            lock (writes) return string.Join('\n', writes.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Runs before the k-th request is sent; may throw as a network that is away does.</summary>
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after the k-th request was answered, before the answer is given back; may throw as a lost answer does.</summary>
    public Func<int, Task> After { get; set; } = _ => Task.CompletedTask;

    private readonly List<string> requests = [];
    private readonly List<string> writes = [];

    /// <summary>True for a request that changes nothing.</summary>
    public static bool IsRead(string request) => request.StartsWith("GET ", StringComparison.Ordinal) || request.StartsWith("HEAD ", StringComparison.Ordinal);

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The pipeline is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var k = Interlocked.Increment(ref count);
        var request = $"{message.Request.Method} {message.Request.Uri.PathAndQuery}";
        lock (requests) requests.Add(request);
        await Before(k);
        await HttpClientTransport.Shared.ProcessAsync(message);
        if (!IsRead(request) && message.Response.Status < 300)
        {
            lock (writes) writes.Add(request);
        }

        await After(k);
    }
}
