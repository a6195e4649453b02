/**
 * The commands up, down, status, rebuild and generate.
 */
@NullMarked
package id.sentra.local.cli;

import org.jspecify.annotations.NullMarked;
