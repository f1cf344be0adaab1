package nl.schuifaan.chat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.schuifaan.conversation.StoredAs;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together. */
record RecordShape(@Nullable String alias, Field[] fields, @Nullable Object[] defaults,
        Function<@Nullable Object[], Object> maker) {

    /** What a component holds: a single value, a list of items, or else a record. */
    record Part(Class<?> type, Scalars.@Nullable Reading single, @Nullable Part item) {

        static Part of(Type declared) {
            return declared instanceof ParameterizedType list
                    ? new Part(List.class, null, of(list.getActualTypeArguments()[0]))
                    : new Part((Class<?>) declared, Scalars.reading((Class<?>) declared), null);
        }
    }

    /** One component of a record. */
    record Field(int index, String name, Part part, Function<Object, @Nullable Object> accessor) {}

    static RecordShape of(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            RecordComponent[] components = type.getRecordComponents();
            Field[] fields = new Field[components.length];
            Object[] defaults = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                String name = component.getAccessor().isAnnotationPresent(BsonId.class) ? "_id"
                        : component.getName();
                fields[i] = new Field(i, name, Part.of(component.getGenericType()),
                        function(lookup.unreflect(component.getAccessor())));
                defaults[i] = Scalars.initial(component.getType());
            }
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class,
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
            StoredAs alias = type.getAnnotation(StoredAs.class);
            return new RecordShape(alias == null ? null : alias.value(), fields, defaults,
                    function(constructor.asSpreader(Object[].class, components.length)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot store " + type, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <A, B> Function<A, B> function(MethodHandle method) {
        return MethodHandleProxies.asInterfaceInstance(Function.class, method);
    }

    /**
     * The field of that name, most likely this one or one of those that follow, as records are read in the order of
     * writing.
     */
    @Nullable Field find(String name, int likely) {
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[(likely + i) % fields.length];
            if (field.name.equals(name)) {
                return field;
            }
        }
        return null;
    }

    Object make(@Nullable Object[] values) {
        return maker.apply(values);
    }
}
