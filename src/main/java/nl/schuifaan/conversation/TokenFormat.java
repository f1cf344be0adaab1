package nl.schuifaan.conversation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** How a {@link ButtonToken} is written: its verb, and its components with a colon before each. */
final class TokenFormat {

    private static final Map<String, List<Shape>> BY_VERB = new HashMap<>();
    private static final Map<Class<?>, Shape> BY_TYPE = new HashMap<>();

    /** The same few hundred tokens come again and again; at so many in a memo it begins anew. */
    private static final int REMEMBERED = 1_000;
    private static final Map<ButtonToken, String> PRINTED = new ConcurrentHashMap<>();
    private static final Map<String, ButtonToken> READ = new ConcurrentHashMap<>();

    static {
        collect(ButtonToken.class);
    }

    private TokenFormat() {}

    /** One kind of token; all that reflection has to look up is looked up once. */
    private record Shape(String verb, Constructor<?> maker, Method[] getters, Class<?>[] types) {

        static Shape of(String verb, Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Method[] getters = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            try {
                return new Shape(verb, type.getDeclaredConstructor(types), getters, types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void collect(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(TokenFormat::collect);
        } else if (type.isAnnotationPresent(ButtonToken.Verb.class)) {
            Shape shape = Shape.of(type.getAnnotation(ButtonToken.Verb.class).value(), type);
            BY_VERB.computeIfAbsent(shape.verb, _ -> new ArrayList<>(2)).add(shape);
            BY_TYPE.put(type, shape);
        }
    }

    /** All kinds of tokens that have a verb. */
    static List<Class<?>> types() {
        return List.copyOf(BY_TYPE.keySet());
    }

    static String print(ButtonToken token) {
        String known = PRINTED.get(token);
        return known != null ? known : remembered(PRINTED, token, printed(token));
    }

    private static <K, V> V remembered(Map<K, V> memo, K key, V value) {
        if (memo.size() >= REMEMBERED) {
            memo.clear();
        }
        memo.put(key, value);
        return value;
    }

    private static String printed(ButtonToken token) {
        Shape shape = Objects.requireNonNull(BY_TYPE.get(token.getClass()));
        String wire = shape.verb;
        for (Method getter : shape.getters) {
            wire = wire + ':' + printed(value(getter, token));
        }
        return wire;
    }

    private static Object value(Method getter, ButtonToken token) {
        try {
            return getter.invoke(token);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(Object value) {
        return switch (value) {
            case String text -> text;
            case Wish wish -> wish.name();
            case Enum<?> reply -> reply.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    static @Nullable ButtonToken parse(String wire) {
        ButtonToken known = READ.get(wire);
        ButtonToken token = known != null ? known : read(wire);
        return known != null || token == null ? token : remembered(READ, wire, token);
    }

    private static @Nullable ButtonToken read(String wire) {
        int colon = wire.indexOf(':');
        for (Shape shape : BY_VERB.getOrDefault(colon < 0 ? wire : wire.substring(0, colon), List.of())) {
            ButtonToken token = parse(shape, colon < 0 ? null : wire.substring(colon + 1));
            if (token != null) {
                return token;
            }
        }
        return null;
    }

    private static @Nullable ButtonToken parse(Shape shape, @Nullable String about) {
        int count = shape.types.length;
        String[] parts = about == null || count == 0 ? new String[0] : about.split(":", count);
        if (parts.length != count || about != null && count == 0) {
            return null;
        }
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = read(shape.types[i], parts[i]);
            if (values[i] == null) {
                return null;
            }
        }
        return make(shape, values);
    }

    private static ButtonToken make(Shape shape, Object[] values) {
        try {
            return (ButtonToken) shape.maker.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(Class<?> type, String part) {
        if (part.isEmpty()) {
            return null;
        } else if (type == int.class) {
            return number(part);
        } else if (type == BookingId.class) {
            return part.isBlank() ? null : new BookingId(part);
        } else if (type == Language.class) {
            return part.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? new Language(part) : null;
        } else if (type == GatheringCode.class) {
            return part.isBlank() ? null : new GatheringCode(part);
        }
        return type.isEnum() ? constant(type, part) : part;
    }

    private static @Nullable Object constant(Class<?> type, String part) {
        for (Object constant : type.getEnumConstants()) {
            if (printed(constant).equals(part)) {
                return constant;
            }
        }
        return null;
    }

    /** Up to nine digits, as many as surely are an int. */
    private static @Nullable Integer number(String digits) {
        boolean plain = digits.length() <= 9 && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return plain ? Integer.valueOf(digits) : null;
    }
}
