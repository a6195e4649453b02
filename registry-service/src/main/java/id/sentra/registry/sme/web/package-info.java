/**
 * Routes of SMEs, their requests and responses.
 */
@NullMarked
package id.sentra.registry.sme.web;

import org.jspecify.annotations.NullMarked;
