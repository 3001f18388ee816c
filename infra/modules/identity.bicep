// The identity that the application runs as. It is made before the application, so that its roles hold at the first start.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
  tags: tags
}

@description('The id of the identity.')
output identityId string = identity.id

@description('The id that roles are given to.')
output principalId string = identity.properties.principalId

@description('The id by which the application names it.')
output clientId string = identity.properties.clientId
