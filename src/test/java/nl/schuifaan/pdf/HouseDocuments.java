package nl.schuifaan.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.BarChart;
import nl.schuifaan.pdf.Block.BarChart.Bar;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;

/** Each PDF of the house, in a language. */
final class HouseDocuments {

    /** What is said in each language: the title, a sentence, when, how to sign up, and seven words. */
    record Words(String title, String sentence, String when, String how, List<String> words) {

        String word(int index) {
            return words.get(index);
        }
    }

    static final Map<Language, Words> WORDS = words();

    private HouseDocuments() {}

    private static Map<Language, Words> words() {
        Map<Language, Words> words = new LinkedHashMap<>();
        words.put(new Language("nl"), new Words("Verhaal van Ayşe: een nieuw begin",
                "Na het verhaal praten wij met elkaar, met koffie en thee. Meedoen kost € 0,00.",
                "zaterdag 5 december 2026, 19.00 tot 21.30 uur",
                "Scan de code, of stuur het woord per sms naar 097 0102 05678.",
                List.of("Naam", "Plaatsen", "Tafel", "Er", "Antwoord", "Nu", "Eerder")));
        words.put(new Language("en"), new Words("Ayşe's story: a new beginning",
                "After the story we talk together, with tea and coffee. It costs € 0.00.",
                "Saturday 5 December 2026, 19:00 to 21:30", "Scan the code, or send the word by SMS to 097 0102 05678.",
                List.of("Name", "Seats", "Table", "Here", "Answer", "Now", "Before")));
        words.put(new Language("tr"), new Words("Ayşe anlatıyor: yeni bir başlangıç",
                "Hikâyeden sonra çay ve kahveyle sohbet ediyoruz. İğde ve ıspanaklı börek de var: € 0,00.",
                "5 Aralık 2026 Cumartesi, 19.00–21.30",
                "Kodu okutun ya da kelimeyi 097 0102 05678 numarasına SMS ile gönderin.",
                List.of("İsim", "Yer", "Masa", "Geldi", "Cevap", "Şimdi", "Önce")));
        words.put(new Language("ku"), new Words("Ayşe: destpêkeke nû",
                "Piştî çîrokê em bi hev re diaxivin, bi çay û qehwe. Pere naxwaze: € 0,00.",
                "şemî, 05-12-2026, ji 19:00 heta 21:30",
                "Kodê bixwînin, an jî peyvê bi SMSê ji 097 0102 05678 re bişînin.",
                List.of("Nav", "Cih", "Mase", "Hat", "Bersiv", "Niha", "Berê")));
        words.put(new Language("ar"), new Words("قصة عائشة: بداية جديدة",
                "بعد القصة نتحدث معًا، مع الشاي والقهوة. والأهل والأصدقاء مرحّب بهم في \u2068De Lantaarn\u2069، "
                + "والمشاركة مقابل € 0,00 فقط.",
                "السبت 5 ديسمبر 2026، الساعة 19:00", "امسح الرمز، أو أرسل الكلمة برسالة نصية إلى 097 0102 05678.",
                List.of("الاسم", "المقاعد", "الطاولة", "حضر", "الجواب", "الآن", "قبل")));
        words.put(new Language("ckb"), new Words("چیرۆکی ئایشێ: دەستپێکێکی نوێ",
                "دوای چیرۆکەکە پێکەوە قسە دەکەین، لەگەڵ چا و قاوە. بەڵێ، ڕۆژ باش، کۆبوونەوەی گەڕەک لە \u2068De "
                + "Lantaarn\u2069 بە € 0,00 ـە.",
                "شەممە، \u206805-12-2026\u2069، کاتژمێر 19:00",
                "کۆدەکە بخوێنەوە، یان وشەکە بە SMS بنێرە بۆ 097 0102 05678.",
                List.of("ناو", "شوێن", "مێز", "هات", "وەڵام", "ئێستا", "پێشتر")));
        return words;
    }

    static Map<String, PdfDocument> all(Language language) {
        Words words = WORDS.get(language);
        Map<String, PdfDocument> all = new LinkedHashMap<>();
        all.put("poster", poster(language, words));
        all.put("door-list", doorList(language, words, 79));
        all.put("table-cards", tableCards(language, words));
        all.put("poll-report", pollReport(language, words));
        all.put("everything", everything(language, words));
        return all;
    }

    private static PdfDocument poster(Language language, Words words) {
        List<Poster.Invitation> invitations = WORDS.entrySet().stream().map(one -> new Poster.Invitation(one.getKey(),
                one.getValue().title, one.getValue().when, "\u2068De Lantaarn, Hoefkade 120\u2069", one.getValue().how))
                .toList();
        return new Poster(words.title, language, invitations, "https://schuifaan.example/p-BUURTHUIS", words.how,
                "VERHAAL1",
                "097 0102 05678").document();
    }

    static PdfDocument doorList(Language language, Words words, int guests) {
        List<String> names = List.of("Ayşe", "Berîvan", "Karim", "Dirk", "Samira", "ڕۆژین", "ليلى", "Şîlan");
        List<DoorList.Guest> all = IntStream.range(0, guests)
                .mapToObj(i -> new DoorList.Guest(names.get(i % names.size()),
                "ABCDEFGHIJ".charAt(i % 10) + ".", 1 + i % 4, "Tafel " + (1 + i % 9))).toList();
        return new DoorList(words.title, language, List.of(words.when),
                new DoorList.Words(words.word(0), words.word(1), words.word(2),
                words.word(3)), all, "05-12-2026 18:02 · {page} / {pages}", missing -> words.word(0) + ": +" + missing)
                .document();
    }

    private static PdfDocument tableCards(Language language, Words words) {
        List<TableCards.Spoken> spoken = List.of(new TableCards.Spoken(new Language("nl"), "Nederlands"),
                new TableCards.Spoken(new Language("ckb"), "کوردی (سۆرانی)"),
                new TableCards.Spoken(new Language("ar"), "العربية"),
                new TableCards.Spoken(new Language("tr"), "Türkçe"));
        List<TableCards.Table> tables = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new TableCards.Table(words.word(2) + " " + i,
                spoken.subList(0, 1 + i % 4), words.word(1) + ": 8")).toList();
        return new TableCards(words.title, language, tables, missing -> "+" + missing).document();
    }

    private static PdfDocument pollReport(Language language, Words words) {
        BarChart chart = new BarChart(words.word(4), List.of(words.word(5), words.word(6)),
                IntStream.range(1, 6).mapToObj(i ->
                new BarChart.Row(Text.of(words.word(i)), List.of(new Bar(i / 7.0, 17 * i + " / 120 (" + 14 * i + "%)"),
                        i == 3 ? new Bar(null, "–") : new Bar((5 - i) / 5.0, 20 * (5 - i) + "%")))).toList());
        PollReport.Question question = new PollReport.Question(words.sentence, chart, words.when);
        return new PollReport(words.title, language, List.of(words.sentence, words.how),
                List.of(question, question, question),
                "{page} / {pages}", missing -> "+" + missing).document();
    }

    /** Each kind of block, and what a person may have typed. */
    private static PdfDocument everything(Language language, Words words) {
        Table table = new Table(List.of(new Column(words.word(0), Alignment.START, 4),
                new Column(words.word(1), Alignment.END, 2),
                new Column(words.word(2), Alignment.CENTRE, 3)), List.of(
                List.of(Text.isolated("Fatma Yılmaz (2)"), Text.of("1.240"), Text.of("+31 6 1234 5678")),
                List.of(Text.isolated("ڕۆژین ئەحمەد"), Text.of("€ 12,50"), Text.of("45%"))));
        List<Block> each = WORDS.entrySet().stream().<Block>map(one -> new Block.Section(one.getKey(),
                List.of(Block.Heading.of(3, one.getValue().title), Block.Paragraph.of(one.getValue().sentence))))
                .toList();
        return new PdfDocument(words.title, language,
                Stream.<Stream<Block>>of(Stream.of(Block.Heading.of(1, words.title),
                        Block.Paragraph.of(words.sentence),
                        Block.Paragraph.of("<fo:block>Dirk & Samira</fo:block> 🙂 \u0000 你好"),
                        new Block.Paragraph(Text.of(Text.Span.bold(words.word(4)), Text.Span.plain(": "),
                        Text.Span.in(new Language("ckb"),
                                "ڕۆژ باش")), Block.Size.NORMAL, Alignment.START), Block.Heading.of(2, words.how),
                                table),
                each.stream(), Stream.of(new Block.PageBreak(), Block.Paragraph.small(words.when)))
                .flatMap(blocks -> blocks).toList(),
                "{page} / {pages}", missing -> "+" + missing);
    }
}
