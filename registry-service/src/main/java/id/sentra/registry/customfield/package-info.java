/**
 * Fields of SMEs that offices define by themselves, and those shipped for all; what SMEs
 * have in them.
 */
@NullMarked
package id.sentra.registry.customfield;

import org.jspecify.annotations.NullMarked;
