// What a person is told of. Each alert's meaning and what to do: docs/operations.md, "Alerts", by the same names.

@description('What every name begins with.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Who is told.')
param addresses array

@description('The workspace that is asked.')
param workspaceId string

@description('The application.')
param appId string

@description('Whether files are scanned.')
param malwareScanning bool

@description('What the resource group may cost a month. 0: no budget.')
param monthlyBudget int

@description('The first day of the month from which the budget counts.')
param budgetStart string

var logRules = [
  {
    name: 'orchestration-failed'
    severity: 1
    description: 'A campaign\'s or a submission\'s orchestration ended in failure. The sweep starts it again within five minutes.'
    // Durable's tracking events are written by the host, in the category that host.json keeps at Information.
    query: 'AppTraces | where tostring(Properties.Category) == "Host.Triggers.DurableTask" | where tostring(Properties.prop__functionType) == "Orchestrator" and tostring(Properties.prop__state) == "Failed" | project TimeGenerated, Message, Instance = tostring(Properties.prop__instanceId), Function = tostring(Properties.prop__functionName)'
  }
  {
    name: 'work-quarantined'
    severity: 1
    description: 'A submission or a return was given up after five attempts (log event 1201).'
    query: 'AppTraces | where tostring(Properties.EventId) == "1201"'
  }
  {
    name: 'due-soon-few-filed'
    severity: 2
    description: 'A campaign is due within a week and fewer than half of its forms are filed (log event 1211, once a day).'
    query: 'AppTraces | where tostring(Properties.EventId) == "1211"'
  }
  {
    name: 'audit-broken'
    severity: 0
    description: 'The audit log no longer matches its seals: a row was changed or deleted (log event 1221; compared once a week).'
    query: 'AppTraces | where tostring(Properties.EventId) == "1221"'
  }
  {
    name: 'mail-not-sent'
    severity: 2
    description: 'A mail was not sent, or nobody knows whether it was (log event 1102).'
    query: 'AppTraces | where tostring(Properties.EventId) == "1102"'
  }
  {
    name: 'function-failed'
    severity: 2
    description: 'A function threw. Requests are answered with a trace id; activities are tried again.'
    query: 'AppRequests | where Success == false and (toint(ResultCode) >= 500 or ResultCode in ("", "0"))'
  }
  {
    name: 'sweep-stopped'
    severity: 1
    description: 'SweepTimer, which runs every five minutes, has not run.'
    query: 'AppRequests | where OperationName == "SweepTimer" | summarize Runs = count() | where Runs == 0'
  }
]
var scanRules = malwareScanning ? [
  {
    name: 'malware-found'
    severity: 0
    description: 'A file that was uploaded is not clean.'
    // The scan itself reports, and the application (log event 1203): either alone is enough.
    query: 'union isfuzzy=true (StorageMalwareScanningResults | where not(ScanResultType startswith "No threat")), (AppTraces | where tostring(Properties.EventId) == "1203")'
  }
] : []

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [for address in addresses: {
      name: address
      emailAddress: address
      useCommonAlertSchema: true
    }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for rule in concat(logRules, scanRules): {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  properties: {
    displayName: '${name}: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    // A new workspace has not every table until the first line is written to it.
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    autoMitigate: false
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-server-errors'
  location: 'global'
  tags: tags
  properties: {
    description: 'More than ten requests in fifteen minutes were answered with a server error.'
    severity: 2
    enabled: true
    scopes: [
      appId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'server-errors'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 10
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = if (monthlyBudget > 0) {
  name: '${name}-budget'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      eighty: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        contactEmails: addresses
      }
      full: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        contactEmails: addresses
      }
    }
  }
}
