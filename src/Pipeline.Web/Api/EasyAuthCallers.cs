using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Catalogues;

namespace Pipeline.Web.Api;

/// <summary>
/// Those whom App Service authentication (Easy Auth) signed in with Entra: the groups that they are in are those of services in the
/// catalogue. The platform replaces the header that says so only while authentication is on; else anybody could send one. So nobody
/// is believed unless the platform's own variable <c>WEBSITE_AUTH_ENABLED</c> says that it is.
/// </summary>
/// <param name="configuration">The settings, environment variables of the platform included.</param>
public sealed class EasyAuthCallers(IConfiguration configuration) : ICallers
{
    /// <summary>What the platform sets while authentication is on.</summary>
    public const string Enabled = "WEBSITE_AUTH_ENABLED";

    /// <summary>The header in which it says who signed in: a JSON document in Base64.</summary>
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    private const string Provider = "aad";
    private const string Groups = "groups";
    private static readonly string[] Overage = ["hasgroups", "_claim_names"];

    /// <inheritdoc/>
    public CallerAnswer Identify(HttpRequest request, Catalogue catalogue)
    {
        if (!bool.TryParse(configuration[Enabled], out var enabled) || !enabled)
            return CallerAnswer.Refused(StatusCodes.Status503ServiceUnavailable, "L’identification des services n’est pas activée sur ce site\u00A0: prévenez les gestionnaires.");
        if (Read(request.Headers[PrincipalHeader]) is not { } principal)
            return CallerAnswer.Refused(StatusCodes.Status401Unauthorized, "Votre session n’est pas ouverte ou a expiré\u00A0: rechargez la page pour vous identifier.");

        var groups = principal.Claims.Where(claim => claim.Type == Groups).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var services = catalogue.Services.Where(service => service.Groups.Any(groups.Contains)).ToList();
        if (services.Count > 0) return CallerAnswer.Of(new Caller(services));

        return CallerAnswer.Refused(StatusCodes.Status403Forbidden, principal.Claims.Any(claim => Overage.Contains(claim.Type, StringComparer.Ordinal))
            ? "Votre compte appartient à trop de groupes pour qu’on sache lesquels\u00A0: demandez aux gestionnaires de n’envoyer que ceux de l’application."
            : "Votre compte n’est rattaché à aucun service\u00A0: demandez aux gestionnaires de vous ajouter au groupe du vôtre.");
    }

    private static Principal? Read(string? header)
    {
        if (string.IsNullOrEmpty(header)) return null;
        try
        {
            var principal = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header));
            return principal is { Provider: Provider, Claims: not null } ? principal : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
