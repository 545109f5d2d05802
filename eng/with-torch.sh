#!/usr/bin/env bash
# Builds a program with libtorch and runs it: eng/with-torch.sh PROJECT ARGUMENTS...
# Torch comes from NuGet (128 MB); its shim asks for the C++ library of GCC 13, and where the machine's is older, that of Debian 13 is unpacked beside
# the build, with the C library it was made for, and the program is started on the two. Nothing is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$1 program=$PWD/$1/bin/Release/net10.0/$(basename "$1")
root=$PWD/artifacts/torch
shift

dotnet build "$project" -c Release -v quiet --nologo -p:WithTorch=true

system=$(PATH=$PATH:/sbin ldconfig -p | awk '/libstdc\+\+\.so\.6 .*x86-64/ && !found++ { print $NF }')
if ! grep -q GLIBCXX_3.4.32 "$system"; then
    if ! [ -e "$root/done" ]; then
        mkdir -p "$root/lists/partial" "$root/cache/archives/partial" "$root/files"
        echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian trixie main" > "$root/sources.list"
        options=(-qq -o "Dir::Etc::SourceList=$root/sources.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$root/lists" -o "Dir::Cache=$root/cache")
        apt-get "${options[@]}" update
        (cd "$root" && apt-get "${options[@]}" download libc6 libgcc-s1 libstdc++6 patchelf 2> /dev/null)
        for package in "$root"/*.deb; do dpkg -x "$package" "$root/files"; done
        touch "$root/done"
    fi
    libraries=$root/files/usr/lib/x86_64-linux-gnu
    loader=$libraries/ld-linux-x86-64.so.2
    # The path is the program's own: programs that it starts keep the system's libraries.
    "$loader" --library-path "$libraries" "$root/files/usr/bin/patchelf" --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" --output "$program.torch" "$program"
    program=$program.torch
fi
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
DOTNET_ROOT=$dotnet exec "$program" "$@"
