#!/usr/bin/env bash
# Deploys PerfEval to Azure. Needs az (signed in, the right cloud and subscription set), the .NET 10 SDK, a NuGet feed that
# holds the Azure packages, curl, zip and openssl. What each step does and which roles it asks for: infra/README.md.
set -euo pipefail

usage() {
    cat >&2 <<'TEXT'
usage: infra/deploy.sh STEP RESOURCE_GROUP PARAMETERS.bicepparam
  what-if       shows what a deployment would change; changes nothing
  deploy        makes or changes the resources
  secrets       makes the keys that are missing; prints the bureau's key once
  mail-secret   stores the mail provider's key or the mail server's password, read from standard input; replaces what is there
  publish       builds with -p:AzureSdk=real and publishes; keeps the package for a roll-back
  smoke         asks the application for pages that must and must not be answered
  scan-hook     tells the application of scan results from now on; after publish
  rollback      publishes the package before the last one again
  all           what-if, asks, deploy, secrets, publish, smoke, scan-hook; rolls back where smoke fails
TEXT
    exit 64
}

[ $# = 3 ] || usage
step=$1 group=$2 parameters=$3
root=$(cd "$(dirname "$0")/.." && pwd)
deployment=perfeval
[ -f "$parameters" ] || { echo "$parameters is not there" >&2; exit 66; }

output() {
    az deployment group show --resource-group "$group" --name "$deployment" --query "properties.outputs.$1.value" --output tsv
}

what_if() {
    az deployment group what-if --resource-group "$group" --name "$deployment" --parameters "$parameters"
}

deploy() {
    az deployment group create --resource-group "$group" --name "$deployment" --parameters "$parameters" --output none
    echo "deployed: $(output address)"
}

# Writes a secret from standard input, unless there is one.
secret() {
    local vault=$1 name=$2 file
    if az keyvault secret show --vault-name "$vault" --name "$name" --output none 2>/dev/null; then
        echo "$name: is there, left alone"
        return 1
    fi
    file=$(mktemp)
    cat >"$file"
    az keyvault secret set --vault-name "$vault" --name "$name" --file "$file" --encoding utf-8 --output none
    rm -f "$file"
    echo "$name: made"
}

secrets() {
    local vault key
    vault=$(output vaultName)
    openssl rand -base64 32 | tr -d '\n' | secret "$vault" link-key || true
    key=$(openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\n')
    if printf %s "$key" | sha256sum | cut -c1-64 | tr -d '\n' | secret "$vault" operator-key-hash; then
        echo "财政局密钥（仅显示这一次，请妥善保管） / the bureau's key, shown this once: $key"
    fi
    openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\n' | secret "$vault" scan-hook-key || true
    # The application read its settings before the secrets were there.
    az functionapp restart --resource-group "$group" --name "$(output appName)" --output none
}

mail_secret() {
    local vault file
    vault=$(output vaultName)
    file=$(mktemp)
    tr -d '\r\n' >"$file"
    [ -s "$file" ] || { rm -f "$file"; echo "nothing was given on standard input" >&2; return 1; }
    az keyvault secret set --vault-name "$vault" --name "$(output mailEntryName)" --file "$file" --encoding utf-8 --output none
    rm -f "$file"
    echo "$(output mailEntryName): stored"
    az functionapp restart --resource-group "$group" --name "$(output appName)" --output none
}

scan_hook() {
    local topic
    topic=$(output scanTopicName)
    if [ -z "$topic" ]; then
        echo "files are not scanned: nothing to do"
        return
    fi
    az deployment group create --resource-group "$group" --name "$deployment-scan-hook" --template-file "$root/infra/scan-hook.bicep" \
        --parameters topicName="$topic" vaultName="$(output vaultName)" address="$(output address)" --output none
    echo "scan results go to: $(output address)/hooks/malware-scan"
}

releases() {
    az storage blob list --auth-mode login --account-name "$(output hostAccountName)" --container-name "$(output packageContainerName)" \
        --prefix releases/ --query 'sort_by([], &properties.creationTime)[].name' --output tsv
}

# Publishes a package that is a file here.
send() {
    local package=$1 app
    app=$(output appName)
    if [ "$(output plan)" = FC1 ]; then
        az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$package" --output none
    else
        az storage blob upload --auth-mode login --account-name "$(output hostAccountName)" --container-name "$(output packageContainerName)" \
            --name perfeval.zip --file "$package" --overwrite --output none
        az functionapp restart --resource-group "$group" --name "$app" --output none
    fi
}

publish() {
    local work commit
    work=$(mktemp -d)
    commit=$(git -C "$root" rev-parse --short=12 HEAD)
    dotnet publish "$root/functions/PerfEval.Functions" --configuration Release -p:AzureSdk=real --output "$work/app"
    (cd "$work/app" && zip -qr "$work/perfeval.zip" .)
    az storage blob upload --auth-mode login --account-name "$(output hostAccountName)" --container-name "$(output packageContainerName)" \
        --name "releases/$(date -u +%Y%m%dT%H%M%SZ)-$commit.zip" --file "$work/perfeval.zip" --output none
    send "$work/perfeval.zip"
    rm -rf "$work"
    echo "published: $commit"
}

rollback() {
    local work previous
    previous=$(releases | tail -n 2 | head -n 1)
    [ "$(releases | wc -l)" -ge 2 ] || { echo "there is no package before the last one" >&2; return 1; }
    work=$(mktemp -d)
    az storage blob download --auth-mode login --account-name "$(output hostAccountName)" --container-name "$(output packageContainerName)" \
        --name "$previous" --file "$work/perfeval.zip" --output none
    send "$work/perfeval.zip"
    rm -rf "$work"
    echo "rolled back to: $previous"
}

# Whether an address answers with a status, within two minutes: the first request after a deployment waits for a start.
answers() {
    local expected=$1 address=$2 status
    for _ in $(seq 24); do
        status=$(curl --silent --output /dev/null --write-out '%{http_code}' --max-time 30 "$address" || true)
        if [ "$status" = "$expected" ]; then
            echo "$address: $status"
            return
        fi
        sleep 5
    done
    echo "$address: $status, expected $expected" >&2
    return 1
}

smoke() {
    local address
    address=$(output address)
    answers 200 "$address/sign-in"
    answers 302 "$address/"
    answers 401 "$address/api/campaigns/none/none"
    answers 410 "$address/u/none"
}

case $step in
    what-if) what_if ;;
    deploy) deploy ;;
    secrets) secrets ;;
    mail-secret) mail_secret ;;
    scan-hook) scan_hook ;;
    publish) publish ;;
    smoke) smoke ;;
    rollback) rollback ;;
    all)
        what_if
        read -r -p "Deploy this? [y/N] " answer
        [ "$answer" = y ] || exit 1
        deploy
        secrets
        publish
        if ! smoke; then
            rollback
            exit 1
        fi
        scan_hook
        ;;
    *) usage ;;
esac
