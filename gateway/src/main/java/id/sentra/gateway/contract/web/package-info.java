/** The page that lists the services' contracts. */
@NullMarked
package id.sentra.gateway.contract.web;

import org.jspecify.annotations.NullMarked;
