// Logs and telemetry. Telemetry is taken from the application's identity only: a leaked connection string writes nothing.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('For how many days logs are kept.')
param logRetentionDays int

@description('The application\'s identity.')
param principalId string

// Monitoring Metrics Publisher: may write telemetry, may read nothing.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource mayWriteTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

@description('The id of the workspace that logs go to.')
output workspaceId string = workspace.id

@description('Where telemetry goes. No secret: local authentication is off.')
output insightsConnection string = insights.properties.ConnectionString
