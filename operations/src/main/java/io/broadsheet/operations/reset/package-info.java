/** Making an environment as if new. */
package io.broadsheet.operations.reset;
