// A network of the application's own: one subnet that it goes out by, one for the private endpoints, and their names.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The address range.')
param addressPrefix string

@description('Whether the plan is Flex Consumption, which asks for another delegation than the other plans.')
param isFlex bool

var storageServices = [
  'blob'
  'queue'
  'table'
]

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
  }
}

resource appSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' = {
  parent: virtualNetwork
  name: 'app'
  properties: {
    addressPrefix: cidrSubnet(addressPrefix, 25, 0)
    delegations: [
      {
        name: 'app'
        properties: {
          serviceName: isFlex ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
        }
      }
    ]
  }
}

resource endpointSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' = {
  parent: virtualNetwork
  name: 'endpoints'
  properties: {
    addressPrefix: cidrSubnet(addressPrefix, 25, 1)
    privateEndpointNetworkPolicies: 'Disabled'
  }
  // Two subnets of one network can't be written at once.
  dependsOn: [
    appSubnet
  ]
}

resource storageZones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for service in storageServices: {
  name: 'privatelink.${service}.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource storageZoneLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (service, index) in storageServices: {
  parent: storageZones[index]
  name: '${name}-${service}'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetwork.id
    }
  }
}]

resource vaultZone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  // vault.azure.net has its private names under vaultcore; other clouds follow the same pattern.
  name: replace('privatelink${environment().suffixes.keyvaultDns}', 'privatelink.vault.', 'privatelink.vaultcore.')
  location: 'global'
  tags: tags
}

resource vaultZoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: vaultZone
  name: '${name}-vault'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetwork.id
    }
  }
}

@description('The subnet that the application goes out by.')
output appSubnetId string = appSubnet.id

@description('The subnet of the private endpoints.')
output endpointSubnetId string = endpointSubnet.id

@description('The zones of storage, by service.')
output storageZoneIds object = {
  blob: storageZones[0].id
  queue: storageZones[1].id
  table: storageZones[2].id
}

@description('The zone of the vault.')
output vaultZoneId string = vaultZone.id
