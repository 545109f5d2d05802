#!/usr/bin/env bash
# Rewrites PublicAPI.Unshipped.txt of a project from what its source declares. Read the diff before you commit it.
# usage: eng/update-public-api.sh [project folder, default src/Strided]
set -euo pipefail
cd "$(dirname "$0")/.."
project=${1:-src/Strided}
file=$project/PublicAPI.Unshipped.txt
echo '#nullable enable' > "$file"
missing=$(dotnet build "$project" -c Release --no-incremental 2>&1 | grep -oP "error RS0016: Symbol '\K.*(?=' is not part of the declared public API)" || true)
{ echo '#nullable enable'; printf '%s\n' "$missing" | LC_ALL=C sort -u; } > "$file"
dotnet build "$project" -c Release --no-incremental 2>&1 | grep -E 'error|Warning|Error' | sort -u | head -20 || true
echo "$(wc -l < "$file") lines in $file"
