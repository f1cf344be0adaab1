/**
 * The impact report: what is counted of a year, in one place for page, PDF, table and API. Each gathering is counted
 * once, and nobody is named in what is kept of it.
 */
@NullMarked
package nl.schuifaan.report;

import org.jspecify.annotations.NullMarked;

