using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Web.Api;

/// <summary>Why a request was not carried out, as problem details (RFC 9457), in French; <c>code</c> tells programs which it is.</summary>
internal static class Problem
{
    /// <summary>A problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Which it is, for programs.</param>
    /// <param name="title">What it is, the same each time.</param>
    /// <param name="detail">What happened here, and what to do.</param>
    /// <param name="more">What else programs need.</param>
    public static IResult Of(int status, string code, string title, string detail, params IEnumerable<KeyValuePair<string, object?>> more) =>
        Results.Problem(detail, statusCode: status, title: title, extensions: [KeyValuePair.Create<string, object?>("code", code), .. more]);

    /// <summary>Whoever sends the request is refused.</summary>
    public static IResult Refused(CallerAnswer answer) => Of(
        answer.Status,
        answer.Status switch { StatusCodes.Status401Unauthorized => "not-signed-in", StatusCodes.Status403Forbidden => "no-service", _ => "authentication-off" },
        "Accès refusé",
        answer.Reason);

    /// <summary>A browser sends the request for another site.</summary>
    public static IResult CrossSite() =>
        Of(StatusCodes.Status403Forbidden, "cross-site", "Accès refusé", "Cette demande vient d’un autre site\u00A0: ouvrez la page de dépôt et recommencez.");

    /// <summary>The service is not one of the caller's.</summary>
    public static IResult OtherService(string? service) =>
        Of(StatusCodes.Status403Forbidden, "other-service", "Accès refusé", $"Vous ne pouvez ni déposer ni lire au nom du service «\u00A0{service}\u00A0».");

    /// <summary>The storage is away.</summary>
    public static IResult StorageAway() => Of(
        StatusCodes.Status503ServiceUnavailable, "storage-away", "Stockage indisponible", "Le stockage ne répond pas. Rien n’a été perdu\u00A0: réessayez dans quelques minutes.");

    /// <summary>The catalogue cannot be used.</summary>
    public static IResult NoCatalogue() => Of(
        StatusCodes.Status503ServiceUnavailable, "no-catalogue", "Catalogue inutilisable", "Le catalogue des services et des missions manque ou contient une erreur\u00A0: prévenez les gestionnaires.");

    /// <summary>Too much is being checked already.</summary>
    public static IResult Busy() =>
        Of(StatusCodes.Status503ServiceUnavailable, "busy", "Serveur occupé", "D’autres classeurs sont en cours de vérification\u00A0: réessayez dans une minute.");

    /// <summary>Nothing is known of the document.</summary>
    public static IResult NoDocument() =>
        Of(StatusCodes.Status404NotFound, "no-document", "Document inconnu", "Aucun document de vos services ne porte ce nom.");

    /// <summary>The name cannot be that of a document.</summary>
    public static IResult BadName(string path) => Of(
        StatusCodes.Status400BadRequest,
        "bad-name",
        "Nom inutilisable",
        $"«\u00A0{path}\u00A0» ne peut pas être le nom d’un document\u00A0: pas de segment vide, «\u00A0.\u00A0» ou «\u00A0..\u00A0», pas de caractère de contrôle, pas de fichier de verrouillage (~$), 900\u00A0octets au plus.");

    /// <summary>The request has no workbook in its body.</summary>
    public static IResult NoWorkbook() =>
        Of(StatusCodes.Status400BadRequest, "no-workbook", "Classeur manquant", "Le corps de la demande est vide\u00A0: envoyez-y le classeur .xlsx, tel quel.");

    /// <summary>The body is a form.</summary>
    public static IResult Form() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "form", "Format non pris en charge", "Envoyez le classeur .xlsx tel quel dans le corps de la demande, et non dans un formulaire.");

    /// <summary>The workbook is larger than what is taken in.</summary>
    public static IResult TooLarge(long limit) => Of(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        "Classeur trop volumineux",
        $"Ce classeur dépasse {Megabytes(limit)}\u00A0Mo. Retirez les images et les feuilles inutiles, puis recommencez.",
        KeyValuePair.Create<string, object?>("limit", limit));

    /// <summary>Bytes as megabytes, in French (<c>20</c>, <c>1,5</c>).</summary>
    public static string Megabytes(long bytes) => (bytes / 1_048_576m).ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
}
