/**
 * A neighbourhood of people who do not exist, for who tries the console out. Each feature makes its own part of it, and
 * takes it away again.
 */
@NullMarked
package nl.schuifaan.example;

import org.jspecify.annotations.NullMarked;

