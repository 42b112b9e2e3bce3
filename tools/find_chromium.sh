#!/bin/sh
# Find Chromium for the browser journeys, or install it where that is possible; else say what is missing.
set -eu

for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    become=""
elif command -v apt-get >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    become="sudo"
else
    echo "The browser journeys need Chromium, and it is not here. Install it, for example with" >&2
    echo "    sudo apt-get install chromium" >&2
    echo "or name it: CHROMIUM=/path/to/chrome make test" >&2
    exit 1
fi

echo "Installing Chromium for the browser journeys ..."
$become apt-get update -qq
$become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
