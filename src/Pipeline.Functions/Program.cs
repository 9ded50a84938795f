using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using Pipeline.Web;
using Pipeline.Web.Api;
using Pipeline.Web.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddPipeline(builder.Configuration).AddPipelineApi<EasyAuthCallers>();
builder.Services.AddPipelineTelemetry(builder.Configuration).UseFunctionsWorkerDefaults();
await builder.Build().RunAsync();
