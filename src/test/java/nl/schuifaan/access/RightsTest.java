package nl.schuifaan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Activity;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.example.Examples;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each role at each address there is, and at each form: what it may is written down here once more, by what the roles
 * say in sentences, and an address that stands in no line has to be given one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ORGANISERS = EnumSet.of(Role.COORDINATOR, Role.ORGANISER);
    private static final Set<Role> COORDINATORS = EnumSet.of(Role.COORDINATOR);

    /** Ways in, and what is reached by a link of its own. */
    private static final Pattern OPEN = Pattern.compile("/console/(sign-in|welcome|join|read)(/.*)?");

    /** The first that fits counts. */
    private static final List<Right> RIGHTS = List.of(
            new Right("/console(/live)?", ALL), new Right("/console/(sign-out|account|help)(/.*)?", ALL),
            new Right("/console/report/edit(/.*)?", ORGANISERS),
            new Right("/console/(results|report|mirror)(/.*)?", ALL),
            new Right("/console/(gatherings|people|questions|broadcasts)(/.*)?", ORGANISERS),
            new Right("/console/(texts|settings|colleagues|keys|activity|examples)(/.*)?", COORDINATORS),
            new Right("/api/(polls|openapi\\.yaml|report)(/.*)?", ALL),
            new Right("/api/(gatherings|broadcasts)(/.*)?", ORGANISERS));

    private RunningConsole console;
    private final Map<Role, Visitor> visitors = new HashMap<>();
    private final Map<Role, Colleague> colleagues = new HashMap<>();

    private record Right(String path, Set<Role> roles) {}

    private record Address(RequestMethod method, String path) {}

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        console = new RunningConsole(folder, "--SIMULATOR=on");
        for (Role role : List.of(Role.COORDINATOR, Role.ORGANISER, Role.VIEWER)) {
            colleagues.put(role, console.colleague("Collega-" + role, role));
            visitors.put(role, console.visitor().signIn(colleagues.get(role)));
            visitors.get(role).get("/console/account");
        }
    }

    @AfterAll
    void stop() {
        console.close();
    }

    private Set<Address> addresses(String under) {
        Set<Address> addresses = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (RequestMappingInfo mapping : console.application.getBean("requestMappingHandlerMapping",
                RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith(under)) {
                    assertThat(methods).as(pattern).isNotEmpty();
                    methods.forEach(method -> addresses.add(new Address(method, concrete(pattern))));
                }
            }
        }
        return addresses;
    }

    /** With something in place of what varies. */
    private static String concrete(String pattern) {
        return pattern.replaceAll("\\{period}", "2026").replaceAll("\\{poll}", "all").replaceAll("\\{kind}", "csv")
                .replaceAll("\\{[^}]*}", "LAAK1");
    }

    private static Set<Role> roles(String path) {
        return RIGHTS.stream().filter(right -> path.matches(right.path())).map(Right::roles).findFirst()
                .orElseGet(() -> fail(path + " stands in no line of the rights"));
    }

    @Test
    void each_role_is_kept_out_of_each_address_and_form_of_another_and_that_is_written_down() throws Exception {
        Set<Address> all = addresses("/console");
        assertThat(all).hasSizeGreaterThan(120);
        List<String> wrong = new ArrayList<>();
        for (Address address : all) {
            for (Role role : OPEN.matcher(address.path()).matches() ? Set.<Role>of() : ALL) {
                boolean may = roles(address.path()).contains(role);
                if (!may || address.method() == RequestMethod.GET) {
                    long before = refusals(role, address.path());
                    int status = status(visitors.get(role), address);
                    boolean noted = refusals(role, address.path()) == before + 1;
                    if (may ? status == 403 || status == 401 : status != 403 || !noted) {
                        wrong.add(role + " " + address + " got " + status + (noted ? ", noted" : ", not noted"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoever_has_not_signed_in_gets_to_the_sign_in_and_no_further() throws Exception {
        List<String> wrong = new ArrayList<>();
        Visitor stranger = console.visitor();
        stranger.get("/console/sign-in");
        for (Address address : addresses("/console")) {
            if (!OPEN.matcher(address.path()).matches()) {
                int status = status(stranger, address);
                if (status != (address.method() == RequestMethod.GET ? 302 : 401)) {
                    wrong.add(address + " got " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_key_opens_what_its_role_may() throws Exception {
        for (Address address : addresses("/api")) {
            for (Role role : ALL) {
                String key = console.bean(Keys.class).make("test " + role, role, console.bean(MovableClock.class)
                        .instant().plusSeconds(3600), "test");
                int status = console.visitor().send(address.method().name(), address.path(), "Authorization",
                        "Bearer " + key).statusCode();
                assertThat(status == 403).as(role + " " + address + " got " + status)
                        .isEqualTo(!roles(address.path()).contains(role));
            }
            assertThat(console.visitor().send(address.method().name(), address.path()).statusCode())
                    .as(address + " without a key").isEqualTo(401);
        }
    }

    /** With 200 people in the store: no name of theirs on any page, and in no file. */
    @Test
    void a_viewer_sees_no_name_anywhere() throws Exception {
        console.bean(Examples.class).fill();
        Pattern names = Pattern.compile("(?<!\\p{L})(" + String.join("|", names()) + ")(?!\\p{L})");
        Visitor viewer = visitors.get(Role.VIEWER);
        int files = 0;
        for (Address address : addresses("/console")) {
            if (address.method() == RequestMethod.GET && !OPEN.matcher(address.path()).matches()) {
                for (String path : List.of(address.path(), address.path().replace("csv", "xlsx"))) {
                    byte[] body = viewer.bytes(path);
                    files += zipped(body) ? 1 : 0;
                    assertThat(names.matcher(text(body)).results().map(found -> found.group()).toList()).as(path)
                            .isEmpty();
                }
            }
        }
        assertThat(files).as("files that were looked into").isPositive();
    }

    /** On no page of a coordinator, in no file, no line of the activity and no search. */
    @Test
    void a_person_who_is_forgotten_is_nowhere_any_more() throws Exception {
        console.bean(Examples.class).fill();
        MongoTemplate mongo = console.bean(MongoTemplate.class);
        Document stored = mongo.getCollection("questions").distinct("chat", String.class).into(new ArrayList<>())
                .stream()
                .map(chat -> mongo.getCollection("chats").find(new Document("_id", chat)).first())
                .filter(chat -> !bookings(chat).isEmpty()).findFirst().orElseThrow();
        ChatId chat = new ChatId(stored.getString("_id"));
        String gathering = bookings(stored).getFirst().getString("gathering");
        stored.get("contact", Document.class).append("name", "Zeynepka");
        bookings(stored).forEach(booking -> booking.append("name", "Zeynepka"));
        mongo.getCollection("chats").replaceOne(new Document("_id", chat), stored);
        Visitor coordinator = visitors.get(Role.COORDINATOR);
        List<String> shown = List.of("/console/people/" + chat, "/console/questions/" + chat,
                "/console/gatherings/" + gathering + "/people",
                "/console/gatherings/" + gathering + "/people?q=zeynepka",
                "/console/gatherings/" + gathering + "/people/export.csv",
                "/console/gatherings/" + gathering + "/people/export.xlsx");
        for (String path : shown) {
            assertThat(text(coordinator.bytes(path))).as(path + " before").contains("Zeynepka");
        }
        coordinator.get("/console/people/" + chat);
        coordinator.post("/console/people/" + chat + "/forget", "typed", "wis");

        Set<String> everywhere = new TreeSet<>(shown);
        addresses("/console").stream().filter(one -> one.method() == RequestMethod.GET).map(Address::path)
                .forEach(path -> everywhere.addAll(List.of(path, path.replace("LAAK1", gathering))));
        for (String path : everywhere) {
            assertThat(text(coordinator.bytes(path)).replace("q=zeynepka", "")).as(path)
                    .doesNotContain("Zeynepka");
        }
        assertThat(mongo.getDb().listCollectionNames().into(new ArrayList<>())).allSatisfy(name ->
                assertThat(mongo.getCollection(name).find().into(new ArrayList<>()).toString()).as(name)
                        .doesNotContain("Zeynepka"));
    }

    private static List<Document> bookings(Document chat) {
        return chat.get("contact", new Document()).getList("bookings", Document.class, List.of());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        MongoTemplate mongo = console.bean(MongoTemplate.class);
        mongo.getCollection("chats").find().forEach(chat ->
                names.add(String.valueOf(chat.get("contact", new Document()).getString("name"))));
        mongo.getCollection("guests").find().forEach(guest -> names.add(String.valueOf(guest.getString("name"))));
        mongo.getCollection("gatherings").distinct("storyteller", String.class).forEach(names::remove);
        names.removeIf(name -> name.equals("null") || name.isBlank());
        assertThat(names).hasSizeGreaterThan(20);
        return new TreeSet<>(names.stream().map(Pattern::quote).toList());
    }

    private static boolean zipped(byte[] body) {
        return body.length > 2 && body[0] == 'P' && body[1] == 'K';
    }

    private static String text(byte[] body) throws IOException {
        if (zipped(body)) {
            StringBuilder text = new StringBuilder();
            Path file = Files.write(Files.createTempFile("schuifaan", ".zip"), body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return text.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static int status(Visitor visitor, Address address) throws Exception {
        return address.method() == RequestMethod.GET ? visitor.get(address.path()).statusCode()
                : visitor.post(address.path(), "x", "y").statusCode();
    }

    private long refusals(Role role, String path) {
        List<Activity> lines = console.bean(Activities.class).about("path:" + path,
                console.bean(MovableClock.class).instant().plusSeconds(1), 200);
        return lines.stream().filter(line -> line.deed() == Deed.REFUSED
                && line.who().equals(colleagues.get(role).id())).count();
    }
}
