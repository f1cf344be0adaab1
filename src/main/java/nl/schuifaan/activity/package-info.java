/** Who did what in the console, for colleagues to read; nothing of the people who come to the table. */
@NullMarked
package nl.schuifaan.activity;

import org.jspecify.annotations.NullMarked;

