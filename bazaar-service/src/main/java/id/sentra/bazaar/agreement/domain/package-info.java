/**
 * Distribution agreements between an SME and a shop, from the first proposal to the end.
 */
@NullMarked
package id.sentra.bazaar.agreement.domain;

import org.jspecify.annotations.NullMarked;
