#!/bin/sh
# Sees to the system libraries that Qt needs: installs the missing ones as root, or else names the one command.
#   system-libraries.sh python|offscreen|window|bundle|smoke
# Where this is not Debian or a relative of it, it says nothing: Qt itself names what it misses.
set -eu

case "$1" in
    python) packages="python3-venv" ;;
    offscreen) packages="libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core" ;;
    window)
        packages="libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core"
        packages="$packages libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
        packages="$packages libxcb-image0 libxcb-render-util0 libxcb-xkb1"
        ;;
    bundle)
        packages="binutils"
        # Debian's own Python keeps its shared library, which a bundle carries along, in a package of its own.
        python3 -c 'import os, sys, sysconfig
v = sysconfig.get_config_var
sys.exit(not os.path.isfile(os.path.join(v("LIBDIR"), v("INSTSONAME") or "")))' ||
            packages="$packages $(python3 -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])')"
        ;;
    smoke) packages="xvfb xauth xdotool" ;;
    *) echo "usage: system-libraries.sh python|offscreen|window|bundle|smoke" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null 2>&1 || exit 0
# A Python that brings its own venv module needs no package for it.
if [ "$1" = python ] && python3 -c "import ensurepip, venv" 2>/dev/null; then exit 0; fi

missing=""
for package in $packages; do
    # Newer Debians renamed some libraries (libglib2.0-0t64): either name will do.
    dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    echo "Installing system libraries:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086  # the packages are words
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Clausewise needs system libraries. Please run:  sudo apt-get install$missing" >&2
    exit 1
fi
