// The one identity that the function app acts as.

@description('Name of the identity.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output principalId string = identity.properties.principalId
