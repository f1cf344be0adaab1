package nl.schuifaan.chat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.schuifaan.conversation.Inline;
import nl.schuifaan.conversation.StoredAs;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together, with the fields of its parts in line among its own. */
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

    /** One component of a record, or of a part in line. */
    record Field(int index, String name, Part part, Function<Object, @Nullable Object> accessor) {}

    static RecordShape of(Class<?> type) {
        try {
            List<Field> fields = new ArrayList<>();
            MethodHandle constructor = flattened(type, null, fields);
            if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
                throw new IllegalStateException("two fields of one name in " + type);
            }
            Object[] defaults = fields.stream().map(field -> Scalars.initial(field.part().type())).toArray();
            StoredAs alias = type.getAnnotation(StoredAs.class);
            return new RecordShape(alias == null ? null : alias.value(), fields.toArray(Field[]::new), defaults,
                    function(constructor.asSpreader(Object[].class, fields.size())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot store " + type, e);
        }
    }

    /**
     * Adds the fields of a record, and of its parts in line.
     *
     * @param within how the record is had from the whole; null when it is the whole
     * @return what makes the record of the values of those fields
     */
    private static MethodHandle flattened(Class<?> type, @Nullable MethodHandle within, List<Field> fields)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class,
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
        int first = fields.size();
        for (RecordComponent component : components) {
            MethodHandle own = lookup.unreflect(component.getAccessor());
            MethodHandle accessor = within == null ? own : MethodHandles.filterReturnValue(within, own);
            int index = fields.size();
            if (component.isAnnotationPresent(Inline.class)) {
                constructor = MethodHandles.collectArguments(constructor, index - first,
                        flattened(component.getType(), accessor, fields));
            } else {
                fields.add(new Field(index, name(component), Part.of(component.getGenericType()), function(accessor)));
            }
        }
        return constructor;
    }

    private static String name(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(BsonId.class) ? "_id" : component.getName();
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
