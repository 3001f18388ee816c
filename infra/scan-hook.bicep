// Tells the application of every scan result. Made by deploy.sh scan-hook after the application was published, because
// Event Grid asks the application whether it wants the events before it sends any.
targetScope = 'resourceGroup'

@description('The name of the topic of scan results.')
param topicName string

@description('The name of the vault that holds scan-hook-key.')
param vaultName string

@description('The address of the application.')
param address string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

module subscription 'modules/scan-subscription.bicep' = {
  name: 'scan-subscription'
  params: {
    topicName: topicName
    endpoint: '${address}/hooks/malware-scan'
    hookKey: vault.getSecret('scan-hook-key')
  }
}
