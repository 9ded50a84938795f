using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Web.Notifications;

/// <summary>
/// What notifications are signed with, as the Standard Webhooks have it: HMAC-SHA-256 over <c>id.timestamp.body</c>. The text is
/// <c>whsec_</c> and at least 24 bytes in Base64; while a secret is being replaced, the new one and the old one with a space between.
/// </summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int FewestBytes = 24;

    private readonly IReadOnlyList<byte[]> keys;

    private WebhookSecret(IReadOnlyList<byte[]> keys) => this.keys = keys;

    /// <summary>Reads a secret; false when the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        secret = null;
        var read = new List<byte[]>();
        foreach (var part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var encoded = part.StartsWith(Prefix, StringComparison.Ordinal) ? part[Prefix.Length..] : part;
            var key = new byte[encoded.Length];
            if (!Convert.TryFromBase64String(encoded, key, out var length) || length < FewestBytes) return false;
            read.Add(key[..length]);
        }

        if (read.Count == 0) return false;
        secret = new WebhookSecret(read);
        return true;
    }

    /// <summary>The header <c>webhook-signature</c>: one signature for each key.</summary>
    /// <param name="id">Id of the notification.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">Its bytes.</param>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed))));
    }
}
