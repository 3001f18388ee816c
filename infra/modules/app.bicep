// The function app. On Flex Consumption what runs it stands in functionAppConfig; elsewhere in settings.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('FC1, or EP1 where Flex Consumption is not offered.')
param planSku string

@description('The memory of one instance, in MB. Flex Consumption only.')
param instanceMemoryMB int

@description('The most instances.')
param maximumInstanceCount int

@description('How many requests one instance answers at once. Flex Consumption only.')
param httpConcurrency int

@description('The identity that the application runs as.')
param identityId string

@description('The id by which the application names its identity.')
param clientId string

@description('The account of the platform.')
param hostAccountName string

@description('The account of the records.')
param dataAccountName string

@description('The container that packages are published to.')
param packageContainerName string

@description('The address of the vault.')
param vaultUri string

@description('Where telemetry goes.')
param insightsConnection string

@description('The workspace that logs go to.')
param workspaceId string

@description('The subnet that the application goes out by. Empty: it goes out by Azure\'s own addresses.')
param appSubnetId string

@description('The origin that links in mails begin with. Empty: the application\'s own address.')
param publicOrigin string

@description('The address that mail is sent from.')
param mailFrom string

@description('How mail goes out.')
param mailTransport string

@description('Further settings, by name.')
param moreSettings object

@description('Setting name to secret name.')
param secretSettings object

@description('The Entra application registration. Empty: App Service authentication is off.')
param entraClientId string

var isFlex = planSku == 'FC1'
// Endpoints are asked of the accounts, never spelled: they differ between clouds.
var hostEndpoints = host.properties.primaryEndpoints
var dataEndpoints = data.properties.primaryEndpoints

var fixedSettings = {
  // Durable's task hub, locks and timers, by the identity.
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__blobServiceUri: hostEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostEndpoints.table
  // The records (Program.cs).
  PerfEvalStorage__blobServiceUri: dataEndpoints.blob
  PerfEvalStorage__tableServiceUri: dataEndpoints.table
  AZURE_CLIENT_ID: clientId
  AZURE_AUTHORITY_HOST: environment().authentication.loginEndpoint
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  // The console's first page stands at the root.
  AzureWebJobsDisableHomepage: 'true'
  PerfEval__PublicOrigin: empty(publicOrigin) ? 'https://${name}-app.${isAzureChina ? 'chinacloudsites.cn' : 'azurewebsites.net'}' : publicOrigin
  PerfEval__MailFrom: mailFrom
  PerfEval__MailTransport: mailTransport
}
var isAzureChina = environment().name == 'AzureChinaCloud'
// Without a version in the address a new version of a secret is taken up by itself, within a day.
var secrets = toObject(items(secretSettings), item => item.key, item => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${item.value})')
// The application believes what App Service says of a caller only where App Service is asked to say it.
var signInSettings = empty(entraClientId) ? {} : {
  PerfEval__AppServiceAuthentication: 'true'
}
// Elastic Premium is told by settings what Flex Consumption is told by functionAppConfig.
var premiumSettings = isFlex ? {} : {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '${hostEndpoints.blob}${packageContainerName}/perfeval.zip'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'elastic'
  sku: {
    name: planSku
    tier: isFlex ? 'FlexConsumption' : 'ElasticPremium'
  }
  properties: {
    reserved: true
    maximumElasticWorkerCount: isFlex ? null : min(maximumInstanceCount, 20)
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-app'
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(appSubnetId) ? null : appSubnetId
    functionAppConfig: isFlex ? {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostEndpoints.blob}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        triggers: {
          http: {
            perInstanceConcurrency: httpConcurrency
          }
        }
      }
    } : null
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      linuxFxVersion: isFlex ? null : 'DOTNET-ISOLATED|10.0'
      vnetRouteAllEnabled: empty(appSubnetId) ? null : true
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(fixedSettings, premiumSettings, signInSettings, moreSettings, secrets)
}

// Publishing goes by Entra identities only.
resource noBasicPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for way in ['ftp', 'scm']: {
  parent: app
  name: way
  properties: {
    allow: false
  }
}]

// Units come by links and have no account, so nobody is turned away here; the application decides.
resource authentication 'Microsoft.Web/sites/config@2024-04-01' = if (!empty(entraClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [
            entraClientId
            'api://${entraClientId}'
          ]
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}

resource appLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
  }
}

@description('The id of the application.')
output appId string = app.id

@description('The name of the application.')
output appName string = app.name

@description('The address of the application.')
output address string = 'https://${app.properties.defaultHostName}'
