/**
 * What people do with SMEs: transactions, commands and the ports they need.
 */
@NullMarked
package id.sentra.registry.sme;

import org.jspecify.annotations.NullMarked;
