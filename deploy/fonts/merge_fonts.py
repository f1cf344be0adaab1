"""Makes one font out of Noto Sans and Noto Sans Arabic, for Latin and Arabic letters on one line.

Two fonts side by side will not do: the Arabic one would stand below the line of the Latin one.
The licence (OFL 1.1) asks for another name than Noto's, and for the licence beside the font.
"""
import os
import sys
import tempfile

from fontTools import merge, subset

FAMILY = "Buurt Sans"

LATIN = [
    (0x20, 0x24F),      # Dutch, Turkish, Kurmancî and all of Europe
    (0x2B9, 0x2DD), (0x300, 0x345),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027), (0x202F, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
    (0x2070, 0x2094), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212), (0x2260, 0x2265),
    (0x25CC, 0x25CC), (0xFFFD, 0xFFFD),
]
LATIN_FEATURES = ["kern", "ccmp", "mark", "mkmk"]

ARABIC = [
    (0x600, 0x6FF),     # Arabic, Soranî, and what Persian and Urdu names bring
    (0x750, 0x77F),
    (0x200C, 0x200F),
    (0xFDFC, 0xFDFC),
    (0xFE8D, 0xFE90),
]
ARABIC_FEATURES = ["ccmp", "isol", "init", "medi", "fina", "rlig", "liga", "calt", "mark", "mkmk", "kern", "curs", "locl"]


def letters(path, ranges, features, folder):
    """The letters of these ranges alone, without hints for screens of long ago."""
    options = subset.Options()
    options.layout_features = features
    options.layout_scripts = ["*"]
    options.hinting = False
    options.legacy_kern = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    part = os.path.join(folder, os.path.basename(path))
    font.save(part)
    return part


def rename(font, weight):
    name = font["name"]
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    given = {1: FAMILY, 3: f"{postscript}; derived from Noto Sans and Noto Sans Arabic", 4: f"{FAMILY} {weight}", 6: postscript, 16: FAMILY}
    for record in name.names:
        record.string = given.get(record.nameID, record.string)
    name.names = [record for record in name.names if record.nameID != 25]


def main(latin, arabic, weight, target):
    with tempfile.TemporaryDirectory() as folder:
        font = merge.Merger().merge([
            letters(latin, LATIN, LATIN_FEATURES, folder),
            letters(arabic, ARABIC, ARABIC_FEATURES, folder)])
        rename(font, weight)
        font["head"].modified = font["head"].created   # the same letters give the same bytes
        font.recalcTimestamp = False
        font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
