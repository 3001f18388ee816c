// One subscription of the application to scan results. The key goes in a header, which stands in no address and no log.

@description('The name of the topic of scan results.')
param topicName string

@description('Where the application takes results.')
param endpoint string

@description('What shows the application that Event Grid is calling.')
@secure()
param hookKey string

resource topic 'Microsoft.EventGrid/topics@2022-06-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/topics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'to-application'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: endpoint
        maxEventsPerBatch: 1
        deliveryAttributeMappings: [
          {
            name: 'X-PerfEval-Hook-Key'
            type: 'Static'
            properties: {
              value: hookKey
              isSecret: true
            }
          }
        ]
      }
    }
    filter: {
      includedEventTypes: [
        'Microsoft.Security.MalwareScanningResult'
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}
