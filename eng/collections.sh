#!/usr/bin/env bash
# tests/Strided.Aot with a collection at every allocation (DOTNET_GCStress=1): views keep their buffers, and results have the same bits as without.
#   eng/collections.sh [SECONDS [DTYPE or OPERATION...]]
# It is stopped after so many seconds; what it told until then is compared. Without names: a few short operations, half a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
program=tests/Strided.Aot/bin/Release/net10.0/Strided.Aot.dll seconds=${1:-300} out=$(mktemp -d)
names=("${@:2}")
[ $# -gt 1 ] || names=(float64 add "in place" sum ravel concat sort "get by array" "set by mask")
trap 'rm -rf "$out"' EXIT

dotnet "$program" "${names[@]}" > "$out/expected.txt"
# As thorough, and many times as fast: collections that do not run beside the program, on one processor, so that none has to interrupt another.
processor=$(awk '/Cpus_allowed_list/ { split($2, list, /[-,]/); print list[1] }' /proc/self/status)
DOTNET_gcConcurrent=0 DOTNET_GCStress=1 taskset -c "$processor" timeout "$seconds" dotnet "$program" "${names[@]}" > "$out/stressed.txt" || [ $? -eq 124 ]
lines=$(wc -l < "$out/stressed.txt")
diff <(head -n "$lines" "$out/expected.txt") <(head -n "$lines" "$out/stressed.txt")
echo "$lines of $(wc -l < "$out/expected.txt") results are the same with a collection at every allocation"
[ "$lines" -ge 4 ]
