/** How an environment is. */
package io.broadsheet.operations.status;
