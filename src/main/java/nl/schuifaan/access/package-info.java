/**
 * Who may enter the console and the API: colleagues and their roles, ways of signing in, sessions, devices, and keys
 * for programs.
 */
@NullMarked
package nl.schuifaan.access;

import org.jspecify.annotations.NullMarked;

