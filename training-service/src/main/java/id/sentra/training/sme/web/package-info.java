/**
 * SMEs over HTTP.
 */
@NullMarked
package id.sentra.training.sme.web;

import org.jspecify.annotations.NullMarked;
