using './main.bicep'

// What azd asks for.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'pipeline')
param location = readEnvironmentVariable('AZURE_LOCATION', 'francecentral')

// What `azd env set` says (docs/operations.md, First deployment).
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param budgetStart = readEnvironmentVariable('BUDGET_START')
param operatorsGroup = readEnvironmentVariable('OPERATORS_GROUP', '')
param notificationsSecret = readEnvironmentVariable('NOTIFICATIONS_SECRET', '')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')

// One line a service: { id: 'insertion', group: '00000000-0000-0000-0000-000000000000' }
param services = []
