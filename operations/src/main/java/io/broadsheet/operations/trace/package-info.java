/** What topics and indices have of an issue. */
package io.broadsheet.operations.trace;
