// The function app on Flex Consumption: it sleeps when nothing happens and reaches all storage by identity.

@description('Name of the function app.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags { *: string }
@description('Name of the identity that it acts as.')
param identityName string
@description('Name of the private account.')
param intakeAccountName string
@description('Name of the public account.')
param publicAccountName string
@description('Name of the host\'s account.')
param hostAccountName string
@description('Container of the deployed package in the host\'s account.')
param packageContainerName string
@description('Name of the Application Insights component.')
param insightsName string
@description('When the dataset is published and the inbox swept.')
param publishSchedule string
@description('Client id of the app registration by which services sign in; empty for none.')
param entraClientId string
@secure()
@description('What notifications are signed with; empty: none is sent.')
param notificationsSecret string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = { name: identityName }
resource intake 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: intakeAccountName }
resource published 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: publicAccountName }
resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: hostAccountName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'pipeline' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      // Whatever a stranger uploads takes at most 300 MB: four at once fit, by event (host.json) and by HTTP.
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        triggers: { http: { perInstanceConcurrency: 4 } }
      }
    }
    siteConfig: { minTlsVersion: '1.2' }
  }

  // What the code reads of these is in docs/settings.md; a test compares the two.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      IntakeStorage__blobServiceUri: intake.properties.primaryEndpoints.blob
      IntakeStorage__queueServiceUri: intake.properties.primaryEndpoints.queue
      IntakeStorage__credential: 'managedidentity'
      IntakeStorage__clientId: identity.properties.clientId
      PublicStorage__blobServiceUri: published.properties.primaryEndpoints.blob
      PublicStorage__clientId: identity.properties.clientId
      PublishSchedule: publishSchedule

      // As many as the code would take anyway, written down so that they can be changed here.
      Limits__FileBytes: '20971520'
      Limits__UncompressedBytes: '536870912'
      Limits__Rows: '100000'
      Limits__Columns: '1000'
      Limits__Cells: '20000000'
      Limits__CellCharacters: '32767'
      Limits__Parts: '10000'
      Limits__Sheets: '500'
      Limits__SharedStrings: '1000000'
      Limits__SharedStringCharacters: '32000000'
      Limits__Styles: '65536'
      Limits__Ranges: '100000'
      Limits__XmlDepth: '128'
      Limits__Figures: '200000'
      Limits__FigureCharacters: '40000000'
      Limits__Findings: '10000'
      Retention__Releases: '400'
      Retention__Originals: '400'
      Retention__Objects: '7'
      Notifications__Secret: notificationsSecret
      Notifications__AllowPrivateAddresses: 'false'
      Notifications__Timeout: '00:00:10'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      OTEL_EXPORTER_OTLP_ENDPOINT: ''
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc'
      OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
    }
  }

  // Deployment goes by Entra identity; passwords are off.
  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  // Who is there is asked of Entra before a request reaches the code ("Easy Auth"). Not asked: Event Grid and operators, who come with
  // keys, and whoever looks whether the app lives. No secret: the registration trusts the app's identity.
  resource signIn 'config' = if (!empty(entraClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: ['/runtime/webhooks/blobs', '/api/status', '/api/publish', '/api/health']
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClientId
            clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: [entraClientId, 'api://${entraClientId}']
          }
        }
      }
      login: { tokenStore: { enabled: false } }
    }
    dependsOn: [settings]
  }
}

output url string = 'https://${app.properties.defaultHostName}'
