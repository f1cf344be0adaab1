/** What chats, bookings and gatherings are called by: a type for each, so that none is taken for another. Pure. */
@NullMarked
package nl.schuifaan.id;

import org.jspecify.annotations.NullMarked;
