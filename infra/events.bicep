// The subscription that tells the function app of new workbooks. Apart from main.bicep because it names a key that the app makes when it
// first runs; the hook after a deployment puts it there, and again with the key of the day.

@description('Name of the function app.')
param appName string
@description('Name of the Event Grid topic of the private account.')
param topicName string
@description('Name of the host\'s account, which keeps what could not be delivered.')
param hostAccountName string
@description('Whether the private account takes SFTP.')
param sftp bool = false

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: appName }
resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: hostAccountName }
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = { name: topicName }

var key = listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension

// What completes a workbook. An account for SFTP names two more operations, and the copy when it begins: the pipeline looks again at the next tick.
var complete = union(['PutBlob', 'PutBlockList', 'CopyBlob'], sftp ? ['SftpCommit', 'FlushWithClose'] : [])

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'submissions'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/submissions/blobs/'
      isSubjectCaseSensitive: true
      advancedFilters: [{ key: 'data.api', operatorType: 'StringIn', values: complete }]
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestSubmission&code=${uriComponent(key)}'
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
        minimumTlsVersionAllowed: '1.2'
      }
    }
    // A day of trying: the sweep finds the workbook within five minutes anyway.
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: host.id, blobContainerName: 'dead-letters' }
      }
    }
  }
}
