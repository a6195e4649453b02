/**
 * Who the SMEs are: the only program that holds personal data.
 */
@NullMarked
package id.sentra.registry;

import org.jspecify.annotations.NullMarked;
