#!/bin/sh
# Installs Debian's Chromium and a Chinese font for the browser tests. As another user than root it says what to
# install. It never skips: the tests need both.
set -eu
have() { command -v chromium >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'noto.*cjk'; }
have && exit 0
packages="chromium fonts-noto-cjk fontconfig"
if [ "$(id -u)" -ne 0 ]; then
	echo "The browser tests need Chromium and a Chinese font. Please install: $packages" >&2
	exit 1
fi
command -v apt-get >/dev/null 2>&1 || { echo "Please install with this system's package manager: $packages" >&2; exit 1; }
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends $packages
have || { echo "Chromium or its Chinese font is still missing after the installation of: $packages" >&2; exit 1; }
