// Everything a département needs: three storage accounts, one identity, one function app.
targetScope = 'subscription'

@description('Name of the azd environment; every name derives from it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Region; Flex Consumption must be offered there.')
@minLength(1)
param location string

@description('When the dataset is published and the inbox swept: six-field NCRONTAB, in UTC.')
param publishSchedule string = '0 */5 * * * *'

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-pipeline-${token}', location: location, tags: tags }
}

module intake 'modules/storage-intake.bicep' = {
  scope: group
  params: { name: 'stintake${token}', location: location, tags: tags }
}

module published 'modules/storage-public.bicep' = {
  scope: group
  params: { name: 'stpublic${token}', location: location, tags: tags }
}

module host 'modules/storage-host.bicep' = {
  scope: group
  params: { name: 'sthost${token}', location: location, tags: tags }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    intakeAccountName: intake.outputs.name
    publicAccountName: published.outputs.name
    hostAccountName: host.outputs.name
  }
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    name: 'func-pipeline-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    intakeAccountName: intake.outputs.name
    publicAccountName: published.outputs.name
    hostAccountName: host.outputs.name
    packageContainerName: host.outputs.packageContainerName
    publishSchedule: publishSchedule
  }
  // The app reads its package and its state with the identity as soon as it starts.
  dependsOn: [roles]
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = functions.outputs.name
output INTAKE_STORAGE_URI string = intake.outputs.blobEndpoint
output PUBLIC_STORAGE_URI string = published.outputs.blobEndpoint
