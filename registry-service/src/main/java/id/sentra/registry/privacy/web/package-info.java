/**
 * Requests about personal data over HTTP.
 */
@NullMarked
package id.sentra.registry.privacy.web;

import org.jspecify.annotations.NullMarked;
