package nl.schuifaan.store;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link StoreTest} on each kind of store. */
class StoreTests implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        var mongodb = Stores.mongodb().<TestTemplateInvocationContext>map(store -> new OnStore("MongoDB", () -> store))
                .orElse(new Skipped());
        return Stream.of(new OnStore("embedded", Stores::embedded), mongodb);
    }

    private record OnStore(String name, Supplier<Store> store) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Fresh(store));
        }
    }

    private record Skipped() implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return "MongoDB";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of((ExecutionCondition) _ ->
                    ConditionEvaluationResult.disabled(
                    "MONGODB_TEST_URI is not set, so this ran on the embedded store alone"));
        }
    }

    /** Hands out one database per run, made when first asked for. */
    private static final class Fresh implements ParameterResolver, AfterEachCallback {

        private final Supplier<Store> store;
        private @Nullable FreshDatabase database;

        Fresh(Supplier<Store> store) {
            this.store = store;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return FreshDatabase.has(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (database == null) {
                database = FreshDatabase.on(store.get());
            }
            return database.get(parameter.getParameter().getType());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (database != null) {
                database.close();
            }
        }
    }
}
