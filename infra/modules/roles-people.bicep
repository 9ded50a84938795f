// What people may do: operators everything that is data, each service its own folder. Conditions on the blob's path keep services apart.

@description('Name of the private account.')
param intakeAccountName string
@description('Name of the public account.')
param publicAccountName string
@description('Object id of the operators\' group; empty for none.')
param operatorsGroup string
@description('Which group submits for which service.')
param services { id: string, group: string }[]

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var blob = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'

resource intake 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: intakeAccountName }
resource published 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: publicAccountName }
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = { parent: intake, name: 'default' }
resource submissions 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = { parent: blobs, name: 'submissions' }
resource reports 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = { parent: blobs, name: 'reports' }

// No built-in role writes blobs without being able to delete the container as well.
resource submitter 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'pipeline-submitter')
  properties: {
    type: 'customRole'
    roleName: 'Pipeline submitter (${resourceGroup().name})'
    description: 'Reads, writes and overwrites workbooks in the inbox; deletes none.'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read']
        dataActions: ['${blob}/read', '${blob}/write', '${blob}/add/action']
      }
    ]
  }
}

var conditions = [
  for service in services: {
    // A listing names no blob, but the prefix that it asks for.
    list: '((!(ActionMatches{\'${blob}/read\'} AND SubOperationMatches{\'Blob.List\'})) OR (@Request[${blob}:prefix] StringStartsWith \'${service.id}/\'))'
    read: '((!(ActionMatches{\'${blob}/read\'} AND NOT SubOperationMatches{\'Blob.List\'})) OR (@Resource[${blob}:path] StringStartsWith \'${service.id}/\'))'
    write: '((!(ActionMatches{\'${blob}/write\'}) AND !(ActionMatches{\'${blob}/add/action\'})) OR (@Resource[${blob}:path] StringStartsWith \'${service.id}/\'))'
  }
]

// Uploading, also over what is there.
resource submit 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (service, index) in services: {
    scope: submissions
    name: guid(submissions.id, service.id, service.group, submitter.id)
    properties: {
      principalId: service.group
      principalType: 'Group'
      roleDefinitionId: submitter.id
      description: 'Submits for ${service.id}.'
      condition: '${conditions[index].list} AND ${conditions[index].read} AND ${conditions[index].write}'
      conditionVersion: '2.0'
    }
  }
]

// Seeing what became of it.
resource read 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (service, index) in services: {
    scope: reports
    name: guid(reports.id, service.id, service.group, blobDataReader)
    properties: {
      principalId: service.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
      description: 'Reads the reports of ${service.id}.'
      condition: '${conditions[index].list} AND ${conditions[index].read}'
      conditionVersion: '2.0'
    }
  }
]

// The catalogue, decisions, replays and purges are theirs (the command line acts as them).
resource operateIntake 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroup)) {
  scope: intake
  name: guid(intake.id, operatorsGroup, blobDataContributor)
  properties: {
    principalId: operatorsGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    description: 'Operators.'
  }
}

// They publish, roll back and purge from the command line too.
resource operatePublished 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroup)) {
  scope: published
  name: guid(published.id, operatorsGroup, blobDataContributor)
  properties: {
    principalId: operatorsGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    description: 'Operators.'
  }
}
