/**
 * Agreements over HTTP.
 */
@NullMarked
package id.sentra.bazaar.agreement.web;

import org.jspecify.annotations.NullMarked;
