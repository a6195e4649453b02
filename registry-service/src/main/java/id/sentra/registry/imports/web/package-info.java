/**
 * Routes of imports, their responses.
 */
@NullMarked
package id.sentra.registry.imports.web;

import org.jspecify.annotations.NullMarked;
