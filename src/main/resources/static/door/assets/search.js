// Finds a name however it is spelt: Yilmaz = Yılmaz, berivan = بەریوان = بريفان, and with a letter wrong.
self.DoorSearch = (() => {
  "use strict";

  const LATIN = {ı: "i", ø: "o", æ: "ae", ß: "ss", ð: "d", þ: "th", ł: "l"};
  const ARABIC = {
    ا: "a", أ: "a", إ: "a", آ: "a", ى: "a", ە: "e", ة: "e", ه: "h", ھ: "h", ب: "b", پ: "p", ت: "t", ط: "t", ث: "s", س: "s", ص: "s", ش: "s",
    ج: "c", چ: "c", ح: "h", خ: "x", د: "d", ض: "d", ذ: "z", ز: "z", ظ: "z", ژ: "j", ر: "r", ڕ: "r", ع: "", ء: "", ئ: "", ؤ: "o", غ: "x",
    ف: "f", ڤ: "v", ق: "k", ك: "k", ک: "k", گ: "g", ل: "l", ڵ: "l", م: "m", ن: "n", و: "w", ۆ: "o", ي: "y", ی: "y", ێ: "e"
  };

  const fold = text => [...text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl").normalize("NFKD").replace(/\p{M}/gu, "")]
    .map(letter => LATIN[letter] ?? letter).join("").replace(/[^\p{L}\p{N} ]/gu, "").replace(/\s+/g, " ").trim();

  // The consonants: what two scripts agree on.
  const bones = text => [...fold(text)].map(letter => ARABIC[letter] ?? letter).join("")
    .replace(/sh|sch/g, "s").replace(/ch/g, "c").replace(/kh|gh/g, "x").replace(/[fvw]/g, "v").replace(/[qg]/g, "k").replace(/j/g, "c")
    .replace(/[aeiouyh]/g, "").replace(/(.)\1+/g, "$1");

  // Letters to change, add, leave out or swap until one is the other's beginning.
  const typos = (sought, name) => {
    let before = null;
    let row = Array.from({length: name.length + 1}, (_, i) => i);
    for (let i = 1; i <= sought.length; i++) {
      const next = [i];
      for (let j = 1; j <= name.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (sought[i - 1] === name[j - 1] ? 0 : 1));
        if (before && i > 1 && j > 1 && sought[i - 1] === name[j - 2] && sought[i - 2] === name[j - 1]) { next[j] = Math.min(next[j], before[j - 2] + 1); }
      }
      before = row;
      row = next;
    }
    return Math.min(...row);
  };

  // 0 fits best; null does not fit.
  const rank = (sought, name) => {
    const word = fold(sought);
    const folded = fold(name);
    if (folded.startsWith(word)) { return 0; }
    if (folded.includes(word)) { return 1; }
    const some = bones(sought);
    const all = bones(name);
    if (some.length > 1 && all.startsWith(some)) { return 2; }
    const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    return allowed && typos(word, folded) <= allowed ? 3 : some.length > 2 && typos(some, all) <= 1 && Math.abs(all.length - some.length) < 2 ? 4 : null;
  };

  return {
    find: (sought, lines) => !fold(sought) ? lines : lines.map(line => [rank(sought, line.name), line])
      .filter(([order]) => order !== null).sort(([one], [other]) => one - other).map(([, line]) => line)
  };
})();
