/** What an older version left in the store is read by this one. */
@NullMarked
package nl.schuifaan.upgrade;

import org.jspecify.annotations.NullMarked;
