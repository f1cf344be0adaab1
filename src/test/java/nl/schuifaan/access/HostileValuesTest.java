package nl.schuifaan.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schuifaan.example.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in an address or in a field of a form, no answer is an error of ours. */
class HostileValuesTest {

    private static final List<String> VALUES = List.of(" ", "-1", "99999999999999999999", "+999999999-12-31T23:59:59",
            "\u0000", "%\u202e\ud83e\ude91", "'\"<>${7*7}#{x}[$ne]=1+1", "a".repeat(3_000));

    /** Pages that never end, and the way out. */
    private static final Pattern LEFT_OUT = Pattern.compile("/simulator/events|/console/(live|sign-out)");

    private static final String CODE = "LAAK1";

    private static final String PART = "\\{[^/]*}";

    private final List<String> broken = new ArrayList<>();
    private RunningConsole console;
    private Visitor coordinator;
    private int asked;

    @Test
    void whatever_stands_in_an_address_or_a_field_nothing_breaks(@TempDir Path folder) throws Exception {
        console = new RunningConsole(folder, "--SIMULATOR=on");
        try (RunningConsole _ = console) {
            Colleague colleague = console.colleague("Collega", Role.COORDINATOR);
            coordinator = console.visitor().signIn(colleague);
            console.bean(Examples.class).fill();
            for (Map.Entry<String, List<String>> way : ways().entrySet()) {
                coordinator.get("/console/account");
                ask(way.getKey(), way.getValue());
            }
            assertThat(coordinator.get("/console/account").statusCode()).as("still signed in").isEqualTo(200);
        }
        assertThat(asked).isGreaterThan(2_000);
        assertThat(broken).isEmpty();
    }

    /** Methods and addresses, with the names of what they take. */
    private Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new TreeMap<>();
        console.application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().forEach((mapping, handler) -> {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        mapping.getPatternValues().forEach(path ->
                                ways.put(method + " " + path, names(handler.getMethod())));
                    }
                });
        ways.keySet().removeIf(way -> LEFT_OUT.matcher(way).find());
        return ways;
    }

    private static List<String> names(Method handler) {
        return Stream.of(handler.getParameters()).flatMap(HostileValuesTest::names).distinct().toList();
    }

    private static Stream<String> names(Parameter parameter) {
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(asked.value().isEmpty() ? parameter.getName() : asked.value());
        }
        return parameter.getType().isRecord() && !parameter.isAnnotationPresent(PathVariable.class)
                ? Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName) : Stream.of();
    }

    /**
     * Each value in all fields at once, or in the address where there are none; and in the address and in each field
     * alone one of them, which changes from place to place.
     */
    private void ask(String way, List<String> names) throws Exception {
        for (String value : VALUES) {
            send(way, names.isEmpty() ? value : CODE, fields(names, value));
        }
        send(way, next(), fields(names, "1"));
        for (String name : names) {
            Map<String, String> fields = fields(names, "1");
            fields.put(name, next());
            send(way, CODE, fields);
        }
    }

    private String next() {
        return VALUES.get(asked % VALUES.size());
    }

    private static Map<String, String> fields(List<String> names, String value) {
        return names.stream().collect(toMap(name -> name, _ -> value, (_, last) -> last, TreeMap::new));
    }

    private void send(String way, String part, Map<String, String> fields) throws Exception {
        String method = way.substring(0, way.indexOf(' '));
        String path = way.substring(method.length() + 1).replaceAll(PART, encoded(part).replace("+", "%20"));
        int status = method.equals("POST") ? coordinator.post(path, inTurn(fields)).statusCode()
                : coordinator.send(method, path + query(fields)).statusCode();
        asked++;
        if (status >= 500) {
            broken.add(status + " " + way + " with " + part + " and " + fields);
        }
    }

    private static String[] inTurn(Map<String, String> fields) {
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
