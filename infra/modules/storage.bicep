// Two accounts, without shared keys. "host" is the platform's: packages, Durable's task hub, locks; nothing in it outlives
// a campaign. "data" holds the records: tables and blobs, kept from being lost by mistake.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How storage is copied.')
param sku string

@description('For how many days what was deleted can be had back.')
param softDeleteDays int

@description('For how many days submissions and reports can\'t be changed or deleted. 0: no such rule.')
param immutabilityDays int

@description('The origin of the application\'s pages, from which browsers may put files to storage. Empty: they send them through the application.')
param publicOrigin string

@description('The application\'s identity.')
param principalId string

@description('The workspace that logs go to.')
param workspaceId string

@description('Whether the accounts are closed to the internet.')
param isClosed bool

@description('The subnet of the private endpoints. Used where the accounts are closed.')
param endpointSubnetId string

@description('The private zones: blob, queue, table. Used where the accounts are closed.')
param zoneIds object

// Storage Blob Data Owner on "host": the platform leases, writes and deletes blobs of its own there.
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
// Storage Blob Data Contributor on "data": reads and writes, and sets no rights.
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
// Storage Queue Data Contributor on "host": Durable's work goes through queues.
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Table Data Contributor on both: Durable's history, and the records.
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

var services = [
  'blob'
  'queue'
  'table'
]
// As in functions/PerfEval.Functions/Storage/CampaignBlobs.cs; a test compares them.
var dataContainers = [
  'plans'
  'templates'
  'submissions'
  'reports'
  'seals'
  'drafts'
  'evidence'
]
var immutableContainers = immutabilityDays > 0 ? [
  'submissions'
  'reports'
  'seals'
] : []
var hostName = toLower('${name}host${take(uniqueString(resourceGroup().id), 6)}')
var dataName = toLower('${name}data${take(uniqueString(resourceGroup().id), 6)}')

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: hostName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isClosed ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isClosed ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: host
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: hostBlobs
  name: 'packages'
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: dataName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    accessTier: 'Hot'
    publicNetworkAccess: isClosed ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isClosed ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource dataBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    // Units put supporting documents straight to storage, by links that are signed for one blob each.
    cors: {
      corsRules: empty(publicOrigin) ? [] : [
        {
          allowedOrigins: [
            publicOrigin
          ]
          allowedMethods: [
            'PUT'
          ]
          allowedHeaders: [
            'content-type'
            'x-ms-blob-type'
          ]
          exposedHeaders: []
          maxAgeInSeconds: 3600
        }
      ]
    }
    isVersioningEnabled: true
    changeFeed: {
      enabled: true
      retentionInDays: softDeleteDays + 5
    }
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays + 2
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    // Must be shorter than the days for which what is deleted is kept.
    restorePolicy: {
      enabled: immutabilityDays == 0
      days: immutabilityDays == 0 ? softDeleteDays : null
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for container in dataContainers: {
  parent: dataBlobs
  name: container
}]

// Unlocked: an administrator can still lift it. Locking is a decision of the bureau: docs/operations.md, "Retention".
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [for container in immutableContainers: {
  name: '${data.name}/default/${container}/default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutabilityDays
    allowProtectedAppendWrites: false
  }
  dependsOn: [
    containers
  ]
}]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-campaigns-are-cool'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: dataContainers
            }
            actions: {
              baseBlob: {
                tierToCool: {
                  daysAfterModificationGreaterThan: 180
                }
              }
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 365
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [
    dataBlobs
  ]
}

resource hostBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, principalId, blobOwner)
  scope: host
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobOwner)
  }
}

resource hostQueueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, principalId, queueContributor)
  scope: host
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
  }
}

resource hostTableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, principalId, tableContributor)
  scope: host
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
  }
}

resource dataBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, principalId, blobContributor)
  scope: data
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

resource dataTableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, principalId, tableContributor)
  scope: data
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
  }
}

resource dataBlobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: dataBlobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource hostEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for service in (isClosed ? services : []): {
  name: '${hostName}-${service}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: service
        properties: {
          privateLinkServiceId: host.id
          groupIds: [
            service
          ]
        }
      }
    ]
  }
}]

resource hostEndpointNames 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (service, index) in (isClosed ? services : []): {
  parent: hostEndpoints[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: service
        properties: {
          privateDnsZoneId: zoneIds[service]
        }
      }
    ]
  }
}]

resource dataEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for service in (isClosed ? services : []): {
  name: '${dataName}-${service}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: service
        properties: {
          privateLinkServiceId: data.id
          groupIds: [
            service
          ]
        }
      }
    ]
  }
}]

resource dataEndpointNames 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (service, index) in (isClosed ? services : []): {
  parent: dataEndpoints[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: service
        properties: {
          privateDnsZoneId: zoneIds[service]
        }
      }
    ]
  }
}]

@description('The account of the platform.')
output hostAccountName string = host.name

@description('The account of the records.')
output dataAccountName string = data.name

@description('The container that packages are published to.')
output packageContainerName string = packages.name
