/** Pages of bazaars and agreements. */
@NullMarked
package id.sentra.gateway.bazaar.web;

import org.jspecify.annotations.NullMarked;
