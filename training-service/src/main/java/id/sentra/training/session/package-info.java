/**
 * Sessions, and the trainers and rooms they book. Each command is one transaction with
 * its event.
 */
@NullMarked
package id.sentra.training.session;

import org.jspecify.annotations.NullMarked;
