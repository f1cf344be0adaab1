package nl.schuifaan.poll;

import org.springframework.data.annotation.TypeAlias;

/** An open answer. */
@TypeAlias("words")
record Words(String text, boolean quote) {}
