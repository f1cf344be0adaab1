/** Strangers at the door. */
@NullMarked
package nl.schuifaan.web;

import org.jspecify.annotations.NullMarked;

