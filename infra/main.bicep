// PerfEval on Azure: Flex Consumption on Linux, .NET 10 isolated, storage and vault reached by one managed identity only.
// What each part is for, which role is given and why, and how to deploy: infra/README.md.
targetScope = 'resourceGroup'

@description('What every name begins with: 3 to 11 lower-case letters and digits, unique to the bureau.')
@minLength(3)
@maxLength(11)
param name string

@description('The region. Flex Consumption must be offered there: az functionapp list-flexconsumption-locations.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {
  application: 'perfeval'
}

@description('The origin that links in mails begin with, as https://jixiao.example.gov.cn. Empty: the address that Azure gives the application.')
param publicOrigin string = ''

@description('The address that mail is sent from. The mail provider must be allowed to send for it.')
param mailFrom string

@description('How mail goes out. Azure China: smtp. There is no folder here: an instance\'s disk is thrown away.')
@allowed([
  'sendgrid'
  'smtp'
])
param mailTransport string = 'sendgrid'

@description('The mail server. Used with smtp.')
param smtpHost string = ''

@description('The mail server\'s port. Used with smtp.')
param smtpPort int = 587

@description('How the connection to the mail server is secured. Used with smtp.')
@allowed([
  'starttls'
  'tls'
])
param smtpSecurity string = 'starttls'

@description('Whom to sign in as on the mail server. Used with smtp; the password is the secret smtp-password.')
param smtpUser string = ''

@description('The public key, base64, that SendGrid signs its events by. Empty: events are not taken. Used with sendgrid.')
param sendGridWebhookKey string = ''

@description('Further application settings, by name. Nothing secret: secrets are named in secretSettings.')
param moreSettings object = {}

@description('Further application settings whose values are Key Vault secrets: setting name to secret name.')
param secretSettings object = {}

@description('The people who are told of alerts: mail addresses.')
@minLength(1)
param alertAddresses array

@description('The memory of one instance, in MB. host.json allows eight activities at once on each.')
@allowed([
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('The most instances that Azure may start.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('How many requests one instance answers at once.')
@minValue(1)
@maxValue(1000)
param httpConcurrency int = 32

@description('How storage is copied: ZRS keeps three copies in one region, GZRS one more far away. Azure China has no ZRS in every region.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

@description('For how many days a deleted or overwritten blob, a deleted container and a deleted secret can be had back.')
@minValue(7)
@maxValue(90)
param softDeleteDays int = 30

@description('For how many days a blob of submissions and reports can be neither changed nor deleted by anybody. 0: no such rule.')
@minValue(0)
@maxValue(146000)
param immutabilityDays int = 0

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Scan every uploaded file for malware (Defender for Storage, billed by GB). Not offered in Azure China.')
param malwareScanning bool = true

@description('Close storage and vault to the internet and reach them through a virtual network of the application only.')
param privateNetworking bool = false

@description('The address range of the virtual network. Used with privateNetworking only.')
param networkAddressPrefix string = '10.42.0.0/24'

@description('The id of the Entra application registration whose roles (infra/app-roles.json) let the bureau in. Empty: App Service authentication is off and the bureau signs in with its key.')
param entraClientId string = ''

@description('What the resource group may cost a month, in the currency of the subscription; at 80 and 100 percent the alert addresses are told. 0: no budget.')
@minValue(0)
param monthlyBudget int = 50

@description('The first day of the month from which the budget counts, as 2026-01-01.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('The name of the plan that the application runs on. Flex Consumption is not offered in Azure China: there it is Elastic Premium (EP1).')
@allowed([
  'FC1'
  'EP1'
])
param planSku string = 'FC1'

var isFlex = planSku == 'FC1'
var mailSettings = mailTransport == 'smtp' ? {
  PerfEval__SmtpHost: smtpHost
  PerfEval__SmtpPort: string(smtpPort)
  PerfEval__SmtpSecurity: smtpSecurity
  PerfEval__SmtpUser: smtpUser
} : {
  PerfEval__SendGridWebhookKey: sendGridWebhookKey
}
// The header that names who is signed in counts only where App Service sets it, and takes it away from everybody else.
var signInSettings = {
  PerfEval__AppServiceAuthentication: string(!empty(entraClientId))
}
// Written by infra/deploy.sh (secrets, mail-secret), never by a template.
var keySecrets = {
  PerfEval__LinkKey: 'link-key'
  PerfEval__OperatorKeyHash: 'operator-key-hash'
}
var mailSecretName = mailTransport == 'smtp' ? 'smtp-password' : 'sendgrid-key'
var mailSecrets = mailTransport == 'smtp' ? {
  PerfEval__SmtpPassword: mailSecretName
} : {
  PerfEval__SendGridKey: mailSecretName
}
var scanSecrets = malwareScanning ? {
  PerfEval__ScanHookKey: 'scan-hook-key'
} : {}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    logRetentionDays: logRetentionDays
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    addressPrefix: networkAddressPrefix
    isFlex: isFlex
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    tags: tags
    sku: storageSku
    softDeleteDays: softDeleteDays
    immutabilityDays: immutabilityDays
    publicOrigin: publicOrigin
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    isClosed: privateNetworking
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    zoneIds: privateNetworking ? network!.outputs.storageZoneIds : {}
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    tags: tags
    softDeleteDays: softDeleteDays
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    isClosed: privateNetworking
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    zoneId: privateNetworking ? network!.outputs.vaultZoneId : ''
  }
}

module malware 'modules/malware.bicep' = if (malwareScanning) {
  name: 'malware'
  params: {
    name: name
    location: location
    tags: tags
    dataAccountName: storage.outputs.dataAccountName
    hostAccountName: storage.outputs.hostAccountName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    planSku: planSku
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    httpConcurrency: httpConcurrency
    identityId: identity.outputs.identityId
    clientId: identity.outputs.clientId
    hostAccountName: storage.outputs.hostAccountName
    dataAccountName: storage.outputs.dataAccountName
    packageContainerName: storage.outputs.packageContainerName
    vaultUri: vault.outputs.vaultUri
    insightsConnection: monitoring.outputs.insightsConnection
    workspaceId: monitoring.outputs.workspaceId
    appSubnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    publicOrigin: publicOrigin
    mailFrom: mailFrom
    mailTransport: mailTransport
    moreSettings: union(mailSettings, moreSettings, signInSettings)
    secretSettings: union(keySecrets, mailSecrets, scanSecrets, secretSettings)
    entraClientId: entraClientId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    addresses: alertAddresses
    workspaceId: monitoring.outputs.workspaceId
    appId: app.outputs.appId
    malwareScanning: malwareScanning
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

@description('The name of the function app, which deploy.sh publishes to.')
output appName string = app.outputs.appName

@description('The address of the application.')
output address string = app.outputs.address

@description('The name of the key vault, which deploy.sh secrets writes to.')
output vaultName string = vault.outputs.vaultName

@description('The name of the account that holds the records: tables and blobs.')
output dataAccountName string = storage.outputs.dataAccountName

@description('The name of the account of the platform, which holds the packages that were published.')
output hostAccountName string = storage.outputs.hostAccountName

@description('The name of the container of packages.')
output packageContainerName string = storage.outputs.packageContainerName

@description('The plan that the application runs on, which says how it is published.')
output plan string = planSku

@description('The name of the vault\'s entry that deploy.sh mail-secret writes.')
output mailEntryName string = mailSecretName

@description('The name of the topic of scan results. Empty: files are not scanned.')
output scanTopicName string = malwareScanning ? malware!.outputs.topicName : ''
