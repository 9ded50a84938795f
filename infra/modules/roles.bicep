// What the function app's identity may do, one line a reason. Nothing else is granted, and shared keys are off.

param principalId string
param intakeAccountName string
param publicAccountName string
param hostAccountName string

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource intake 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: intakeAccountName }
resource published 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: publicAccountName }
resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostAccountName }

// Reading the inbox, writing originals, records and reports; and the blob trigger's own receipts, which its documentation asks Owner for.
resource intakeBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: intake
  name: guid(intake.id, principalId, blobDataOwner)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

// The blob trigger's work queue and poison queue lie in the account that it watches.
resource intakeQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: intake
  name: guid(intake.id, principalId, queueDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// Writing releases.
resource publicBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: published
  name: guid(published.id, principalId, blobDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

// The host's leases, timer state and keys, and the package that it runs.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host
  name: guid(host.id, principalId, blobDataOwner)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

// The host's internal queues.
resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host
  name: guid(host.id, principalId, queueDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The host's diagnostic events.
resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host
  name: guid(host.id, principalId, tableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}
