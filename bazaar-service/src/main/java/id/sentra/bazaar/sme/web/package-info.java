/**
 * SMEs over HTTP.
 */
@NullMarked
package id.sentra.bazaar.sme.web;

import org.jspecify.annotations.NullMarked;
