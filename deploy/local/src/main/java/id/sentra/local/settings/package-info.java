/**
 * Which programs there are, on which ports, in which folder, and what is said to the
 * person at the terminal.
 */
@NullMarked
package id.sentra.local.settings;

import org.jspecify.annotations.NullMarked;
