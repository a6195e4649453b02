/** What people do with financing. */
@NullMarked
package id.sentra.gateway.financing.application;

import org.jspecify.annotations.NullMarked;
