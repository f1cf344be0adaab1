/**
 * What holds for every request, whatever it asks for: how long it may take, how large it may be, how often one may
 * guess, and what every answer says.
 */
@NullMarked
package nl.schuifaan.web;

import org.jspecify.annotations.NullMarked;

