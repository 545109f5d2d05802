#!/usr/bin/env bash
# Runs the tests that need libtorch.
set -euo pipefail
UseMicrosoftTestingPlatformRunner=true exec "$(dirname "$0")/with-torch.sh" tests/Strided.Partners.Tests --filter-trait Needs=libtorch "$@"
