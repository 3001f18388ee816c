using '../main.bicep'

// Copy this file, name it for the bureau, and fill it in. Nothing in it is secret.
param name = 'jixiao'
param mailFrom = 'jixiao@example.gov.cn'
// sendgrid (its key: infra/deploy.sh mail-secret) or smtp, with smtpHost and smtpUser.
param mailTransport = 'sendgrid'
param alertAddresses = [
  'operator@example.gov.cn'
]
param monthlyBudget = 50
param budgetStart = '2026-12-01'
