/**
 * SME events as they go on the wire.
 */
@NullMarked
package id.sentra.registry.sme.messaging;

import org.jspecify.annotations.NullMarked;
