/**
 * When a program's tables are made: by itself at its start, or apart, before it.
 */
@NullMarked
package id.sentra.platform.migration;

import org.jspecify.annotations.NullMarked;
