#!/bin/sh
# Pins every dependency with its hashes. Run it after a change of the dependencies in pyproject.toml.
set -eu
cd "$(dirname "$0")/../.."
options="--quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate"
# shellcheck disable=SC2086  # the options are words
.venv/bin/pip-compile $options --all-build-deps --output-file packaging/lock/runtime.txt pyproject.toml
# shellcheck disable=SC2086
.venv/bin/pip-compile $options --all-build-deps --extra dev --constraint packaging/lock/runtime.txt --output-file packaging/lock/dev.txt pyproject.toml
