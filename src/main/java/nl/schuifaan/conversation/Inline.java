package nl.schuifaan.conversation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a record that is stored in line: its components stand among those of the whole, under their own names, so
 * that what belongs together can be grouped without a change of what is stored. Such a part is never null; one of which
 * nothing is stored reads as one of nothing but nulls, zeros and empty lists.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Inline {}
