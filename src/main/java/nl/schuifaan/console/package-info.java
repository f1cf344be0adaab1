/**
 * The organisers' pages on the web. They stand on the services of the features and hold no rule of their own; nobody
 * uses this package.
 */
@NullMarked
package nl.schuifaan.console;

import org.jspecify.annotations.NullMarked;

