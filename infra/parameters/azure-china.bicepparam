using '../main.bicep'

// Azure China (az cloud set --name AzureChinaCloud). Endpoints come from the cloud, not from here. What differs: there is
// no Flex Consumption and no malware scanning, and mail goes by SMTP to a domestic server, so that personal data of
// Chinese citizens stays in China.
param name = 'jixiao'
param location = 'chinanorth3'
param planSku = 'EP1'
param maximumInstanceCount = 10
param malwareScanning = false
param storageSku = 'Standard_ZRS'
param mailFrom = 'jixiao@example.gov.cn'
param mailTransport = 'smtp'
param smtpHost = 'smtp.example.gov.cn'
param smtpUser = 'jixiao@example.gov.cn'
param alertAddresses = [
  'operator@example.gov.cn'
]
param monthlyBudget = 2000
param budgetStart = '2026-12-01'
