package nl.schuifaan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls of the house. A package may use what stands on its line, and the libraries named with an asterisk; nothing
 * else.
 */
class WallsTest {

    private static final String ROOT = "nl.schuifaan.";

    private static final String TABLE = """
            id                |                                                        |
            language          |                                                        | com.ibm.icu*
            seating           | language                                               |
            conversation      | id language |
            pdf               | language                                               | com.ibm.icu* com.google.zxing* org.apache.fop* org.apache.xmlgraphics* org.apache.fontbox* org.apache.pdfbox* org.xml.sax* org.springframework.stereotype*
            logging           |                                                        | any
            loop              | logging                                                | any
            web               | loop settings                                          | any
            settings          | loop logging language                                  | any
            store             | id settings | any
            privacy           | id settings store logging | any
            activity          | id privacy settings | any
            gathering         | id api privacy conversation language settings store example | any
            membership        | settings loop logging language                         | any
            organisation      | settings store                                         | any
            wording           | loop language settings store                           | any
            example           | id privacy language settings store | any
            channel           | id conversation language | io.github.bucket4j* com.github.benmanes.caffeine*
            channel.telegram  | id membership loop logging channel conversation language settings store | any
            channel.sms       | id logging channel conversation language settings store | any
            transcript        | id channel conversation gathering language | org.springframework.core.io* org.springframework.stereotype*
            transcript.playing | id transcript channel conversation gathering language |
            transcript.translating | id transcript transcript.playing channel conversation gathering language |
            channel.simulator | id web channel conversation language settings store transcript logging | any
            transcript.showing | id channel.simulator channel conversation language transcript transcript.translating | any
            chat              | id organisation channel privacy conversation gathering language settings store membership loop logging example | any
            api               | id                                                     | any
            access            | id web activity channel conversation privacy language settings store | any
            notice            | id api channel chat privacy conversation gathering language settings store membership loop logging organisation | any
            poll              | id api notice channel chat privacy conversation gathering language settings store logging example organisation | any
            people            | id chat notice loop privacy conversation gathering language settings store | any
            report            | id poll gathering chat privacy conversation language settings store membership loop example organisation | any
            evening           | id pdf channel people notice chat loop seating privacy conversation gathering language settings store | any
            console           | id evening seating people report access activity poll api notice chat pdf channel privacy conversation gathering language settings store example organisation wording | any
            """;

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.schuifaan");

    /** What a package may use: packages of the house, and libraries. */
    private record Wall(String name, List<String> house, List<String> libraries) {

        static Wall of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Wall(parts[0].strip(), words(parts[1]), words(parts[2]));
        }

        private static List<String> words(String cell) {
            return Arrays.stream(cell.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        }

        ArchRule rule() {
            return classes().that().resideInAPackage(ROOT + name).should().onlyDependOnClassesThat(
                    DescribedPredicate.describe("stand on the line of " + name, this::allows));
        }

        private boolean allows(JavaClass other) {
            String used = other.getPackageName();
            if (used.equals("nl.schuifaan") || used.startsWith(ROOT)) {
                String inside = used.equals("nl.schuifaan") ? "" : used.substring(ROOT.length());
                return inside.equals(name) || house.contains(inside);
            }
            boolean everywhere = used.startsWith("java.") || used.isEmpty() || used.startsWith("org.jspecify");
            return everywhere || libraries.contains("any")
                    || libraries.stream().anyMatch(library -> used.startsWith(library.replace("*", "")));
        }
    }

    @TestFactory
    Stream<DynamicTest> each_package_uses_only_what_stands_on_its_line() {
        return walls().values().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.name, () -> wall.rule().check(HOUSE)));
    }

    @Test
    void every_package_has_a_line() {
        List<String> packages = HOUSE.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> name.startsWith(ROOT)).map(name -> name.substring(ROOT.length())).toList();
        assertThat(walls().keySet()).containsAll(packages);
    }

    @Test
    void a_wall_that_is_broken_is_found() {
        Wall chat = walls().get("chat");
        Wall narrower = new Wall("chat", chat.house.stream().filter(name -> !name.equals("gathering")).toList(),
                chat.libraries);
        assertThat(narrower.rule().evaluate(HOUSE).hasViolation()).isTrue();
        Wall pure = new Wall("chat", chat.house, List.of());
        assertThat(pure.rule().evaluate(HOUSE).hasViolation()).isTrue();
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("nl.schuifaan.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_pure_packages_ask_no_clock() {
        List<String> asked = HOUSE.stream()
                .filter(type ->
                List.of(ROOT + "language", ROOT + "conversation", ROOT + "seating").contains(type.getPackageName()))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("java"))
                .filter(call -> List.of("now", "currentTimeMillis", "nanoTime").contains(call.getName()))
                .map(Object::toString).toList();
        assertThat(asked).isEmpty();
    }

    /** Answers to polls are in what is kept of somebody. */
    @Test
    void all_that_is_kept_of_somebody_is_shown_to_nobody_but_themselves() {
        List<String> shown = HOUSE.stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().equals("PersonalDataService")
                && call.getName().equals("show")).map(call -> call.getOriginOwner().getSimpleName()).toList();
        assertThat(shown).as("the file that a person asks for in their chat").containsExactly("Files");
    }

    private static Map<String, Wall> walls() {
        Map<String, Wall> walls = new LinkedHashMap<>();
        TABLE.lines().map(Wall::of).forEach(wall -> walls.put(wall.name, wall));
        return walls;
    }
}
