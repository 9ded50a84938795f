using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Submissions;

namespace Pipeline.Web.Api;

/// <summary>The drop-off page and the HTTP interface, for both heads: the Functions head has one function for each route.</summary>
public static class PipelineEndpoints
{
    /// <summary><c>POST</c>: what would become of a workbook.</summary>
    public const string Check = "api/check";

    /// <summary><c>POST</c>: a workbook for the inbox.</summary>
    public const string Submissions = "api/submissions/{service}/{*path}";

    /// <summary><c>GET</c>: how a document stands.</summary>
    public const string Documents = "api/documents/{*document}";

    /// <summary><c>GET</c>: how everything stands.</summary>
    public const string Status = "api/status";

    /// <summary><c>POST</c>: publish now.</summary>
    public const string Publish = "api/publish";

    /// <summary><c>GET</c>: whether it works.</summary>
    public const string Health = "api/health";

    /// <summary><c>GET</c>: the drop-off page.</summary>
    public const string Depot = "depot";

    /// <summary>Registers what answers requests, beside <see cref="PipelineServices.AddPipeline"/>.</summary>
    /// <typeparam name="TCallers">Who may ask.</typeparam>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddPipelineApi<TCallers>(this IServiceCollection services)
        where TCallers : class, ICallers
    {
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        return services
            .AddSingleton<ICallers, TCallers>()
            .AddSingleton<WorkbookChecker>()
            .AddSingleton<PublicationRequests>()
            .AddSingleton<CheckHandler>()
            .AddSingleton<SubmissionHandler>()
            .AddSingleton<DocumentHandler>()
            .AddSingleton<StatusHandler>()
            .AddSingleton<PublishHandler>()
            .AddSingleton<HealthHandler>()
            .AddSingleton<DepotHandler>();
    }

    /// <summary>Answers requests where there is no Functions host.</summary>
    /// <param name="endpoints">Where they come in.</param>
    public static void MapPipeline(this IEndpointRouteBuilder endpoints)
    {
        Map<CheckHandler>(HttpMethods.Post, Check);
        Map<SubmissionHandler>(HttpMethods.Post, Submissions);
        Map<DocumentHandler>(HttpMethods.Get, Documents);
        Map<StatusHandler>(HttpMethods.Get, Status);
        Map<PublishHandler>(HttpMethods.Post, Publish);
        Map<HealthHandler>(HttpMethods.Get, Health);
        Map<DepotHandler>(HttpMethods.Get, Depot);

        void Map<THandler>(string method, string route)
            where THandler : ApiHandler =>
            endpoints.MapMethods(route, [method], async context =>
            {
                var answer = await context.RequestServices.GetRequiredService<THandler>().HandleAsync(context.Request, context.RequestAborted);
                await answer.ExecuteAsync(context);
            });
    }
}
