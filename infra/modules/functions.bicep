// The function app on Flex Consumption: it sleeps when nothing happens and reaches all storage by identity.

param name string
param location string
param tags object
param identityId string
param identityClientId string
param intakeAccountName string
param publicAccountName string
param hostAccountName string
param packageContainerName string
param publishSchedule string

resource intake 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: intakeAccountName }
resource published 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: publicAccountName }
resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostAccountName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'pipeline' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
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
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      // Whatever a stranger uploads takes at most 300 MB, and host.json lets four be read at once.
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
    }
    siteConfig: { minTlsVersion: '1.2' }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      IntakeStorage__blobServiceUri: intake.properties.primaryEndpoints.blob
      IntakeStorage__queueServiceUri: intake.properties.primaryEndpoints.queue
      IntakeStorage__credential: 'managedidentity'
      IntakeStorage__clientId: identityClientId
      PublicStorage__blobServiceUri: published.properties.primaryEndpoints.blob
      PublicStorage__clientId: identityClientId
      PublishSchedule: publishSchedule
    }
  }
}

output name string = app.name
