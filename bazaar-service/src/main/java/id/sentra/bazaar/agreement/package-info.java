/**
 * Distribution agreements: proposing, countering, signing, consignments and their
 * settlement. Each command is one transaction with its event.
 */
@NullMarked
package id.sentra.bazaar.agreement;

import org.jspecify.annotations.NullMarked;
