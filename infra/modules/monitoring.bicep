// Where telemetry goes. Only identities may send it, and a mistake costs a gigabyte a day at most.

@description('Name of the Application Insights component.')
param name string
@description('Name of the Log Analytics workspace behind it.')
param workspaceName string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags { *: string }

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

output id string = insights.id
output workspaceId string = workspace.id
