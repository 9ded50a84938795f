// Everything a département needs: three storage accounts, one function app, and what watches over them.
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

@description('Application (client) id of the app registration by which services sign in. Empty: nobody can, and the endpoints that ask who is there refuse.')
param entraClientId string = ''

@secure()
@description('What notifications are signed with: whsec_ and 24 to 64 bytes in Base64, or two of them. Empty: none is sent.')
param notificationsSecret string = ''

@description('Entra group of the operators: they read and write all three kinds of data. Empty: none.')
param operatorsGroup string = ''

@description('Which Entra group submits for which service; the same as in the catalogue.')
param services service[] = []

@description('Who is told when something is wrong.')
@minLength(3)
param alertEmail string

@description('What may be spent in a month, in the currency of the subscription, before an alert.')
@minValue(1)
param monthlyBudget int = 30

@description('First day of the month in which the budget begins, as 2026-12-01; it cannot be changed later.')
param budgetStart string

@description('Lets services submit by SFTP. This decides how the intake account is made and cannot be changed later: it goes without versions of blobs.')
param sftp bool = false

@description('A service of the département.')
type service = {
  @description('Its id in the catalogue, and its folder.')
  id: string

  @description('Object id of its Entra group; no other service\'s.')
  group: string
}

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))
var intakeName = 'stintake${token}'
var publicName = 'stpublic${token}'
var hostName = 'sthost${token}'
var identityName = 'id-pipeline-${token}'
var topicName = 'evgt-intake-${token}'
var insightsName = 'appi-pipeline-${token}'
var appName = 'func-pipeline-${token}'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: identityName, location: location, tags: tags }
}

module intake 'modules/storage-intake.bicep' = {
  scope: group
  params: { name: intakeName, topicName: topicName, location: location, tags: tags, sftp: sftp }
}

module published 'modules/storage-public.bicep' = {
  scope: group
  params: { name: publicName, location: location, tags: tags }
}

module host 'modules/storage-host.bicep' = {
  scope: group
  params: { name: hostName, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { name: insightsName, workspaceName: 'log-pipeline-${token}', location: location, tags: tags }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    identityName: identityName
    intakeAccountName: intakeName
    publicAccountName: publicName
    hostAccountName: hostName
    topicName: topicName
    insightsName: insightsName
  }
  dependsOn: [identity, intake, published, host, monitoring]
}

module people 'modules/roles-people.bicep' = {
  scope: group
  params: { intakeAccountName: intakeName, publicAccountName: publicName, operatorsGroup: operatorsGroup, services: services }
  dependsOn: [intake, published]
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    identityName: identityName
    intakeAccountName: intakeName
    publicAccountName: publicName
    hostAccountName: hostName
    packageContainerName: host.outputs.packageContainerName
    insightsName: insightsName
    publishSchedule: publishSchedule
    entraClientId: entraClientId
    notificationsSecret: notificationsSecret
  }
  // The app reads its package and its state with the identity as soon as it starts.
  dependsOn: [roles, intake, published]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.id
    currentUrl: '${published.outputs.blobEndpoint}public/v1/current.json'
    email: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = appName
output FUNCTION_APP_URL string = functions.outputs.url
output FUNCTION_APP_PRINCIPAL_ID string = identity.outputs.principalId
output EVENT_TOPIC_NAME string = topicName
output HOST_STORAGE_NAME string = hostName
output INTAKE_STORAGE_NAME string = intakeName
output INTAKE_STORAGE_URI string = intake.outputs.blobEndpoint
output PUBLIC_STORAGE_URI string = published.outputs.blobEndpoint
output SFTP bool = sftp
