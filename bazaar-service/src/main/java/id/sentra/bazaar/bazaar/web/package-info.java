/**
 * Bazaars and applications over HTTP.
 */
@NullMarked
package id.sentra.bazaar.bazaar.web;

import org.jspecify.annotations.NullMarked;
