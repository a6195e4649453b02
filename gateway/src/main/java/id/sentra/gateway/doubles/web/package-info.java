/** Pages of officers about likely doubles. */
@NullMarked
package id.sentra.gateway.doubles.web;

import org.jspecify.annotations.NullMarked;
