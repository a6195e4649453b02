/** The page everybody begins with. */
@NullMarked
package id.sentra.gateway.home.web;

import org.jspecify.annotations.NullMarked;
