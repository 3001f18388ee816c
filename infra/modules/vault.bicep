// Secrets: the keys of links and of the bureau, and the mail provider's. Written by deploy.sh, read by the application only.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('For how many days a deleted secret can be had back.')
param softDeleteDays int

@description('The application\'s identity.')
param principalId string

@description('The workspace that logs go to.')
param workspaceId string

@description('Whether the vault is closed to the internet.')
param isClosed bool

@description('The subnet of the private endpoint. Used where the vault is closed.')
param endpointSubnetId string

@description('The private zone of the vault. Used where the vault is closed.')
param zoneId string

// Key Vault Secrets User: may read values, may not list, write or delete.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-kv-${take(uniqueString(resourceGroup().id), 6)}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // infra/scan-hook.bicep hands one secret on to Event Grid.
    enabledForTemplateDeployment: true
    enableSoftDelete: true
    softDeleteRetentionInDays: softDeleteDays
    enablePurgeProtection: true
    publicNetworkAccess: isClosed ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isClosed ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = if (isClosed) {
  name: '${vault.name}-vault'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'vault'
        properties: {
          privateLinkServiceId: vault.id
          groupIds: [
            'vault'
          ]
        }
      }
    ]
  }
}

resource endpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = if (isClosed) {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'vault'
        properties: {
          privateDnsZoneId: zoneId
        }
      }
    ]
  }
}

@description('The name of the vault.')
output vaultName string = vault.name

@description('The address of the vault.')
output vaultUri string = vault.properties.vaultUri
