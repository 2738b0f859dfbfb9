/** The indices held against their topics. */
package io.broadsheet.operations.verify;
