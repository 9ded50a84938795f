using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Tests.Support;
using Pipeline.Web;

namespace Pipeline.Functions.Tests;

/// <summary>The head's functions over a storage of a test's own, made as the host makes them: by their constructors, from <c>AddPipeline</c>.</summary>
internal sealed class Head : IDisposable
{
    private readonly ServiceProvider services;

    public Head(TestStorage storage)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [PipelineServices.IntakeStorage] = storage.ConnectionString,
                [PipelineServices.PublicStorage] = storage.ConnectionString,
            })
            .Build();
        services = new ServiceCollection().AddLogging().AddPipeline(configuration).BuildServiceProvider();
    }

    public IngestSubmission IngestSubmission => ActivatorUtilities.CreateInstance<IngestSubmission>(services);

    public PublishDataset PublishDataset => ActivatorUtilities.CreateInstance<PublishDataset>(services);

    public void Dispose() => services.Dispose();
}
