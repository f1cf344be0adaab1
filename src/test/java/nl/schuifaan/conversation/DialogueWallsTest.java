package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What is said knows what it stands on, never what stands on it. Where one dialogue leads to another it goes by
 * {@link Ways}; that and {@link Step} are the table of contents, and know them all.
 */
@DisplayName("Inside the conversation")
class DialogueWallsTest {

    /**
     * From the top down, a dialogue on each line with all its classes. What is not here is what all of them stand on.
     */
    private static final List<List<String>> DIALOGUES = """
            Conversation Typed TypedCode Explained Parts
            OptOut
            Personal
            MySignUps
            SignUp SignUpAnswers SignUpScreens SignUpSummary SignUpName SeatsAnswer
            Allergy
            Interpreter
            TableMix
            NoticeDialogue Telling NoticeAnswers NoticeScreens FewerSeats News
            FacilitatorDialogue FacilitatorCount
            PollDialogue PollAnswers PollScreens PollLabels PollNumbers
            Announcement
            WhatsOn
            Home
            FirstContact
            Handoff
            """.lines().map(line -> Arrays.asList(line.split(" "))).toList();

    private static final List<String> TABLE_OF_CONTENTS = List.of("Step", "Ways");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.schuifaan.conversation");

    @Test
    void nothing_knows_what_stands_above_it() {
        TreeSet<String> up = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency used : type.getDirectDependenciesFromSelf()) {
                if (!TABLE_OF_CONTENTS.contains(file(type)) && height(used.getTargetClass()) < height(type)) {
                    up.add(file(type) + " knows " + file(used.getTargetClass()));
                }
            }
        }
        assertThat(up).isEmpty();
    }

    @Test
    void every_dialogue_with_steps_stands_on_a_line() {
        List<String> lines = DIALOGUES.stream().flatMap(List::stream).toList();
        assertThat(Step.class.getPermittedSubclasses())
                .allMatch(at -> lines.contains(at.getEnclosingClass().getSimpleName()));
        assertThat(CLASSES.stream().map(DialogueWallsTest::file)).containsAll(lines);
    }

    private static int height(JavaClass type) {
        for (int i = 0; i < DIALOGUES.size(); i++) {
            if (type.getPackageName().equals("nl.schuifaan.conversation") && DIALOGUES.get(i).contains(file(type))) {
                return i;
            }
        }
        return DIALOGUES.size();
    }

    /** The class that the file is named after. */
    private static String file(JavaClass type) {
        return type.getSimpleName().isEmpty() || type.getName().contains("$")
                ? type.getName().substring(type.getName().lastIndexOf('.') + 1).split("\\$")[0] : type.getSimpleName();
    }
}
