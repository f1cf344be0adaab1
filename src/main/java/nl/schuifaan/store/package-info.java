/** Where documents live: MongoDB, or an embedded store inside the process. */
@NullMarked
package nl.schuifaan.store;

import org.jspecify.annotations.NullMarked;

