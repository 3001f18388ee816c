#!/usr/bin/env bash
# usage: docs/mail-samples.sh OUT [TEXTS]   : writes every letter as HTML, plain text and PNG to OUT; TEXTS holds a bureau's own texts.
# Needs the .NET SDK and chromium.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
root=$(cd "$(dirname "$0")/.." && pwd)
texts=()
[ -z "${2:-}" ] || texts=(--texts "$2")
dotnet run --project "$root/embedded/PerfEval.Host" -- mail-samples --out "$out" "${texts[@]}"
for letter in "$out"/*.html; do
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=760,860 \
        --user-data-dir="$(mktemp -d)" --screenshot="${letter%.html}.png" "file://$letter" 2>/dev/null
done
