using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Core.Distributions;
using Pipeline.Core.Notifications;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Excel;
using Pipeline.Web.Notifications;
using Pipeline.Web.Pages;
using Pipeline.Web.Reports;

namespace Pipeline.Web;

/// <summary>The registration that both heads share.</summary>
public static class PipelineServices
{
    /// <summary>The setting that names the private account.</summary>
    public const string IntakeStorage = "IntakeStorage";

    /// <summary>The setting that names the public account.</summary>
    public const string PublicStorage = "PublicStorage";

    /// <summary>Registers ingest and publication over the storage that the settings name (state contract, Settings).</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings.</param>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Settings.Read<WorkbookLimits>(configuration, "Limits"));
        services.AddSingleton(_ => new PipelineStore(
            StorageClients.Create(configuration, IntakeStorage), StorageClients.Create(configuration, PublicStorage)));
        services.AddSingleton<IReportForm, JsonReport>();
        services.AddSingleton<IReportForm, HtmlReport>();
        services.AddSingleton<IReportForm, AnnotatedWorkbook>();
        services.AddSingleton<ReportRenderer>();
        services.AddNotifications(configuration);
        services.AddSingleton<SubmissionIngestor>();
        services.AddSingleton<InboxSweeper>();
        services.AddDistributions();
        services.AddSingleton<ReleasePublisher>();
        services.AddSingleton<ITemplateForm, TemplateWorkbook>();
        services.AddSingleton<TemplatePublisher>();
        services.AddSingleton<PurgeCutter>();
        services.AddSingleton<OperatorDecisions>();
        services.AddSingleton<PipelineRebuild>();
        services.AddSingleton(_ => Settings.Read<Retention>(configuration, "Retention"));
        services.AddSingleton<StorageTidier>();
        services.AddSingleton<PipelineTick>();
        return services;
    }

    private static void AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.AddSingleton(_ => configuration.GetSection("Notifications").Get<NotificationOptions>() ?? new NotificationOptions());
        services.AddSingleton<IWebhook>(provider => ActivatorUtilities.CreateInstance<WebhookSender>(
            provider, WebhookSender.CreateHandler(provider.GetRequiredService<NotificationOptions>())));
        services.AddSingleton<NoticeSender>();
    }

    /// <summary>Registers what is made of the dataset, in order: what describes other files comes after them.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddDistributions(this IServiceCollection services) => services
        .AddSingleton<IDistribution, JsonDistribution>()
        .AddSingleton<IDistribution, CsvDistribution>()
        .AddSingleton<IDistribution, SpreadsheetCsvDistribution>()
        .AddSingleton<IDistribution, DatasetWorkbook>()
        .AddSingleton<IDistribution, JsonStatDistribution>()
        .AddSingleton<IDistribution, DataPackageDistribution>()
        .AddSingleton<IDistribution, ApiDistribution>()
        .AddSingleton<IDistribution, CatalogDistribution>()
        .AddSingleton<IDistribution, FragmentDistribution>()
        .AddSingleton<IDistribution, PagesDistribution>();
}
