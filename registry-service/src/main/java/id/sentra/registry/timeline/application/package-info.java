/**
 * What all services said about an SME, one after another.
 */
@NullMarked
package id.sentra.registry.timeline.application;

import org.jspecify.annotations.NullMarked;
