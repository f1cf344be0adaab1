package nl.schuifaan.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose paths all begin with {@code /api}: nobody gets to it without a key that was made in the console,
 * and a {@link Mistake} it throws is answered with 400 and a sentence. Whatever changes something takes JSON as its
 * content type.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForOrganisers {}
