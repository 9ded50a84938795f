using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Notifications;

/// <summary>Writes a notification as its receiver takes it. Pure.</summary>
public static class NoticeBody
{
    private const int MostPages = 4;

    /// <summary>The bytes of a notification.</summary>
    public static byte[] Write(NoticeMessage message, NotifyFormat format) =>
        JsonSerializer.SerializeToUtf8Bytes(format == NotifyFormat.Teams ? Card(message) : Plain(message), PipelineJson.Compact);

    // Type, timestamp and data are those of the Standard Webhooks.
    private static JsonNode? Plain(NoticeMessage message) => JsonSerializer.SerializeToNode(
        new
        {
            Type = "submission." + message.Event.ToString().ToLowerInvariant(),
            Timestamp = message.At,
            Data = new
            {
                message.Id,
                message.Document,
                message.DocumentId,
                message.Service,
                message.Contact,
                message.Subject,
                Body = string.Join("\n\n", message.Paragraphs),
                message.Report,
                message.Pages,
            },
        },
        PipelineJson.Compact);

    // Text runs, unlike text blocks, are no Markdown: the name of a file stays a name.
    private static JsonObject Card(NoticeMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["lang"] = "fr",
                ["fallbackText"] = message.Subject,
                ["body"] = new JsonArray([Run(message.Subject, isTitle: true), .. message.Paragraphs.Select(p => Run(p, isTitle: false))]),
                ["actions"] = new JsonArray([.. Actions(message)]),
            },
        }),
    };

    private static IEnumerable<JsonNode> Actions(NoticeMessage message) =>
        message.Pages.Take(MostPages).Select(page => Open(page.Title, page.Url))
            .Concat(message.Report is { } report ? [Open("Ouvrir le classeur annoté", report.Url)] : []);

    private static JsonObject Open(string title, Uri url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url.AbsoluteUri };

    private static JsonObject Run(string text, bool isTitle)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isTitle) (run["size"], run["weight"]) = ("Medium", "Bolder");
        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }
}
