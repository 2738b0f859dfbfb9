/** Telling what is known of an issue or an article. */
package io.broadsheet.operations.get;
