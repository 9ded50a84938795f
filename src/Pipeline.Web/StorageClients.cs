using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Web;

/// <summary>Makes the storage clients that settings describe.</summary>
public static class StorageClients
{
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    // All that is needed here; an Azurite older than the client library refuses the library's own.
    private const BlobClientOptions.ServiceVersion Version = BlobClientOptions.ServiceVersion.V2024_11_04;

    /// <summary>
    /// The blob client of an account. The setting is a connection string or the address of a blob service; or its
    /// <c>blobServiceUri</c> is that address. An address goes with Entra identity, the managed one named by the setting's
    /// <c>clientId</c> where there is one. Without the setting: Azurite.
    /// </summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="setting">Name of the setting (<c>IntakeStorage</c>, <c>PublicStorage</c>).</param>
    /// <exception cref="FormatException">The setting is neither a connection string nor an address.</exception>
    public static BlobServiceClient Create(IConfiguration configuration, string setting)
    {
        var section = configuration.GetSection(setting);
        var address = section["blobServiceUri"] ?? section.Value ?? DevelopmentStorage;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal))
            return new BlobServiceClient(address, Options());

        return new BlobServiceClient(uri, Identity(section["clientId"]), Options());
    }

    /// <summary>
    /// Who signs in. The function app names its managed identity, and is that and nobody else. Elsewhere, in this order: what the environment
    /// names (a service principal), whoever signed in with <c>az</c>, <c>azd</c> or PowerShell, the machine's own identity. No browser is opened.
    /// </summary>
    /// <param name="clientId">Client id of a user-assigned managed identity; null for none.</param>
    public static TokenCredential Identity(string? clientId) => clientId is { Length: > 0 }
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new ChainedTokenCredential(
            new EnvironmentCredential(),
            new AzureCliCredential(),
            new AzureDeveloperCliCredential(),
            new AzurePowerShellCredential(),
            MachineIdentity());

    // Of the default chain only what a machine has: it looks first whether there is any, where ManagedIdentityCredential waits for minutes.
    private static DefaultAzureCredential MachineIdentity() => new(new DefaultAzureCredentialOptions
    {
        ExcludeEnvironmentCredential = true,
        ExcludeAzureCliCredential = true,
        ExcludeAzureDeveloperCliCredential = true,
        ExcludeAzurePowerShellCredential = true,
        ExcludeInteractiveBrowserCredential = true,
        ExcludeVisualStudioCredential = true,
        ExcludeVisualStudioCodeCredential = true,
        ExcludeBrokerCredential = true,
    });

    // Patient with a busy storage, brief with one that is away: someone waits for the answer, and a trigger or a tick comes back.
    private static BlobClientOptions Options()
    {
        var options = new BlobClientOptions(Version)
        {
            Transport = new HttpClientTransport(new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(3),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }),
            // "/a/b.xlsx" is a name of its own, not another spelling of "a/b.xlsx".
            TrimBlobNameSlashes = false,
        };
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(250);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return options;
    }
}
