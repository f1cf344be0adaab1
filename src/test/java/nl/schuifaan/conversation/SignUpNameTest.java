package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first name that means something else as well. */
class SignUpNameTest {

    private final Chat zain = Chat.telegram();

    static List<Language> languages() {
        return Chat.PHRASEBOOK.languages();
    }

    private Chat askedForAName(Language language) {
        zain.contact = Contact.UNKNOWN.speaking(language);
        return zain.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:1")
                .presses("children:LAAK1:0");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"ar, زين", "ar, زَيْن", "ar, تمام", "ar, سلام", "nl, Jep", "nl, Ja", "nl, زين", "nl, Hawar",
            "ku, Hawar", "ku, Silav", "ku, Spas",
            "tr, Şükran", "tr, Dil", "tr, İmdat", "tr, On", "tr, Selam", "ckb, سوپاس", "ckb, سڵاو", "en, Sure",
                    "nl, Nee", "ku, Yek"})
    void a_word_that_means_something_is_asked_about(String language, String typed) {
        askedForAName(new Language(language)).types(typed);
        assertThat(zain.keys()).containsExactly("sign-up.sure");
        assertThat(zain.words()).contains(typed);
        zain.presses("sure:LAAK1");
        assertThat(zain.step).isInstanceOf(SignUp.Check.class);
        assertThat(zain.step.draft().name()).isEqualTo(typed);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_yes_or_a_number_in_any_language_is_no_name_until_they_say_so(Language language) {
        Stream.concat(Chat.PHRASEBOOK.keywords().spellings(Keyword.YES, language).stream(),
                        Chat.PHRASEBOOK.keywords().spellings(7, language).stream())
                .filter(word -> word.indexOf(' ') < 0 && word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> Chat.PHRASEBOOK.keywords().find(word, language).isPresent()
                        || Chat.PHRASEBOOK.keywords().number(word, language).isPresent())
                .forEach(word ->
                assertThat(askedForAName(language).types(word).step).as(word).isInstanceOf(SignUp.NameSure.class));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void asked_whether_that_is_the_name_one_says_yes_no_or_another_name(Language language) {
        String yes = Chat.PHRASEBOOK.keywords().spellings(Keyword.YES, language).getFirst();
        String no = Chat.PHRASEBOOK.keywords().spellings(Keyword.NO, language).getFirst();

        assertThat(askedForAName(language).types(yes).types(no).step).isInstanceOf(SignUp.Name.class);
        assertThat(askedForAName(language).types("زين").types(yes).step.draft().name()).isEqualTo("زين");
        assertThat(askedForAName(language).types("زين").types("Rojda").step.draft().name()).isEqualTo("Rojda");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void help_back_another_language_and_stop_stay_what_they_are(Language language) {
        assertThat(askedForAName(language).types(typed(Keyword.HELP, language)).step).isInstanceOf(Home.Help.class);
        assertThat(askedForAName(language).types(typed(Keyword.BACK, language)).step)
                .isInstanceOf(SignUp.Children.class);
        assertThat(askedForAName(language).types("/language").step).isInstanceOf(Home.Languages.class);
        assertThat(askedForAName(language).types("STOP").contact.stopped()).isTrue();
    }

    private static String typed(Keyword keyword, Language language) {
        List<String> spellings = Chat.PHRASEBOOK.keywords().spellings(keyword, language);
        return spellings.get(spellings.getFirst().equals("help") ? 1 : 0);
    }

    /** Names that are borne in The Hague: none of them may end the messages, open a menu or be lost. */
    @ParameterizedTest
    @MethodSource("languages")
    void names_are_names(Language language) {
        String names = """
                Ayşe Berîvan Karim Dirk Samira Rojda Zîlan Besê Hêvî Dilan Newroz Azad Serhat Baran Ciwan Dersim Evîn Gulê Helîn Hawar Jiyan
                Kawa Leyla Mîran Nûpelda Perwîn Rêzan Sakine Şêrko Tara Welat Xezal Zana Dilşad Aram Hêmin Sîpan Silav Bêrîtan Çiya Rêber Ali
                Mehmet Mustafa Emine Fatma Hatice Zeynep Elif Meryem Şerife Hasan Hüseyin İbrahim Yusuf Murat Ömer İsmail Döndü Gülsüm Hacer
                Songül Dursun Durmuş Yeter Döne İmdat Satılmış Yaşar Tamam Umut Su Nur Can Deniz Bora Ece Ada Naz Ela Mine Dilek Sevgi
                محمد أحمد علي حسن حسين عمر فاطمة زينب مريم عائشة خديجة نور هدى سلمى ليلى أمل إيمان سعيد يوسف خالد سلام زين تمام وحيد
                عبد بشرى كمال جمال سمير نعيمة نعمة رجاء دعاء صبري إحسان وفاء ئاسۆ ڕێباز شیلان هێرۆ نەسرین ئاوات دلێر سۆران هاوڕێ بەهار سەلام
                Jan Piet Jep Jaap Bas Daan Sem Noa Anne Thea Mia Ria Bep Nel Jo Teun Geert Wim Max Top Bo Menno Stien
                Mohammed Fatima Naima Khadija Salam Shukran Noor Yara Rania Zain Wahid Hamza Bilal Amine Said Aya Lina Hind Houda
                Sure Will Grace Hope Joy May Page
                """;
        for (String name : names.strip().split("\\s+")) {
            Step step = askedForAName(language).types(name).step;
            boolean taken = step instanceof SignUp.NameSure
                    || name.equals(step instanceof SignUp.Check need ? need.draft().name() : null);
            assertThat(taken).as(name).isTrue();
        }
    }

    @Test
    void the_same_word_once_more_is_the_name_though_it_is_a_number() {
        assertThat(askedForAName(new Language("ku")).types("Du").types("Du").step.draft().name()).isEqualTo("Du");
    }

    @Test
    void a_no_is_a_no_the_second_time() {
        assertThat(askedForAName(Language.DUTCH).types("nee").types("nee").step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void figures_choose_and_several_words_are_no_doubtful_name() {
        assertThat(askedForAName(Language.DUTCH).types("1").step.draft().name()).isEmpty();
        assertThat(askedForAName(Language.DUTCH).types("ja hoor").step).isInstanceOf(SignUp.Name.class);
        assertThat(askedForAName(Language.DUTCH).types("👍").step).isInstanceOf(SignUp.Name.class);
        assertThat(askedForAName(Language.DUTCH).types("hallo").step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void back_from_the_question_is_the_name_again() {
        assertThat(askedForAName(Language.DUTCH).types("Jep").presses("back").step).isInstanceOf(SignUp.Name.class);
    }

    @ParameterizedTest
    @CsvSource({"nl, Ik heet Karim, Karim", "nl, mijn naam is Karim!, Karim", "ar, اسمي كريم, كريم",
            "ku, Navê min Berîvan e, Berîvan",
            "tr, Adım Ayşe, Ayşe", "ckb, ناوم هێمنە, هێمن", "en, My name is Samira, Samira", "nl, اسمي كريم, كريم"})
    void a_name_with_words_around_it_is_the_name(String language, String typed, String name) {
        assertThat(askedForAName(new Language(language)).types(typed).step.draft().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"waarom wilt u dat weten?", "Samira 0612345678", "Liked “Wat is uw voornaam?”",
            "ليش بدكم الاسم؟",
            "ik wil eerst weten wat het kost", "Reacted 👍 to “Wat is uw voornaam?”"})
    void a_question_a_number_a_sentence_and_a_reaction_are_no_name(String typed) {
        Step step = askedForAName(Language.DUTCH).types(typed).step;
        assertThat(step).isInstanceOf(SignUp.Name.class);
        assertThat(step.draft().name()).isNull();
    }

    @Test
    void why_a_name_is_asked_for_is_said() {
        assertThat(askedForAName(Language.DUTCH).types("waarom wilt u dat weten?").keys())
                .startsWith("sign-up.name.why");
    }

    @Test
    void a_reaction_is_no_word_of_the_persons() {
        assertThat(askedForAName(Language.DUTCH).types("Loved “Wat is uw voornaam?”").isQuiet()).isTrue();
        assertThat(zain.contact.misses()).isZero();
    }

    @Test
    void a_name_that_is_too_long_is_told_so() {
        assertThat(askedForAName(Language.DUTCH).types("Karim" + "a".repeat(40)).keys())
                .startsWith("sign-up.name.long");
    }
}
