using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;

namespace Pipeline.Tests.Catalogues;

/// <summary>The catalogue that the contract gives as its example, and that one with one thing changed.</summary>
internal static class CatalogueExample
{
    public const string Json = """
        {
          "departement": {
            "name": "Loire-Atlantique",
            "territory": { "level": "DEP", "code": "44", "name": "Loire-Atlantique" },
            "publisher": { "name": "Département de Loire-Atlantique", "url": "https://www.loire-atlantique.fr", "contact": "opendata@example.org" },
            "licence": "etalab-2.0",
            "publicBaseUrl": "https://chiffres.example.org/"
          },
          "territories": [ { "level": "FRANCE", "code": "FR", "name": "France", "synonyms": ["France entière"] } ],
          "services": [
            { "id": "insertion", "name": "Direction de l’insertion", "missions": ["action-sociale-insertion"] },
            { "id": "finances", "name": "Direction des finances", "missions": ["*"] }
          ],
          "missions": [
            {
              "slug": "action-sociale-insertion",
              "title": "Action sociale de proximité et insertion",
              "synonyms": ["Insertion"],
              "headings": { "context": "L’action sociale de proximité et l’insertion en Loire-Atlantique", "budget": "Budget de la mission", "actions": "Les actions du Département en faveur de l’action sociale de proximité et de l’insertion" },
              "indicators": [
                { "code": "allocataires-rsa", "section": "action", "action": 1, "label": "allocataires", "name": "Allocataires du RSA",
                  "unit": "COUNT", "whole": true, "min": 0, "max": 100000, "changeFactor": 2, "confidentialBelow": 5, "blocking": ["changed-a-lot"] }
              ]
            }
          ],
          "synonyms": { "label": ["Désignation"], "value": ["Réalisé"] },
          "removalGuard": 0.2
        }
        """;

    public static Catalogue Read() => CatalogueParser.Parse(Encoding.UTF8.GetBytes(Json)).Catalogue!;

    /// <summary>The example's bytes after an edit of its tree.</summary>
    public static byte[] With(Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(Json)!;
        edit(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
