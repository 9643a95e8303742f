#!/bin/sh
# Packs dist/clausewise as a Debian package: dist/clausewise_VERSION_ARCH.deb. Needs dpkg-deb alone.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
date=$(sed -n "s/^## \[$version\] - \(.*\)$/\1/p" CHANGELOG.md)
architecture=$(dpkg --print-architecture)
root=build/deb
linux=packaging/linux
id=org.clausewise.clausewise

rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/usr/lib" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/metainfo" \
    "$root/usr/share/mime/packages" "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/clausewise"
cp -a dist/clausewise "$root/usr/lib/clausewise"
ln -s ../lib/clausewise/clausewise "$root/usr/bin/clausewise"
cp "$linux/$id.desktop" "$root/usr/share/applications/"
cp "$linux/$id.mime.xml" "$root/usr/share/mime/packages/$id.xml"
sed "s/@VERSION@/$version/; s/@DATE@/$date/" "$linux/$id.metainfo.xml.in" > "$root/usr/share/metainfo/$id.metainfo.xml"
cp -a build/icons/hicolor/. "$root/usr/share/icons/hicolor/"
cp resources/icons/clausewise.svg "$root/usr/share/icons/hicolor/scalable/apps/"
cp LICENSE "$root/usr/share/doc/clausewise/copyright"
gzip -9n < CHANGELOG.md > "$root/usr/share/doc/clausewise/changelog.gz"
find "$root" -type d -exec chmod 755 {} +
find "$root/usr/share" -type f -exec chmod 644 {} +

size=$(du -sk "$root/usr" | cut -f1)
cat > "$root/DEBIAN/control" <<CONTROL
Package: clausewise
Version: $version
Section: text
Priority: optional
Architecture: $architecture
Installed-Size: $size
Maintainer: The Clausewise developers <developers@clausewise.org>
Depends: libc6, libglib2.0-0 | libglib2.0-0t64, libgl1, libegl1, libfontconfig1, libdbus-1-3, libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libxcb-image0, libxcb-render-util0, libxcb-xkb1
Description: reader that compares treaties clause by clause
 Clausewise sets treaties and rival proposals side by side, clause by clause,
 marks the words in which they differ, shows who guarantees what to whom,
 searches every text at once and prints a comparison sheet.
CONTROL
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/clausewise_${version}_${architecture}.deb"
