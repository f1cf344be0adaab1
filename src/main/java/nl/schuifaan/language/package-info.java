/** Languages, and the words people see and type. Pure: Java and ICU only. */
@NullMarked
package nl.schuifaan.language;

import org.jspecify.annotations.NullMarked;

