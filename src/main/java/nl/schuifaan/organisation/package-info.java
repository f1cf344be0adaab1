/**
 * The organisation itself: what it is called, when it may be reached, when it leaves people in peace, what it aims at.
 * Its coordinators set it in the console.
 */
@NullMarked
package nl.schuifaan.organisation;

import org.jspecify.annotations.NullMarked;

