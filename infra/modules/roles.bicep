// What the function app's identity and the topic's may do, each with its reason. Nothing else is granted, and shared keys are off.

@description('Name of the identity that the function app acts as.')
param identityName string
@description('Name of the private account.')
param intakeAccountName string
@description('Name of the public account.')
param publicAccountName string
@description('Name of the host\'s account.')
param hostAccountName string
@description('Name of the Event Grid topic.')
param topicName string
@description('Name of the Application Insights component.')
param insightsName string

var accountContributor = '17d1049b-9a84-46fb-8f53-869881c3d3ab'
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDelegator = 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = { name: identityName }
resource intake 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: intakeAccountName }
resource published 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: publicAccountName }
resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: hostAccountName }
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = { name: topicName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

var onIntake = [
  { role: blobDataOwner, reason: 'Reads the inbox; writes originals, records, reports and templates. The blob trigger\'s documentation asks for Owner.' }
  { role: queueDataContributor, reason: 'The blob trigger\'s poison queue lies in the account that it watches.' }
  { role: blobDelegator, reason: 'Signs the time-limited links to annotated workbooks that notifications carry (user-delegation SAS).' }
]

var onPublished = [
  { role: blobDataContributor, reason: 'Writes releases, and cuts what is purged.' }
]

var onHost = [
  { role: blobDataOwner, reason: 'The host\'s leases, timer state and keys, the trigger\'s receipts, and the package that it runs.' }
  { role: queueDataContributor, reason: 'The blob trigger\'s work queue.' }
  { role: tableDataContributor, reason: 'The host\'s diagnostic events.' }
  { role: accountContributor, reason: 'The blob trigger\'s documentation asks for it on the host\'s account; keys, which it could list, are off.' }
]

resource intakeRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onIntake: {
    scope: intake
    name: guid(intake.id, identity.id, grant.role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      description: grant.reason
    }
  }
]

resource publishedRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onPublished: {
    scope: published
    name: guid(published.id, identity.id, grant.role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      description: grant.reason
    }
  }
]

resource hostRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onHost: {
    scope: host
    name: guid(host.id, identity.id, grant.role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      description: grant.reason
    }
  }
]

resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, metricsPublisher)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    description: 'Sends telemetry; the component takes none by key.'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = { parent: host, name: 'default' }
resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = { parent: blobs, name: 'dead-letters' }

resource deadLettering 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: deadLetters
  name: guid(deadLetters.id, topic.id, blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    description: 'The topic keeps here what it could not deliver.'
  }
}
