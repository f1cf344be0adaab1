/** The evening itself: who is there, who sits where, what is cooked. */
@NullMarked
package nl.schuifaan.evening;

import org.jspecify.annotations.NullMarked;

