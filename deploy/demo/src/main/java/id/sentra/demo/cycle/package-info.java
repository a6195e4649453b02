/**
 * The programme's whole cycle, from verification to agreements, made through the public
 * API as the dinas's own accounts would; always the same, and going on where it was cut
 * off.
 */
@NullMarked
package id.sentra.demo.cycle;

import org.jspecify.annotations.NullMarked;
