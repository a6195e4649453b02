/** What went wrong, told to scripts and to people. */
@NullMarked
package id.sentra.gateway.problem;

import org.jspecify.annotations.NullMarked;
