#!/usr/bin/env bash
# Takes a picture of every page, of the sample campaign and of the gallery of rare states, in a real browser, and copies those that the README shows.
# Needs Chromium and fonts for Chinese: apt-get install chromium fonts-noto-cjk pngquant
set -euo pipefail
cd "$(dirname "$0")/.."

command -v pngquant >/dev/null || { echo "pngquant is missing: apt-get install pngquant" >&2; exit 1; }
dotnet test tests/PerfEval.Browser --filter "FullyQualifiedName~has_a_screenshot"
taken=$(find tests/PerfEval.Browser/bin -type d -path '*/artifacts/screenshots' | head -n 1)
mkdir -p docs/images
for name in campaign-filing form-review portal-filing ranking; do
    pngquant --force --quality 50-90 --output "docs/images/$name.png" "$taken/$name-top.png"
done
echo "All pictures are in $taken; those of the README were copied to docs/images."
