/**
 * What all services said about an SME, one after another.
 */
@NullMarked
package id.sentra.registry.timeline;

import org.jspecify.annotations.NullMarked;
