using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>An Azurite that is spoken to as an account of Azure is: over https, with a token of Entra; and a machine's identity that gives such a token.</summary>
public sealed class OAuthAzurite : IAsyncLifetime
{
    private const string Account = "oauth";
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-oauth-").FullName;
    private readonly int port = FreePort();
    private Process? process;
    private WebApplication? identity;

    /// <summary>What <c>--connection</c> takes.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{port}/{Account}");

    /// <summary>What a process needs to trust the account and to have an identity.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SSL_CERT_FILE"] = CertificateFile,
        ["IDENTITY_ENDPOINT"] = identity!.Urls.Single() + "/msi/token",
        ["IDENTITY_HEADER"] = "test",
    };

    /// <summary>The account, signed in to.</summary>
    public BlobServiceClient Service => new(new Uri(Address), new Identity(), new BlobClientOptions { Transport = new HttpClientTransport(NewClient()) });

    private string CertificateFile => Path.Combine(folder, "certificate.pem");

    /// <summary>A client that trusts the account's certificate.</summary>
#pragma warning disable MA0039 // The certificate is the test's own, made a moment ago.
    public static HttpClient NewClient() => new(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
#pragma warning restore MA0039

    public async ValueTask InitializeAsync()
    {
        await WriteCertificateAsync();
        identity = await StartIdentityAsync();
        process = StartAzurite();
        using var client = NewClient();
        for (var tries = 0; ; tries++)
        {
            Assert.True(tries < 900 && !process.HasExited, "Azurite did not start; it needs Node.js and npx.");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (identity is not null) await identity.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // Unsigned: Azurite looks at what it says only.
    private static string Token()
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"aud":"https://storage.azure.com","iss":"https://sts.windows.net/00000000-0000-0000-0000-000000000001/","iat":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"nbf":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"exp":{{now.AddHours(2).ToUnixTimeSeconds()}},"oid":"00000000-0000-0000-0000-000000000002","tid":"00000000-0000-0000-0000-000000000001"}""");
        return $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part(claims)}.{Part("signature")}";

        static string Part(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static async Task<WebApplication> StartIdentityAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "application/json";
            var expires = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds();
            return context.Response.WriteAsync(string.Create(
                CultureInfo.InvariantCulture, $$"""{"access_token":"{{Token()}}","expires_on":"{{expires}}","resource":"https://storage.azure.com","token_type":"Bearer"}"""));
        });
        await app.StartAsync();
        return app;
    }

    private async Task WriteCertificateAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(CertificateFile, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private Process StartAzurite()
    {
        var start = new ProcessStartInfo("npx")
        {
            ArgumentList =
            {
                "--yes", "--package", "azurite@3.37.0", "azurite-blob", "--silent", "--skipApiVersionCheck", "--inMemoryPersistence", "--oauth", "basic",
                "--cert", CertificateFile, "--key", Path.Combine(folder, "key.pem"),
                "--blobHost", "127.0.0.1", "--blobPort", port.ToString(CultureInfo.InvariantCulture),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:dGVzdHMgaGF2ZSBubyBzZWNyZXRzIHRvIGtlZXA=" },
        };
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token(), TimeProvider.System.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
