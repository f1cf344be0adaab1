package nl.schuifaan.conversation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a record that has siblings (a step, an input, an effect) is stored. It stays when the class is
 * renamed, so that a chat written by an older version still reads.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {
    String value();
}
