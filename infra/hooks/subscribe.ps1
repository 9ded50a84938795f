# Subscribes the function app to the inbox's events (infra/events.bicep); azd runs it after each deployment.
# A new app makes the key that the subscription names when it first starts: tried for about five minutes.
$ErrorActionPreference = 'Stop'
if (-not (Get-Command az -ErrorAction SilentlyContinue)) { throw 'The Azure CLI is needed: https://aka.ms/azure-cli' }

foreach ($attempt in 1..10) {
    az deployment group create --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
        --name events --template-file (Join-Path $PSScriptRoot "../events.bicep") --output none `
        --parameters "appName=$env:FUNCTION_APP_NAME" "topicName=$env:EVENT_TOPIC_NAME" "hostAccountName=$env:HOST_STORAGE_NAME" "sftp=$env:SFTP"
    if ($LASTEXITCODE -eq 0) { exit 0 }
    if ($attempt -lt 10) {
        Write-Output "Not yet; attempt $($attempt + 1) of 10 in 30 seconds."
        Start-Sleep -Seconds 30
    }
}
throw 'No subscription: until there is one, only the sweep of each tick finds workbooks.'
