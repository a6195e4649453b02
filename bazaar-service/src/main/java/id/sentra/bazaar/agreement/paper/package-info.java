/**
 * Agreements on paper.
 */
@NullMarked
package id.sentra.bazaar.agreement.paper;

import org.jspecify.annotations.NullMarked;
