/** Pages of financing. */
@NullMarked
package id.sentra.gateway.financing.web;

import org.jspecify.annotations.NullMarked;
