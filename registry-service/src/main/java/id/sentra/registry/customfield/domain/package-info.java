/** Kinds of values, and the definition of a field. */
@NullMarked
package id.sentra.registry.customfield.domain;

import org.jspecify.annotations.NullMarked;
