/**
 * Messages to owners: an officer sends them by hand, an owner reads them and says whether
 * he wants any.
 */
@NullMarked
package id.sentra.gateway.message;

import org.jspecify.annotations.NullMarked;
