/**
 * What is said without being asked: reminders, offers, broadcasts. Each to whom it is for, once, in time, and never at
 * night.
 */
@NullMarked
package nl.schuifaan.notice;

import org.jspecify.annotations.NullMarked;

