using System.Text.Json;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>What a JSON-LD document says, as a processor that is not ours reads it: subject, predicate, object and the object's datatype.</summary>
internal sealed class Triples
{
    private const string ToTriples = """
        const jsonld = require('jsonld'), fs = require('fs');
        const contexts = JSON.parse(process.argv[2]);
        const name = node => node.termType === 'BlankNode' && !node.value.startsWith('_:') ? '_:' + node.value : node.value;
        const documentLoader = url => {
          if (!(url in contexts)) throw new Error('fetched ' + url);
          return { documentUrl: url, document: { '@context': contexts[url] } };
        };
        jsonld.toRDF(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')), { safe: true, documentLoader })
          .then(quads => console.log(JSON.stringify(quads.map(q => [name(q.subject), q.predicate.value, name(q.object), q.object.datatype?.value ?? null]))))
          .catch(e => { console.error(e); process.exit(1); });
        """;

    private readonly string?[][] triples;

    private Triples(string?[][] triples) => this.triples = triples;

    /// <summary>The triples of a document.</summary>
    /// <param name="document">The document, in JSON-LD.</param>
    /// <param name="contexts">The contexts that it may name, by address, as a JSON object; nothing else is fetched.</param>
    public static async Task<Triples> OfAsync(BinaryData document, string contexts = "{}")
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("document.jsonld", document.ToArray());
        return new Triples(JsonSerializer.Deserialize<string?[][]>(await Npm.RunAsync("jsonld@9.0.0", ToTriples, folder.Path, path, contexts))!);
    }

    public IReadOnlyList<string> Subjects(string predicate, string value) =>
        [.. triples.Where(t => t[1] == predicate && t[2] == value).Select(t => t[0]!).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Objects(string subject, string predicate) =>
        [.. triples.Where(t => t[0] == subject && t[1] == predicate).Select(t => t[2]!).Order(StringComparer.Ordinal)];

    public string Object(string subject, string predicate) => Assert.Single(Objects(subject, predicate));

    public (string Value, string? Datatype) Literal(string subject, string predicate) =>
        triples.Where(t => t[0] == subject && t[1] == predicate).Select(t => (t[2]!, t[3])).Single();
}
