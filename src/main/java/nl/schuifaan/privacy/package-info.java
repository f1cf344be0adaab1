/** What is personal: addresses, and what is kept of people. */
@NullMarked
package nl.schuifaan.privacy;

import org.jspecify.annotations.NullMarked;

