package nl.schuifaan.chat;

import java.lang.invoke.LambdaMetafactory;
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

    /**
     * What a component holds: a single value, a list of items, or else a record.
     *
     * @param sibling whether it is one of several records, told by their names
     */
    record Part(Class<?> type, @Nullable Scalar single, @Nullable Part item, boolean sibling) {

        static Part of(Type declared) {
            if (declared instanceof ParameterizedType list) {
                return new Part(List.class, null, of(list.getActualTypeArguments()[0]), false);
            }
            Class<?> type = (Class<?>) declared;
            return new Part(type, Scalar.of(type), null, !type.isRecord());
        }
    }

    /**
     * One component of a record, or of a part in line.
     *
     * @param within   how the part in line that it is in is had from the record; null when it is in none
     * @param accessor how it is had from the record, or from that part
     * @param unsaid   the false or the zero that is left out, as what is missing reads so; null when all is written
     */
    record Field(int index, String name, Part part, @Nullable Function<Object, Object> within,
            Function<Object, @Nullable Object> accessor, @Nullable Object unsaid) {

        /** Whether this has to be stored: a box of zero or false is always the same object. */
        boolean isSaid(@Nullable Object held) {
            return held != null && held != unsaid && !(held instanceof List<?> list && list.isEmpty());
        }
    }

    static RecordShape of(Class<?> type) {
        try {
            List<Field> fields = new ArrayList<>();
            MethodHandle constructor = flattened(type, null, fields);
            if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
                throw new IllegalStateException("two fields of one name in " + type);
            }
            Object[] defaults = fields.stream().map(field -> Scalar.initial(field.part().type())).toArray();
            StoredAs alias = type.getAnnotation(StoredAs.class);
            return new RecordShape(alias == null ? null : alias.value(), fields.toArray(Field[]::new), defaults,
                    maker(constructor.asSpreader(Object[].class, fields.size())));
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
    private static MethodHandle flattened(Class<?> type, @Nullable Function<Object, Object> within,
            List<Field> fields) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class,
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
        int first = fields.size();
        for (RecordComponent component : components) {
            Function<Object, Object> accessor = accessor(lookup, lookup.unreflect(component.getAccessor()));
            int index = fields.size();
            if (component.isAnnotationPresent(Inline.class)) {
                constructor = MethodHandles.collectArguments(constructor, index - first,
                        flattened(component.getType(), within == null ? accessor : within.andThen(accessor), fields));
            } else {
                Object unsaid = isDocument(components) ? null : Scalar.initial(component.getType());
                fields.add(new Field(index, name(component), Part.of(component.getGenericType()), within, accessor,
                        unsaid));
            }
        }
        return constructor;
    }

    /** A whole document has all its own fields, as it is looked for by them. */
    private static boolean isDocument(RecordComponent[] components) {
        return Arrays.stream(components).anyMatch(RecordShape::isId);
    }

    private static String name(RecordComponent component) {
        return isId(component) ? "_id" : component.getName();
    }

    private static boolean isId(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(BsonId.class);
    }

    /** A class of its own for each accessor: a handle that is no constant is slow to call. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(MethodHandles.Lookup lookup, MethodHandle method) {
        try {
            return (Function<Object, Object>) LambdaMetafactory.metafactory(lookup, "apply",
                    MethodType.methodType(Function.class), method.type().generic(), method, method.type().wrap())
                    .getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + method, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<@Nullable Object[], Object> maker(MethodHandle constructor) {
        return MethodHandleProxies.asInterfaceInstance(Function.class, constructor);
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
