package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {

    private static final Keywords WORDS = OurMessages.phrasebook().keywords();

    @ParameterizedTest(name = "in {0}, \"{1}\" is {2}")
    @CsvFileSource(resources = "/words/keywords.txt", delimiter = '|')
    void findsWhatAWordMeans(String language, String typed, String meaning) {
        Optional<Keyword> expected = "none".equals(meaning) ? Optional.empty() : Optional.of(Keyword.valueOf(meaning));

        assertThat(WORDS.find(typed == null ? "" : typed, known(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" ends all messages: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            stop | true
            STOP | true
            Stop. | true
            STOP!!! | true
            stoppp | true
            /stop | true
            StopAll | true
            unsubscribe | true
            CANCEL | false
            end | false
            Quit | false
            revoke | true
            OptOut | true
            dur | false
            DURDUR | true
            mesaj istemiyorum | true
            قف | true
            إيقاف | true
            الغاء الاشتراك | true
            raweste | true
            rawestîne | true
            بەسە | true
            ڕابگرە | true
            رابگره | true
            geen berichten meer | true
            bes | false
            beş | false
            بس | false
            iptal | false
            betal | false
            afmelden | false
            إلغاء | false
            ik wil niet dat jullie stoppen | false
            stop de persen | false
            ja | false
            /start | false
            /cancel | false
            """)
    void knowsWhoWantsNoMoreMessagesInAnyLanguage(String typed, boolean stop) {
        assertThat(WORDS.stop(typed)).isEqualTo(stop);
    }

    @ParameterizedTest(name = "in {0}, \"{1}\" is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nl | 0 | 0
            nl | 3 | 3
            nl | 12 | 12
            nl | 99 | 99
            nl | 2. | 2
            nl | 2️⃣ | 2
            nl | ３ | 3
            ar | ٣ | 3
            ar | ١٢ | 12
            ckb | ۴ | 4
            nl | twee | 2
            nl | Twee mensen | 2
            nl | één | 1
            nl | een | 1
            nl | geen | 0
            nl | geen kinderen | 0
            nl | 1 kind | 1
            nl | alleen ik | 1
            nl | met z'n tweeën | 2
            nl | met z’n tweeen | 2
            nl | met zijn drieen | 3
            nl | we zijn met 4 | 4
            nl | we zijn met 4 personen | 4
            nl | zeuven | 7
            en | just me | 1
            en | two adults | 2
            en | the two of us | 2
            tr | iki | 2
            tr | 2 kişi | 2
            tr | 2 kisi | 2
            tr | 2 kişiyiz | 2
            tr | üç kişi | 3
            tr | uc | 3
            tr | dort | 4
            tr | beş | 5
            tr | bes | 5
            tr | altı | 6
            tr | ALTI | 6
            tr | on | 10
            tr | yok | 0
            tr | tek başıma | 1
            tr | ikimiz | 2
            ar | واحد | 1
            ar | وحدي | 1
            ar | شخصين | 2
            ar | نفرين | 2
            ar | اتنين | 2
            ar | جوج | 2
            ar | ثلاثة أشخاص | 3
            ar | ٣ اشخاص | 3
            ar | تلاته | 3
            ar | أربعة | 4
            ar | اربعه | 4
            ar | wa7ed | 1
            ar | tlata | 3
            ar | arba3a | 4
            ar | sab3a | 7
            ku | yek | 1
            ku | du | 2
            ku | dido | 2
            ku | sê | 3
            ku | se | 3
            ku | sise | 3
            ku | car | 4
            ku | pênc | 5
            ku | penc | 5
            ku | şeş | 6
            ku | ses | 6
            ku | 3 kes | 3
            ku | heşt | 8
            ku | tenê ez | 1
            ckb | یەک | 1
            ckb | يه‌ك | 1
            ckb | دوو | 2
            ckb | دو | 2
            ckb | سێ | 3
            ckb | سی | 30
            ckb | چوار | 4
            ckb | چوار کەس | 4
            ckb | پینج | 5
            ckb | نۆ | 9
            nl | ２ | 2
            ar | ١٠ | 10
            ar | ٢٫ | none
            ckb | ١ | 1
            ckb | ۲ کەس | 2
            ckb | ۳ | 3
            nl | mijn man en ik | 2
            nl | eentje | 1
            nl | met zijn vieren | 4
            nl | met ons vijven | 5
            en | my husband and I | 2
            en | one person | 1
            tr | eşim ve ben | 2
            tr | esim ve ben | 2
            tr | kendim | 1
            tr | 4 kişi geliyoruz | 4
            tr | Üç kişiyiz | 3
            tr | DÖRT | 4
            ar | أنا وزوجي | 2
            ar | انا وحدي | 1
            ar | ثمان | 8
            ar | ٤ أشخاص | 4
            ar | خمسة أطفال | 5
            ar | khamse | 5
            ku | kesek | 1
            ku | em herdu | 2
            ku | em çar kes in | 4
            ku | pênç | 5
            ku | deh | 10
            ckb | تەنها خۆم | 1
            ckb | سێ کەس | 3
            ckb | ٣ کەس | 3
            ckb | شه‌ش | 6
            ckb | حه‌وت | 7
            ckb | هه‌شت | 8
            ckb | ده | 10
            # a number of another language
            nl | iki | 2
            nl | ثلاثة | 3
            tr | twee | 2
            - | yedi | 7
            # not a number, or not one
            nl | -1 | none
            nl | 1,5 | none
            nl | 1/2 | none
            nl | 2-3 | none
            nl | 100 | none
            nl | 2 volwassenen en 1 kind | none
            nl | mensen | none
            nl | LAAK1 | none
            nl | ja | none
            # like a number, and no number
            nl | teen | none
            nl | heeft | none
            nl | wij allen | none
            nl | nee geen | 0
            ku | nîne | 0
            tr | nine | none
            ckb | سي | none
            """)
    void understandsNumbers(String language, String typed, String number) {
        OptionalInt expected = "none".equals(number) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));

        assertThat(WORDS.number(typed, known(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is written in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Nederlands | nl
            nederlands | nl
            Türkçe | tr
            turkce | tr
            TÜRKÇE | tr
            العربية | ar
            عربي | ar
            arabic | ar
            Arabisch | ar
            kurdî | ku
            Kurdi | ku
            kurmanci | ku
            soranî | ckb
            sorani | ckb
            کوردی | ckb
            كوردي | ckb
            English | en
            Hallo | nl
            goedemorgen | nl
            Ik wil graag komen | nl
            hello | en
            I would like to come | en
            merhaba | tr
            Selam | tr
            katılmak istiyorum | tr
            gelmek istiyorum | tr
            yarın akşam | tr
            مرحبا | ar
            السلام عليكم | ar
            أريد التسجيل | ar
            بغيت نجي | ar
            كيف أسجل | ar
            marhaba | ar
            silav | ku
            Roj baş | ku
            rojbas | ku
            ez dixwazim bêm | ku
            hevdîtinek | ku
            سڵاو | ckb
            سلاو | ckb
            به‌یانی باش | ckb
            دەمەوێت بێم | ckb
            کۆبوونەوەکە | ckb
            evet | tr
            nexêr | ku
            نعم | ar
            بەڵێ | ckb
            hayır | tr
            türkçe lütfen | tr
            Spreekt u Arabisch? | ar
            # nothing to go by
            LAAK1 | none
            ok | none
            stop | none
            2 | none
            👍 | none
            Ayşe | none
            سلام خوبی | none
            oui | none
            """)
    void tellsTheLanguage(String typed, String language) {
        Optional<Language> expected = "none".equals(language) ? Optional.empty() : Optional.of(new Language(language));

        assertThat(WORDS.languageOf(typed)).isEqualTo(expected);
    }

    @Test
    void foldsSpellingsTogether() {
        assertThat(Keywords.fold("  HAYIR!! ")).isEqualTo(Keywords.fold("hayır"));
        assertThat(Keywords.fold("أيوه")).isEqualTo(Keywords.fold("ايوة"));
        assertThat(Keywords.fold("زانیاریەکان ")).isEqualTo(Keywords.fold("زانیاریه‌کان"));
        assertThat(Keywords.fold("Ayşe Yılmaz")).isEqualTo("ayse yilmaz");
    }

    @Property(tries = 2000)
    void noTextBringsAnException(@ForAll("anyText") String text, @ForAll("anyLanguage") String language) {
        Language known = known(language);
        WORDS.find(text, known);
        WORDS.stop(text);
        WORDS.number(text, known);
        WORDS.languageOf(text);
        Keywords.fold(text);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> units = Arbitraries.strings().withCharRange('\0', '\uFFFF').ofMaxLength(60);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars(" /@'ـ\u200C\u200F\u2068\u2069\u0307\uD83D\uDC4D\uFE0F.!0٣ıİşەێ\n\t").ofMaxLength(90);
        Arbitrary<String> long_ = Arbitraries.strings().ofMinLength(10_000).ofMaxLength(10_000);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(10, units), net.jqwik.api.Tuple.of(10, marks),
                net.jqwik.api.Tuple.of(1, long_));
    }

    @Provide
    Arbitrary<String> anyLanguage() {
        return Arbitraries.of("-", "nl", "tr", "ar", "ku", "ckb", "en", "so");
    }

    private static @org.jspecify.annotations.Nullable Language known(String language) {
        return "-".equals(language) ? null : new Language(language);
    }
}
