/** What a store must be able to do, and how tests get one of each kind. */
@NullMarked
package nl.schuifaan.store;

import org.jspecify.annotations.NullMarked;

