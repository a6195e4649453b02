/** The pages for importing a spreadsheet. */
@NullMarked
package id.sentra.gateway.imports.web;

import org.jspecify.annotations.NullMarked;
