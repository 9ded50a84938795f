// The private account: the inbox, the records, and what services see of their versions. Its events start an ingest.

@description('Name of the account.')
param name string
@description('Name of the Event Grid topic of its events.')
param topicName string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags { *: string }
@description('Whether services may submit by SFTP, for which the account needs a hierarchical namespace; such an account keeps no versions of blobs.')
param sftp bool

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isHnsEnabled: sftp
    isLocalUserEnabled: sftp
    isSftpEnabled: sftp
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// `documents` is state that is never thrown away: a mistake can be undone for thirty days.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: !sftp
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for container in ['submissions', 'originals', 'documents', 'reports', 'configuration', 'templates']: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

// Versions that were overwritten are a way back, not an archive. A rule that deletes leaves what it deletes to the soft delete above: a day and
// then thirty more is how long what a purge cut can be brought back, as operators are told.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = if (!sftp) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 1 } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

// The subscription to it is made after the first deployment (events.bicep): it needs a key that the running app makes.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

output blobEndpoint string = account.properties.primaryEndpoints.blob
