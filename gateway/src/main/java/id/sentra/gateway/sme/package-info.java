/** SMEs of the registry: looked for, shown, decided on by officers. */
@NullMarked
package id.sentra.gateway.sme;

import org.jspecify.annotations.NullMarked;
