package nl.schuifaan.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each kind of store: on the embedded one always, on a real MongoDB when
 * {@code MONGODB_TEST_URI} names one. The test, and its {@code @BeforeEach}, may take a {@code MongoTemplate},
 * {@code MongoDatabase}, {@code MongoClient}, {@link Durable} or {@link Traffic}; they lead to a database that is new
 * for each run and dropped after it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(StoreTests.class)
public @interface StoreTest {}
