/**
 * Bazaars, their plan and the applications for their stalls.
 */
@NullMarked
package id.sentra.bazaar.bazaar.domain;

import org.jspecify.annotations.NullMarked;
