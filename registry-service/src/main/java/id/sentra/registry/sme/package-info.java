/**
 * SMEs: registering, correcting, verifying, finding, erasing. Each command is one
 * transaction with its history and its event.
 */
@NullMarked
package id.sentra.registry.sme;

import org.jspecify.annotations.NullMarked;
