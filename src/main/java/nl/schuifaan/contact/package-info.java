/** What is personal: addresses, and what is kept of people. */
@NullMarked
package nl.schuifaan.contact;

import org.jspecify.annotations.NullMarked;
