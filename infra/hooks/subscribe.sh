#!/bin/sh
# Subscribes the function app to the inbox's events (infra/events.bicep); azd runs it after each deployment.
# A new app makes the key that the subscription names when it first starts: tried for about five minutes.
set -eu
command -v az >/dev/null || { echo "The Azure CLI is needed: https://aka.ms/azure-cli" >&2; exit 1; }

attempt=1
until az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
  --name events --template-file "$(dirname "$0")/../events.bicep" --output none \
  --parameters appName="$FUNCTION_APP_NAME" topicName="$EVENT_TOPIC_NAME" hostAccountName="$HOST_STORAGE_NAME" sftp="$SFTP"
do
  [ "$attempt" -lt 10 ] || { echo "No subscription: until there is one, only the sweep of each tick finds workbooks." >&2; exit 1; }
  attempt=$((attempt + 1))
  echo "Not yet; attempt $attempt of 10 in 30 seconds."
  sleep 30
done
