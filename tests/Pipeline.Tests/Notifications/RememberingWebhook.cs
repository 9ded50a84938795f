using System.Text.Json.Nodes;
using Pipeline.Core.Notifications;

namespace Pipeline.Tests.Notifications;

/// <summary>Remembers what is posted, and answers as a test says.</summary>
internal sealed class RememberingWebhook : IWebhook
{
    private readonly List<Post> posts = [];

    public Func<Task<WebhookAnswer>> Answer { get; set; } = () => Task.FromResult(WebhookAnswer.Taken);

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (posts) return [.. posts];
        }
    }

    public bool CanSend => true;

    public Task<WebhookAnswer> PostAsync(Uri target, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        lock (posts) posts.Add(new Post(target, id, JsonNode.Parse(body.Span)!));
        return Answer();
    }

    public sealed record Post(Uri Target, string Id, JsonNode Body)
    {
        public string Type => Body["type"]!.GetValue<string>();

        public JsonNode Data => Body["data"]!;

        public string Text => Data["body"]!.GetValue<string>();
    }
}
