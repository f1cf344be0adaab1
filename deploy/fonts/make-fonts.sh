#!/usr/bin/env bash
# Builds the two fonts of Schuifaan's PDFs from Noto, as Debian packs it: apt-get install fonts-noto-core python3-venv
# Run it after changing merge_fonts.py; what it makes stands in src/main/resources/fonts and is committed.
set -euo pipefail
cd "$(dirname "$0")"

noto=${NOTO:-/usr/share/fonts/truetype/noto}
fonts=../../src/main/resources/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q --disable-pip-version-check install fonttools==4.68.0
for weight in Regular Bold; do
    SOURCE_DATE_EPOCH=0 "$work/venv/bin/python" merge_fonts.py \
        "$noto/NotoSans-$weight.ttf" "$noto/NotoSansArabic-$weight.ttf" "$weight" "$fonts/BuurtSans-$weight.ttf"
done
ls -l "$fonts"
