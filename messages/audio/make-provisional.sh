#!/usr/bin/env bash
# Speaks some texts with a machine's voice, so that there is something to hear until a person of the neighbourhood has spoken them in.
# Needs espeak-ng and opusenc (Debian: espeak-ng, opus-tools). A file that is not named in PROVISIONAL is a person's and is left alone;
# beside each that is stands the digest of the text that was spoken, so that a text that changed is found.
#   messages/audio/make-provisional.sh nl ar        # or any of nl en tr ar ku; espeak-ng has no Soranî
set -euo pipefail
cd "$(dirname "$0")"

declare -A voices=([nl]=nl [en]=en-gb [tr]=tr [ar]=ar [ku]=ku)
keys=(greeting menu.ask languages sign-up.adults sign-up.children consent.sign-up consent.wishes help.words human.ask)

for language in "$@"; do
    voice=${voices[$language]:?"there is no voice for $language"}
    mkdir -p "$language"
    for key in "${keys[@]}"; do
        file=$language/$key.ogg
        if [ -e "$file" ] && ! grep -q "^$file " PROVISIONAL; then
            continue
        fi
        # Texts into which a value is put cannot be spoken beforehand.
        read -r digest text < <(python3 - "$language" "$key" <<'PYTHON'
import hashlib, re, sys
lines = re.sub(r"\\\n\s*", "", open(f"../schuifaan_{sys.argv[1]}.properties", encoding="utf-8").read()).splitlines()
text = next(line.split(" = ", 1)[1] for line in lines if line.startswith(sys.argv[2] + " = "))
text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code.group(1), 16)), text).replace("\\n", "\n")
digest = hashlib.sha256(text.encode()).hexdigest()[:16]
print(digest, "" if "{" in text else re.sub("[\u2068\u2069]", "", text).replace("\n", ". "))
PYTHON
        )
        [ -n "$text" ] || continue
        espeak-ng -v "$voice" -s 140 --stdout "$text" | opusenc --quiet --bitrate 16 --speech --serial 1 - "$file"
        sed -i "\\|^$file |d" PROVISIONAL
        echo "$file $digest" >> PROVISIONAL
    done
done
