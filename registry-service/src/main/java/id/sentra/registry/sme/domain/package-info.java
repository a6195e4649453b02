/**
 * An SME, its owner and what may happen to it, in plain Java.
 */
@NullMarked
package id.sentra.registry.sme.domain;

import org.jspecify.annotations.NullMarked;
