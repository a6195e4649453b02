/**
 * What an SME, the dinas and the partner do with agreements.
 */
@NullMarked
package id.sentra.bazaar.agreement;

import org.jspecify.annotations.NullMarked;
