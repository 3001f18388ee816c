using '../main.bicep'

// Storage and vault closed to the internet. Secrets and packages are then written from a machine in the network.
param name = 'jixiao'
param mailFrom = 'jixiao@example.gov.cn'
param mailTransport = 'smtp'
param smtpHost = 'smtp.example.gov.cn'
param smtpUser = 'jixiao@example.gov.cn'
param alertAddresses = [
  'operator@example.gov.cn'
]
param privateNetworking = true
param networkAddressPrefix = '10.42.0.0/24'
param monthlyBudget = 100
param budgetStart = '2026-12-01'
