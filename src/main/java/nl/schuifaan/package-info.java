/** Schuifaan as a whole: its start, its end, and what it says about both. */
@NullMarked
package nl.schuifaan;

import org.jspecify.annotations.NullMarked;

